package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/**
 * The smallest sets of statements of one group whose withdrawal leaves nothing that cannot all be so, smaller ones first.
 *
 * <p>Every conflict must lose one of its statements, so these are the minimal hitting sets of the conflicts. Conflicts are
 * found as they are needed, by checking what is left when some statements are withdrawn. For a conflict that still stands
 * the search branches on which of its statements is the first to go: those before it are kept, so that no set is met on
 * two ways. What is nearest to a solution comes first: at least one more statement goes for each of the known conflicts
 * that share none.
 *
 * <p>Withdrawing a statement that withdrew another brings that one back; a conflict of what was brought back counts only
 * while its return stands.
 *
 * <p>Source: Reiter, A theory of diagnosis from first principles, 1987.
 */
final class GroupRepairs implements Iterator<ImmutableList<Id>> {
    private static final Comparator<Node> ORDER = Comparator.comparingInt(Node::bound)
            .thenComparing(
                    Comparator.comparingInt((Node node) -> node.gone().size()).reversed())
            .thenComparing(Node::number);

    private final Provenance provenance;
    private final Semantics semantics;
    private final Modality atLeast;
    private final Checks checks;
    private final Set<Id> withdrawing = new HashSet<>();
    private final List<Conflict> known = new ArrayList<>();
    private final PriorityQueue<Node> open = new PriorityQueue<>(ORDER);
    private int nodes;
    private @Nullable ImmutableList<Id> next;

    GroupRepairs(Provenance provenance, Semantics semantics, Modality atLeast, Checks checks) {
        this.provenance = provenance;
        this.semantics = semantics;
        this.atLeast = atLeast;
        this.checks = checks;
        for (Statement statement : provenance.dossier().statements().values()) {
            if (!statement.withdrawals().isEmpty()) {
                withdrawing.add(statement.id());
            }
        }
        open.add(new Node(new TreeSet<>(), Set.of(), 0, nodes++));
    }

    /**
     * A part of the search.
     *
     * @param gone what is withdrawn
     * @param kept what is not, whatever else is
     * @param bound how many statements go at least
     * @param number its place among all parts, which settles between equal ones
     */
    private record Node(Set<Id> gone, Set<Id> kept, int bound, int number) {}

    /**
     * Statements that cannot all be so.
     *
     * @param statements the statements
     * @param when what must be withdrawn for them to conflict, as it withdrew one of them
     */
    private record Conflict(Set<Id> statements, Set<Id> when) {
        boolean stands(Set<Id> gone) {
            return gone.containsAll(when) && Sets.intersection(gone, statements).isEmpty();
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && !open.isEmpty()) {
            Node node = open.remove();
            Optional<Conflict> standing = standing(node.gone());
            if (standing.isPresent()) {
                branch(node, standing.get());
            } else if (isSmallest(node.gone())) {
                next = ImmutableList.copyOf(node.gone());
            }
        }
        return next != null;
    }

    private void branch(Node node, Conflict conflict) {
        Set<Id> kept = new HashSet<>(node.kept());
        for (Id statement : conflict.statements()) {
            if (!kept.contains(statement)) {
                Set<Id> gone = new TreeSet<>(node.gone());
                gone.add(statement);
                int bound = Math.max(node.bound(), gone.size() + apart(gone));
                open.add(new Node(gone, Set.copyOf(kept), bound, nodes++));
                kept.add(statement);
            }
        }
    }

    /** How many of the known conflicts still stand that share no statement, counted as they come. */
    private int apart(Set<Id> gone) {
        Set<Id> taken = new HashSet<>();
        int count = 0;
        for (Conflict conflict : known) {
            if (conflict.when().isEmpty()
                    && conflict.stands(gone)
                    && Sets.intersection(conflict.statements(), taken).isEmpty()) {
                taken.addAll(conflict.statements());
                count++;
            }
        }
        return count;
    }

    private Optional<Conflict> standing(Set<Id> gone) {
        for (Conflict conflict : known) {
            if (conflict.stands(gone)) {
                return Optional.of(conflict);
            }
        }
        Optional<Conflict> found = check(gone);
        found.ifPresent(known::add);
        return found;
    }

    private Optional<Conflict> check(Set<Id> gone) {
        checks.spend();
        for (Finding finding : ConsistencyChecker.check(provenance.withWithdrawn(gone), semantics)) {
            if (Inconsistencies.includes(finding, atLeast)) {
                Set<Id> statements = new TreeSet<>(finding.cause());
                boolean broughtBack = statements.stream().anyMatch(provenance::isWithdrawn);
                Set<Id> when = broughtBack ? Set.copyOf(Sets.intersection(gone, withdrawing)) : Set.of();
                return Optional.of(new Conflict(statements, when));
            }
        }
        return Optional.empty();
    }

    /** Whether every statement is needed. */
    private boolean isSmallest(Set<Id> gone) {
        for (Id statement : gone) {
            Set<Id> fewer = new TreeSet<>(gone);
            fewer.remove(statement);
            if (standing(fewer).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ImmutableList<Id> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        ImmutableList<Id> result = next;
        next = null;
        return result;
    }
}
