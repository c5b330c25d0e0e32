package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import org.wederhoor.model.Certainty;
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

    /** The same with other statements withdrawn; worked out anew only if one of them reports another. */
    Reports without(BitSet withdrawn) {
        for (int s = withdrawn.nextSetBit(0); s >= 0; s = withdrawn.nextSetBit(s + 1)) {
            if (statements.reported(s) != Statements.NONE) {
                return new Reports(statements, sources, withdrawn);
            }
        }
        return new Reports(this, withdrawn);
    }

    private Reports(Reports same, BitSet withdrawn) {
        statements = same.statements;
        sources = same.sources;
        loss = same.loss;
        best = same.best;
        standing = same.standing;
        this.withdrawn = withdrawn;
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
        return withdrawn.get(report) ? NOTHING : loss(statements.factuality(report));
    }

    private void passOn() {
        // Dijkstra over (loss, length), packed above the number of the statement. Only what is neither cited nor
        // without
        // reports is offered anything, so only reports of that are queued.
        int size = statements.size();
        PriorityQueue<Long> queue = new PriorityQueue<>();
        for (int s = 0; s < size; s++) {
            if (isBeginning(s)) {
                loss[s] = 0;
                int inner = statements.reported(s);
                if (inner != Statements.NONE && !isBeginning(inner)) {
                    queue.add(packed(0, 0, s));
                }
            }
        }
        int[] length = queue.isEmpty() ? new int[0] : new int[size];
        while (!queue.isEmpty()) {
            long next = queue.remove();
            int report = (int) next & Integer.MAX_VALUE;
            int inner = statements.reported(report);
            if (next != packed(loss[report], length[report], report) || inner == Statements.NONE) {
                continue;
            }
            int lost = loss[report] + passes(report);
            if (lost >= NOTHING || isBeginning(inner)) {
                continue;
            }
            long offered = packed(lost, length[report] + 1, inner);
            long known = best[inner] == Statements.NONE ? Long.MAX_VALUE : packed(loss[inner], length[inner], inner);
            if (offered < known) {
                loss[inner] = (byte) lost;
                length[inner] = length[report] + 1;
                best[inner] = report;
                queue.add(offered);
            } else if (offered == known && statements.id(report).compareTo(statements.id(best[inner])) < 0) {
                best[inner] = report;
            }
        }
    }

    private static long packed(int loss, int length, int statement) {
        return (long) loss << 61 | (long) length << 31 | statement;
    }

    private void rank() {
        BitSet open = new BitSet();
        for (int s = 0; s < standing.length; s++) {
            standing[s] = byCitations(s);
            if (standing[s] == Standing.HEARSAY && statements.reporters().degree(s) > 0) {
                open.set(s);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        BitSet publicly = new BitSet();
        BitSet reported = passThroughOneName(publicly);
        reported.or(publicly);
        reported.and(open);
        for (int s = reported.nextSetBit(0); s >= 0; s = reported.nextSetBit(s + 1)) {
            standing[s] = Standing.REPORTED;
        }
    }

    private Standing byCitations(int s) {
        Adjacency documents = statements.documents();
        int speaker = statements.speaker(s);
        boolean publicly = false;
        for (int k = documents.start[s]; k < documents.start[s + 1]; k++) {
            if (sources.areOne(documents.targets[k], speaker)) {
                return Standing.FIRST_HAND;
            }
            publicly |= sources.isPublic(documents.targets[k]);
        }
        if (publicly) {
            return Standing.REPORTED;
        }
        return documents.degree(s) > 0 || statements.reporters().degree(s) > 0 ? Standing.HEARSAY : Standing.UNATTESTED;
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
                for (int document : statements.documents().of(beginning)) {
                    for (int name : sources.names(document)) {
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
        while (passes(at) < NOTHING
                && statements.reported(at) != Statements.NONE
                && seen.add((long) name << Integer.SIZE | at)) {
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
        for (int document : statements.documents().of(s)) {
            if (sources.isPublic(document)) {
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
        return loss[s] == 0 ? statements.factuality(s) : weakened(statements.factuality(s), loss[s]);
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
    boolean everyChainPasses(int target, IntPredicate isMeantStatement, IntPredicate isMeantSource) {
        if (isWayIn(target, isMeantStatement, isMeantSource)) {
            return false;
        }
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (Integer at = target; at != null; at = open.poll()) {
            if (isMeantStatement.test(at) || isMeantSource.test(statements.speaker(at))) {
                continue;
            }
            if (isWayIn(at, isMeantStatement, isMeantSource)) {
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

    /** Whether a chain begins with a statement that is not meant, nor its speaker, nor all that cite it. */
    private boolean isWayIn(int s, IntPredicate isMeantStatement, IntPredicate isMeantSource) {
        return isBeginning(s)
                && !isMeantStatement.test(s)
                && !isMeantSource.test(statements.speaker(s))
                && !isCitedOnlyBy(s, isMeantSource);
    }

    private boolean isCitedOnlyBy(int s, IntPredicate isMeant) {
        Adjacency documents = statements.documents();
        for (int k = documents.start[s]; k < documents.start[s + 1]; k++) {
            if (!isMeant.test(documents.targets[k])) {
                return false;
            }
        }
        return statements.isCited(s);
    }

    /** The chain that loses least, from its beginning inward; the statement alone, if none passes anything on. */
    ImmutableList<Id> bestChain(int s) {
        if (best[s] == Statements.NONE) {
            return ImmutableList.of(statements.id(s));
        }
        ArrayDeque<Id> chain = new ArrayDeque<>();
        for (int at = s; at != Statements.NONE; at = best[at]) {
            chain.addFirst(statements.id(at));
        }
        return ImmutableList.copyOf(chain);
    }
}
