package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Independence;
import org.wederhoor.provenance.Provenance;

/**
 * How many independent origins are behind lines of which some rest on several statements together.
 *
 * <h2>Definition</h2> A line has a way for each choice of one path, from who observed it to what can be read, for each of its
 * statements; these paths may share sources. Counted are the most ways of different lines of which no two share a source. A
 * line is cut when some statement of it is cut off, so the smallest cut of all lines is that of some set of statements in
 * which each line has one. No fewer sources than there are ways can cut all lines, but, unlike for paths, more may be needed.
 *
 * <p>Bounded: of many ways and many sets the first are looked at, which can make the count too low and the cut too large.
 */
final class SharedOrigins {
    private static final int WAYS_MAX = 32;
    private static final int SETS_MAX = 200;
    private static final int TRIES = 20_000;

    private final Provenance provenance;
    private final Set<ImmutableList<Id>> lines = new LinkedHashSet<>();
    private final Set<Id> single = new TreeSet<>();
    private final Map<Id, List<Set<Id>>> paths = new HashMap<>();

    private SharedOrigins(Provenance provenance, Iterable<ImmutableList<Id>> statements) {
        this.provenance = provenance;
        for (ImmutableList<Id> line : statements) {
            if (line.size() == 1) {
                single.addAll(line);
            }
        }
        for (ImmutableList<Id> line : statements) {
            if (line.stream().noneMatch(single::contains)) {
                lines.add(line);
            }
        }
    }

    /**
     * The independence of lines.
     *
     * @param statements for each line the statements that it rests on
     */
    static Independence behind(Provenance provenance, Iterable<ImmutableList<Id>> statements) {
        return new SharedOrigins(provenance, statements).count();
    }

    private Independence count() {
        Independence alone = provenance.independence(single);
        if (lines.isEmpty()) {
            return alone;
        }
        Independence cut = smallestCut();
        List<List<Set<Id>>> ways = new ArrayList<>();
        single.forEach(statement -> ways.add(paths(statement)));
        lines.forEach(line -> ways.add(ways(line)));
        ways.sort(
                Comparator.comparingInt(each -> each.isEmpty() ? 0 : each.get(0).size()));
        return new Independence(mostApart(ways, alone.count(), cut.count()), cut.cut());
    }

    private Independence smallestCut() {
        Independence smallest = null;
        for (Set<Id> hitting : hittingSets()) {
            Independence cut = provenance.independence(Sets.union(single, hitting));
            if (smallest == null || cut.count() < smallest.count()) {
                smallest = cut;
            }
        }
        return smallest == null ? provenance.independence(single) : smallest;
    }

    /** Sets of statements in which each line has one: those on the same claims, and where there are few any. */
    private Set<Set<Id>> hittingSets() {
        Map<Id, Set<Id>> byClaim = new HashMap<>();
        Map<Id, Id> claims = new HashMap<>();
        for (ImmutableList<Id> line : lines) {
            for (Id statement : line) {
                Id claim =
                        provenance.statement(statement).content().orElseThrow().id();
                claims.put(statement, claim);
                byClaim.computeIfAbsent(claim, c -> new TreeSet<>()).add(statement);
            }
        }
        Set<Set<Id>> found = new LinkedHashSet<>();
        List<Set<Id>> onClaims = new ArrayList<>();
        lines.forEach(line -> onClaims.add(line.stream().map(claims::get).collect(ImmutableSet.toImmutableSet())));
        for (Set<Id> hitting : hitting(onClaims)) {
            Set<Id> all = new TreeSet<>();
            hitting.forEach(claim -> all.addAll(byClaim.getOrDefault(claim, ImmutableSet.of())));
            found.add(all);
        }
        found.addAll(hitting(lines));
        return found;
    }

    private static Set<Set<Id>> hitting(Iterable<? extends Collection<Id>> all) {
        Set<Set<Id>> sets = new LinkedHashSet<>();
        sets.add(ImmutableSet.of());
        for (Collection<Id> members : all) {
            Set<Set<Id>> more = new LinkedHashSet<>();
            for (Set<Id> set : sets) {
                if (members.stream().anyMatch(set::contains)) {
                    more.add(set);
                } else {
                    members.forEach(member -> more.add(
                            ImmutableSet.<Id>builder().addAll(set).add(member).build()));
                }
            }
            sets = new LinkedHashSet<>(more.stream().limit(SETS_MAX).toList());
        }
        return sets;
    }

