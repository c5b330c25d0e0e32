package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;

/** How far statements get through chains of reports, and whom they pass. */
final class Reports {
    /*
     * A chain begins with a statement that is cited or that nobody reports, and goes inward, as each statement reports one
     * other at most. So what leads to a statement is a tree, apart from circles, and everything is passed on from the
     * beginnings inward, never looked for from the inside out.
     *
     * What a chain passes on is Fréchet's bound on all of it: the sum of the lower credences less their number less one.
     * Counted as loss, CERTAIN is 0, PROBABLE 1 (just below a half), POSSIBLE 2 (just below one); the losses add up, and
     * from 3 on nothing is left.
     */
    static final byte NOTHING = 3;

    private final Statements statements;
    private final Sources sources;
    private final BitSet withdrawn;
    private final byte[] loss;
    /** The next statement outward on the chain that loses least, then is shortest, then has the lowest ids inside out. */
    private final int[] best;

    private final Standing[] standing;

    Reports(Statements statements, Sources sources, BitSet withdrawn) {
        this.statements = statements;
        this.sources = sources;
        this.withdrawn = withdrawn;
        int size = statements.size();
        loss = new byte[size];
        best = new int[size];
        standing = new Standing[size];
        Arrays.fill(loss, NOTHING);
        Arrays.fill(best, Statements.NONE);
        passOn();
        rank();
    }

    /** What a statement loses of what it reports or claims; nothing is left through a denial or without certainty. */
    static byte loss(Factuality factuality) {
        if (factuality.polarity().orElse(Polarity.NEGATIVE) == Polarity.NEGATIVE) {
            return NOTHING;
        }
        return lossOf(factuality.certainty().orElse(Certainty.POSSIBLE));
    }

