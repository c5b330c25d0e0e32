package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Content;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.provenance.Provenance;

/**
 * Findings that share statements, with all statements on which it depends how theirs reach us: what is done to one group
 * leaves the findings of all others as they are.
 *
 * @param findings the findings that say that statements cannot all be so
 * @param statements the statements, in code point order
 */
record ConflictGroup(ImmutableList<Finding> findings, ImmutableList<Id> statements) {
    /** The groups, in the order of their first findings. */
    static ImmutableList<ConflictGroup> of(
            Provenance provenance, CauseScope scope, Iterable<Finding> findings, Modality atLeast) {
        Numbers<Id> numbers = new Numbers<>();
        Map<Id, Statement> statements = provenance.dossier().statements();
        statements.keySet().forEach(numbers::of);
        DisjointSets sets = new DisjointSets(numbers.size());
        for (Statement statement : statements.values()) {
            joinAll(linked(statement, statements), numbers, sets);
        }
        List<Finding> conflicts = new ArrayList<>();
        for (Finding finding : findings) {
            if (Inconsistencies.includes(finding, atLeast)) {
                conflicts.add(finding);
                Set<Id> concerned = new TreeSet<>(finding.cause());
                concerned.addAll(scope.of(finding));
                joinAll(concerned, numbers, sets);
            }
        }
        Map<Integer, ImmutableList.Builder<Finding>> byGroup = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        for (Finding finding : conflicts) {
            int group = sets.find(numbers.of(finding.cause().get(0)));
            byGroup.computeIfAbsent(group, g -> {
                        order.add(g);
                        return ImmutableList.builder();
                    })
                    .add(finding);
        }
        Map<Integer, Set<Id>> members = new TreeMap<>();
        for (Id statement : statements.keySet()) {
            int group = sets.find(numbers.of(statement));
            if (byGroup.containsKey(group)) {
                members.computeIfAbsent(group, g -> new TreeSet<>()).add(statement);
            }
        }
        ImmutableList.Builder<ConflictGroup> groups = ImmutableList.builder();
        for (int group : order) {
            groups.add(new ConflictGroup(
                    byGroup.getOrDefault(group, ImmutableList.builder()).build(),
                    ImmutableList.copyOf(members.getOrDefault(group, Set.of()))));
        }
        return groups.build();
    }

    private static void joinAll(Iterable<Id> statements, Numbers<Id> numbers, DisjointSets sets) {
        int first = -1;
        for (Id statement : statements) {
            int number = numbers.of(statement);
            first = first < 0 ? number : first;
            sets.join(first, number);
        }
    }

    /** A statement, what it reports and what it withdraws, as far as the dossier has them. */
    private static Set<Id> linked(Statement statement, Map<Id, Statement> statements) {
        Set<Id> linked = new TreeSet<>();
        linked.add(statement.id());
        statement.content().filter(c -> c instanceof Content.OfStatement).ifPresent(c -> linked.add(c.id()));
        for (Withdrawal withdrawal : statement.withdrawals()) {
            linked.add(withdrawal.statement());
        }
        linked.retainAll(statements.keySet());
        return linked;
    }

    /** How the statements of the group reach us, worked out from them and their sources alone. */
    Provenance provenance(Dossier whole) {
        Dossier.Builder part = Dossier.builder();
        ArrayDeque<Id> sources = new ArrayDeque<>();
        for (Id id : statements) {
            Statement statement = whole.statements().get(id);
            if (statement != null) {
                part.add(statement);
                sources.add(statement.speaker());
                for (Citation citation : statement.citations()) {
                    sources.add(citation.document());
                }
                statement
                        .content()
                        .filter(c -> c instanceof Content.OfClaim)
                        .ifPresent(c -> Restriction.addClaim(whole, c.id(), part));
            }
        }
        Set<Id> seen = new TreeSet<>();
        while (!sources.isEmpty()) {
            Id id = sources.remove();
            Source source = whole.sources().get(id);
            if (source != null && seen.add(id)) {
                part.add(source);
                sources.addAll(behind(source));
            }
        }
        return Provenance.of(part.build());
    }

    private static ImmutableSet<Id> behind(Source source) {
        ImmutableSet.Builder<Id> behind = ImmutableSet.builder();
        behind.addAll(source.actsFor());
        source.publisher().ifPresent(behind::add);
        for (Derivation derivation : source.derivations()) {
            behind.add(derivation.from());
        }
        return behind.build();
    }
}