    /** The sources of each way of a line, without those that take all that another takes and more. */
    private List<Set<Id>> ways(ImmutableList<Id> line) {
        List<Set<Id>> ways = List.of(ImmutableSet.of());
        for (Id statement : line) {
            Set<Set<Id>> longer = new LinkedHashSet<>();
            for (Set<Id> way : ways) {
                for (Set<Id> path : paths(statement)) {
                    longer.add(Sets.union(way, path).immutableCopy());
                }
            }
            ways = smallest(longer);
        }
        return ways;
    }

    /** The sources of each path of a statement. */
    private List<Set<Id>> paths(Id statement) {
        return paths.computeIfAbsent(statement, s -> {
            Set<Set<Id>> found = new LinkedHashSet<>();
            List<Set<Id>> outward =
                    provenance.chains(s).limit(WAYS_MAX).flatMap(this::outward).toList();
            List<ImmutableList<Id>> lineages =
                    provenance.lineages(s).limit(WAYS_MAX).toList();
            Set<Id> relaying = relaying(lineages);
            List<Set<Id>> inward = lineages.stream()
                    .map(this::counting)
                    .filter(lineage -> !relaying.contains(lineage.get(lineage.size() - 1)))
                    .<Set<Id>>map(lineage -> lineage.stream().map(this::origin).collect(ImmutableSet.toImmutableSet()))
                    .toList();
            for (Set<Id> from : inward) {
                for (Set<Id> to : outward) {
                    found.add(Sets.union(from, to).immutableCopy());
                }
            }
            return smallest(found);
        });
    }

    /** Who passes it on, with each document in which it can be read at last. */
    private Stream<Set<Id>> outward(ImmutableList<Id> chain) {
        Set<Id> speakers = new TreeSet<>();
        chain.forEach(step -> speakers.add(origin(step)));
        ImmutableSet<Citation> citations = provenance.statement(chain.get(0)).citations();
        if (citations.isEmpty()) {
            return Stream.of(speakers);
        }
        return citations.stream()
                .map(Citation::document)
                .map(document -> Sets.union(
                                speakers,
                                ImmutableSet.of(
                                        provenance.dossier().sources().containsKey(document)
                                                ? provenance.origin(document)
                                                : document))
                        .immutableCopy());
    }

    /** The statements that have what they say from one that counts, so that none of them is where it was observed. */
    private Set<Id> relaying(List<ImmutableList<Id>> lineages) {
        Set<Id> relaying = new TreeSet<>();
        for (ImmutableList<Id> lineage : lineages) {
            ImmutableList<Id> counting = counting(lineage);
            relaying.addAll(counting.subList(0, counting.size() - 1));
        }
        return relaying;
    }

    /** A lineage up to what does not reach us or was withdrawn. */
    private ImmutableList<Id> counting(ImmutableList<Id> lineage) {
        int end = 1;
        while (end < lineage.size()
                && provenance.reaches(lineage.get(end))
                && !provenance.isWithdrawn(lineage.get(end))) {
            end++;
        }
        return lineage.subList(0, end);
    }

    private Id origin(Id statement) {
        Id speaker = provenance.statement(statement).speaker();
        return provenance.dossier().sources().containsKey(speaker) ? provenance.origin(speaker) : speaker;
    }

    private static List<Set<Id>> smallest(Collection<Set<Id>> sets) {
        return sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other)))
                .sorted(Comparator.comparingInt(Set::size))
                .limit(WAYS_MAX)
                .toList();
    }

    /** Ways of the first lines of which no two share a source. */
    private record Packing(int looked, Set<Id> used, int count) {}

    /** The most ways of which no two share a source, from a number that is known on, and no more than another. */
    private static int mostApart(List<List<Set<Id>>> ways, int known, int limit) {
        int most = known;
        Deque<Packing> open = new ArrayDeque<>();
        open.push(new Packing(0, ImmutableSet.of(), 0));
        for (int tries = TRIES; tries > 0 && most < limit && !open.isEmpty(); tries--) {
            Packing next = open.pop();
            most = Math.max(most, next.count());
            if (next.count() + ways.size() - next.looked() <= most) {
                continue;
            }
            open.push(new Packing(next.looked() + 1, next.used(), next.count()));
            for (Set<Id> way : Lists.reverse(ways.get(next.looked()))) {
                if (Collections.disjoint(next.used(), way)) {
                    Set<Id> used = Sets.union(next.used(), way).immutableCopy();
                    open.push(new Packing(next.looked() + 1, used, next.count() + 1));
                }
            }
        }
        return most;
    }
}