    private static byte lossOf(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> 0;
            case PROBABLE -> 1;
            case POSSIBLE -> 2;
        };
    }

    boolean isBeginning(int s) {
        return statements.isCited(s) || statements.reporters().degree(s) == 0;
    }

    byte passes(int report) {
        return withdrawn.get(report) ? NOTHING : loss(statements.get(report).factuality());
    }

    private void passOn() {
        // Dijkstra over (loss, length), in one long each; a shorter chain of equal loss comes first.
        int size = statements.size();
        int[] length = new int[size];
        PriorityQueue<long[]> queue = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        for (int s = 0; s < size; s++) {
            if (isBeginning(s)) {
                loss[s] = 0;
                if (statements.reported(s) != Statements.NONE) {
                    queue.add(new long[] {0, s});
                }
            }
        }
        while (!queue.isEmpty()) {
            long[] next = queue.remove();
            int report = (int) next[1];
            int inner = statements.reported(report);
            if (next[0] != key(loss[report], length[report]) || inner == Statements.NONE) {
                continue;
            }
            int lost = loss[report] + passes(report);
            if (lost >= NOTHING || isBeginning(inner)) {
                continue;
            }
            long offered = key(lost, length[report] + 1);
            long known = best[inner] == Statements.NONE ? Long.MAX_VALUE : key(loss[inner], length[inner]);
            if (offered < known) {
                loss[inner] = (byte) lost;
                length[inner] = length[report] + 1;
                best[inner] = report;
                queue.add(new long[] {offered, inner});
            } else if (offered == known && statements.id(report).compareTo(statements.id(best[inner])) < 0) {
                best[inner] = report;
            }
        }
    }

    private static long key(int loss, int length) {
        return ((long) loss << 32) | length;
    }

    private void rank() {
        BitSet publicly = new BitSet();
        BitSet named = passThroughOneName(publicly);
        for (int s = 0; s < standing.length; s++) {
            boolean known = statements.isCited(s) || statements.reporters().degree(s) > 0;
            if (isCitedByOneOf(s, statements.speaker(s))) {
                standing[s] = Standing.FIRST_HAND;
            } else if (known && (isCitedPublicly(s) || publicly.get(s) || named.get(s))) {
                standing[s] = Standing.REPORTED;
            } else {
                standing[s] = known ? Standing.HEARSAY : Standing.UNATTESTED;
            }
        }
    }

    /**
     * Follows each chain inward as long as all it passes could be one and the same, and returns where it is one with the
     * speaker; where a chain passes nobody but publications and documents, it is noted in {@code publicly}.
     */
    private BitSet passThroughOneName(BitSet publicly) {
        BitSet named = new BitSet();
        Set<Long> seen = new HashSet<>();
        for (int beginning = 0; beginning < statements.size(); beginning++) {
            if (!isBeginning(beginning) || statements.reported(beginning) == Statements.NONE) {
                continue;
            }
            if (!statements.isCited(beginning) || isCitedPublicly(beginning)) {
                follow(beginning, publicly, named, seen);
            } else {
                for (Citation citation : statements.get(beginning).citations()) {
                    for (int name : sources.names(sources.index(citation.document()))) {
                        follow(beginning, name, named, seen);
                    }
                }
            }
        }
        return named;
    }

    /** Follows a chain that has passed nothing but publications and documents yet. */
    private void follow(int beginning, BitSet publicly, BitSet named, Set<Long> seen) {
        int at = beginning;
        while (passes(at) < NOTHING && statements.reported(at) != Statements.NONE) {
            int speaker = statements.speaker(at);
            if (!sources.isPublic(speaker)) {
                for (int name : sources.names(speaker)) {
                    follow(at, name, named, seen);
                }
                return;
            }
            at = statements.reported(at);
            if (publicly.get(at)) {
                return;
            }
            publicly.set(at);
        }
    }

    /** Follows a chain on which all who are passed can speak in this name. */
    private void follow(int from, int name, BitSet named, Set<Long> seen) {
        int at = from;
        while (passes(at) < NOTHING && statements.reported(at) != Statements.NONE && seen.add(key(name, at))) {
            if (!sources.isPublic(statements.speaker(at)) && !isIn(name, statements.speaker(at))) {
                return;
            }
            at = statements.reported(at);
            if (isIn(name, statements.speaker(at))) {
                named.set(at);
            }
        }
    }

    private boolean isIn(int name, int speaker) {
        return Arrays.binarySearch(sources.names(speaker), name) >= 0;
    }

    private boolean isCitedPublicly(int s) {
        for (Citation citation : statements.get(s).citations()) {
            if (sources.isPublic(sources.index(citation.document()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCitedByOneOf(int s, int speaker) {
        for (Citation citation : statements.get(s).citations()) {
            if (sources.areOne(sources.index(citation.document()), speaker)) {
                return true;
            }
        }
        return false;
    }

    boolean isWithdrawn(int s) {
        return withdrawn.get(s);
    }

    boolean reaches(int s) {
        return loss[s] < NOTHING;
    }

    Standing standing(int s) {
        return standing[s];
    }

    /** What is left of the factuality on the chain that loses least. */
    Factuality factuality(int s) {
        return weakened(statements.get(s).factuality(), loss[s]);
    }

    /** What is left of a factuality after a loss on the way. */
    static Factuality weakened(Factuality factuality, int loss) {
        if (factuality.certainty().isEmpty() || factuality.polarity().isEmpty()) {
            return Factuality.UNDERSPECIFIED;
        }
        return switch (loss + lossOf(factuality.certainty().get())) {
            case 0 -> Factuality.of(Certainty.CERTAIN, factuality.polarity().get());
            case 1 -> Factuality.of(Certainty.PROBABLE, factuality.polarity().get());
            case 2 -> Factuality.of(Certainty.POSSIBLE, factuality.polarity().get());
            default -> Factuality.UNDERSPECIFIED;
        };
    }

    /** Whether no chain to a statement avoids what is meant, be it a statement, a speaker, or all documents that cite. */
    boolean everyChainPasses(int target, Predicate<? super Id> isMeant) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.push(target);
        while (!open.isEmpty()) {
            int at = open.pop();
            if (isMeant.test(statements.id(at))
                    || isMeant.test(statements.get(at).speaker())) {
                continue;
            }
            if (isBeginning(at) && !isCitedOnlyBy(at, isMeant)) {
                return false;
            }
            Adjacency reporters = statements.reporters();
            for (int k = reporters.start[at]; k < reporters.start[at + 1]; k++) {
                int report = reporters.targets[k];
                if (report != target && passes(report) < NOTHING && reaches(report)) {
                    open.push(report);
                }
            }
        }
        return true;
    }

    private boolean isCitedOnlyBy(int s, Predicate<? super Id> isMeant) {
        return statements.isCited(s)
                && statements.get(s).citations().stream().allMatch(citation -> isMeant.test(citation.document()));
    }

    /** The chain that loses least, from its beginning inward; the statement alone, if none passes anything on. */
    ImmutableList<Id> bestChain(int s) {
        ArrayDeque<Id> chain = new ArrayDeque<>();
        for (int at = s; at != Statements.NONE; at = best[at]) {
            chain.addFirst(statements.id(at));
        }
        return ImmutableList.copyOf(chain);
    }
}
