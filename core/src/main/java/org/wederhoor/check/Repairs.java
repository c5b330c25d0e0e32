package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/**
 * The smallest sets of statements to withdraw so that all is consistent, found one after the other as they are asked for.
 *
 * <h2>Definition</h2> A repair is a set of statements such that, once they are withdrawn, no finding of the claims and
 * sources families is left that says that statements cannot all be so, and that has no part which does as well. Its
 * complement is a largest consistent subset of the dossier. Conflicts that are only possible can be counted in or left
 * alone. Withdrawing a report withdraws what is known through it alone; withdrawing a retraction or correction brings back
 * what it withdrew.
 *
 * <p>Smaller repairs come before larger ones, those of one size in an order that depends on the dossier alone. A consistent
 * dossier has one repair, which withdraws nothing.
 *
 * <h2>Cost</h2> Conflicts that share no statements are repaired apart, and their repairs are put together as they are
 * asked for. The smallest repair of conflicts that do may take exponentially many checks, each of the statements they
 * share. The bound on checks ends the repairs early; {@link #isComplete()} then stays false.
 *
 * <h2>Threads</h2> Confined to one thread.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Repair repair = Repairs.of(verifier.provenance()).next();
 * repair.withdrawn();
 * }</pre>
 *
 * <h2>Source</h2> Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32, 1987 (minimal hitting
 * sets).
 *
 * @since 1.0
 */
public final class Repairs implements Iterator<Repair> {
    /** How many checks are made where the caller gives no bound. */
    public static final long CHECKS_MAX = 100_000;

    private final List<Options> groups = new ArrayList<>();
    private final PriorityQueue<Choice> open =
            new PriorityQueue<>(Comparator.comparingInt(Choice::size).thenComparing(Choice::number));
    private int choices;
    private boolean begun;
    private @Nullable Choice last;
    private @Nullable Repair next;
    private boolean ended;
    private boolean complete;

    private Repairs(Provenance provenance, Modality atLeast, Checks checks) {
        Semantics semantics = Semantics.of(provenance.dossier().vocabulary());
        CauseScope scope = new CauseScope(provenance, semantics);
        List<Finding> findings = ConsistencyChecker.check(provenance, semantics);
        for (ConflictGroup group : ConflictGroup.of(provenance, scope, findings, atLeast)) {
            groups.add(
                    new Options(new GroupRepairs(group.provenance(provenance.dossier()), semantics, atLeast, checks)));
        }
    }

    /**
     * Returns the repairs of what is certain, with at most {@value #CHECKS_MAX} checks.
     *
     * @param provenance the provenance of a dossier
     * @return its repairs
     */
    public static Repairs of(Provenance provenance) {
        return of(provenance, Modality.CERTAIN, CHECKS_MAX);
    }

    /**
     * Returns the repairs of what is certain, or of what is possible as well.
     *
     * @param provenance the provenance of a dossier
     * @param atLeast how sure a finding must be to be repaired
     * @param checksMax how many parts of the dossier are checked at most
     * @return the repairs
     * @throws IllegalArgumentException if the bound is negative
     */
    public static Repairs of(Provenance provenance, Modality atLeast, long checksMax) {
        return new Repairs(provenance, atLeast, new Checks(checksMax));
    }

    /** The repairs of one group, kept as they are found. */
    private static final class Options {
        final Iterator<ImmutableList<Id>> source;
        final List<ImmutableList<Id>> found = new ArrayList<>();

        Options(Iterator<ImmutableList<Id>> source) {
            this.source = source;
        }

        boolean has(int index) {
            while (found.size() <= index && source.hasNext()) {
                found.add(source.next());
            }
            return index < found.size();
        }
    }

    /**
     * One repair of every group: the first one but for some groups, told from the last on.
     *
     * @param size how many statements go in all
     * @param number its place among all choices made, which settles between equal sizes
     * @param group the last group of which another repair than the first is taken; -1 if none
     * @param index which of its repairs
     * @param before the choice that is the same but for that group
     */
    private record Choice(
            int size,
            int number,
            int group,
            int index,
            @Nullable Choice before) {}

    /**
     * Returns whether there is another repair that the bound on checks allows to find.
     *
     * @return whether {@link #next()} will return one
     */
    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                advance();
            } catch (Checks.Spent e) {
                ended = true;
            }
        }
        return next != null;
    }

    private void advance() {
        if (!begun) {
            begun = true;
            int size = 0;
            for (Options group : groups) {
                if (!group.has(0)) {
                    throw new IllegalStateException("a conflict is left when all its statements are withdrawn");
                }
                size += group.found.get(0).size();
            }
            last = new Choice(size, choices++, -1, 0, null);
            next = repair(last);
            return;
        }
        if (last != null) {
            addFollowing(last);
            last = null;
        }
        Choice choice = open.poll();
        if (choice == null) {
            ended = true;
            complete = true;
            return;
        }
        last = choice;
        next = repair(choice);
    }

    /** The choices that differ in a later group, or in the next repair of the same one: so that each comes once. */
    private void addFollowing(Choice choice) {
        for (int group = Math.max(0, choice.group()); group < groups.size(); group++) {
            boolean same = group == choice.group();
            int index = same ? choice.index() + 1 : 1;
            Options options = groups.get(group);
            if (options.has(index)) {
                int more = options.found.get(index).size()
                        - options.found.get(index - 1).size();
                open.add(new Choice(choice.size() + more, choices++, group, index, same ? choice.before() : choice));
            }
        }
    }

    private Repair repair(Choice choice) {
        Set<Integer> told = new HashSet<>();
        Set<Id> withdrawn = new TreeSet<>();
        for (Choice at = choice; at != null; at = at.before()) {
            if (at.group() >= 0 && told.add(at.group())) {
                withdrawn.addAll(groups.get(at.group()).found.get(at.index()));
            }
        }
        for (int group = 0; group < groups.size(); group++) {
            if (!told.contains(group)) {
                withdrawn.addAll(groups.get(group).found.get(0));
            }
        }
        return new Repair(ImmutableList.copyOf(withdrawn));
    }

    @Override
    public Repair next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException(
                    complete ? "all repairs were returned" : "the bound on checks is reached before the next repair");
        }
        Repair result = next;
        next = null;
        return result;
    }

    /**
     * Returns whether all repairs were returned.
     *
     * @return true once {@link #hasNext()} has found that there is no other
     */
    public boolean isComplete() {
        return complete;
    }
}
