package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Independence;
import org.wederhoor.provenance.Provenance;

/** How many lines share no source, by trying each way of each line with each of every other. */
final class SharedOriginsProperties {
    /** Lines of some statements that reach us and are not withdrawn, as many as there are or fewer. */
    private static List<ImmutableList<Id>> lines(Provenance provenance, Random random, int count) {
        List<Id> statements = new ArrayList<>();
        for (Id id : new TreeSet<>(provenance.dossier().statements().keySet())) {
            if (provenance.reaches(id)
                    && !provenance.isWithdrawn(id)
                    && provenance.statement(id).content().isPresent()) {
                statements.add(id);
            }
        }
        List<ImmutableList<Id>> lines = new ArrayList<>();
        for (int line = 0; line < count && !statements.isEmpty(); line++) {
            Set<Id> chosen = new TreeSet<>();
            for (int s = random.nextInt(6) == 0 ? 1 : 2 + random.nextInt(2); s > 0; s--) {
                chosen.add(statements.get(random.nextInt(statements.size())));
            }
            lines.add(ImmutableList.copyOf(chosen));
        }
        return lines;
    }

    /** The sources of each way from who observed what a statement says to where it can be read. */
    private static Set<Set<Id>> paths(Provenance provenance, Id statement) {
        Set<Set<Id>> outward = new LinkedHashSet<>();
        provenance.chains(statement).forEach(chain -> {
            Set<Id> passed = new TreeSet<>();
            chain.forEach(step -> passed.add(origin(provenance, step)));
            Set<Citation> citations = provenance.statement(chain.get(0)).citations();
            citations.forEach(citation -> outward.add(Sets.union(passed, Set.of(provenance.origin(citation.document())))
                    .immutableCopy()));
            if (citations.isEmpty()) {
                outward.add(passed);
            }
        });
        Set<Set<Id>> paths = new LinkedHashSet<>();
        List<ImmutableList<Id>> lineages = provenance.lineages(statement).toList();
        lineages.forEach(lineage -> {
            Set<Id> behind = new TreeSet<>();
            Id last = statement;
            for (Id step : lineage) {
                if (!counts(provenance, step) && !step.equals(statement)) {
                    // Who has it from somebody that counts as well did not observe it.
                    if (hasFromCounting(provenance, last, lineages)) {
                        return;
                    }
                    break;
                }
                last = step;
                behind.add(origin(provenance, step));
            }
            outward.forEach(onward -> paths.add(Sets.union(behind, onward).immutableCopy()));
        });
        return paths;
    }

    private static boolean counts(Provenance provenance, Id statement) {
        return provenance.reaches(statement) && !provenance.isWithdrawn(statement);
    }

    private static boolean hasFromCounting(Provenance provenance, Id statement, List<ImmutableList<Id>> lineages) {
        return lineages.stream().anyMatch(lineage -> {
            int next = lineage.indexOf(statement) + 1;
            return next > 0 && next < lineage.size() && counts(provenance, lineage.get(next));
        });
    }

    private static Id origin(Provenance provenance, Id statement) {
        return provenance.origin(provenance.statement(statement).speaker());
    }

    private static Set<Set<Id>> ways(Provenance provenance, ImmutableList<Id> line) {
        Set<Set<Id>> ways = Set.of(Set.of());
        for (Id statement : line) {
            Set<Set<Id>> longer = new LinkedHashSet<>();
            for (Set<Id> way : ways) {
                paths(provenance, statement)
                        .forEach(path -> longer.add(Sets.union(way, path).immutableCopy()));
            }
            ways = longer;
        }
        return ways;
    }

    /** The most lines from one on that have ways of which no two share a source, nor any one of those used. */
    private static int mostApart(List<Set<Set<Id>>> ways, int from, Set<Id> used) {
        if (from == ways.size()) {
            return 0;
        }
        int most = mostApart(ways, from + 1, used);
        for (Set<Id> way : ways.get(from)) {
            if (Collections.disjoint(way, used)) {
                most = Math.max(most, 1 + mostApart(ways, from + 1, Sets.union(used, way)));
            }
        }
        return most;
    }

    private static int expected(Provenance provenance, List<ImmutableList<Id>> lines) {
        Set<Id> single = new TreeSet<>();
        lines.stream().filter(line -> line.size() == 1).forEach(single::addAll);
        List<Set<Set<Id>>> ways = new ArrayList<>();
        new LinkedHashSet<>(lines).forEach(line -> ways.add(ways(provenance, line)));
        // Of single statements a path may begin with what one is had from and end with what passes another on.
        return Math.max(provenance.independence(single).count(), mostApart(ways, 0, Set.of()));
    }

    @Property(tries = 150)
    void count_isTheMostLinesThatShareNoSource(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 5) int count) {
        Provenance provenance = Provenance.of(Cases.of(seed, size));
        List<ImmutableList<Id>> lines = lines(provenance, new Random(seed), count);
        Independence behind = SharedOrigins.behind(provenance, lines);
        assertEquals(expected(provenance, lines), behind.count(), () -> lines.toString());
        assertTrue(behind.count() <= behind.cut().size(), () -> lines + " " + behind);
    }

    @Example
    void lines_areApartInAllNumbers() {
        Map<Integer, Integer> seen = new TreeMap<>();
        for (long seed = 0; seed < 300; seed++) {
            Provenance provenance = Provenance.of(Cases.of(seed, 12));
            List<ImmutableList<Id>> lines = lines(provenance, new Random(seed), 5);
            seen.merge(SharedOrigins.behind(provenance, lines).count(), 1, Integer::sum);
        }
        assertTrue(seen.getOrDefault(1, 0) > 20 && seen.getOrDefault(2, 0) > 20, seen::toString);
    }
}
