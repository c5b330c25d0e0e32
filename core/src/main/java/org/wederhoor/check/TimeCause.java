package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which links, dropped by the commitments that make them, are the smallest cause of a conflict in time. */
final class TimeCause {
    /** How dates with alternatives are read. */
    enum Reading {
        /** At their outermost bounds. */
        OUTERMOST,
        /** One at a time, in conflict if none of its alternatives fits. */
        EVERY_ALTERNATIVE,
        /** One at a time, in conflict if one of its alternatives does not fit. */
        SOME_ALTERNATIVE
    }

    private final TimeLinks links;
    private final Commitments commitments;
    private final Premises premises;
    private final Renumbering scratch;

    TimeCause(TimeLinks links, Commitments commitments, Premises premises, Renumbering scratch) {
        this.links = links;
        this.commitments = commitments;
        this.premises = premises;
        this.scratch = scratch;
    }

    /**
     * The links of the smallest cause in ascending order, null if the links are not in a conflict that is sure enough.
     *
     * @param some links in ascending order
     */
    int @Nullable [] smallest(int[] some, Reading reading) {
        List<int[]> members = members(some, links::commitment);
        if (isPlain(some, reading)) {
            if (isFeasible(some, reading)) {
                return null;
            }
            // What rests on one statement is dropped together.
            members = members(some, link -> premises.last(links.commitment(link)));
            LeanBounds lean = LeanBounds.of(links, members, scratch);
            if (lean.isMinimal()) {
                return concat(lean.members());
            }
            members = lean.members();
        }
        List<int[]> cause = premises.smallest(members, this::commitment, fewer -> !isFeasible(concat(fewer), reading));
        return cause == null ? null : concat(cause);
    }

    /** Whether links are in a conflict that is sure enough. */
    boolean areInConflict(int[] some, Reading reading) {
        return premises.conflict(
                members(some, links::commitment), this::commitment, fewer -> !isFeasible(concat(fewer), reading));
    }

    /** Whether all is certain, rests on one statement each, and no alternative is read alone. */
    private boolean isPlain(int[] some, Reading reading) {
        for (int link : some) {
            int commitment = links.commitment(link);
            boolean readAlone = reading != Reading.OUTERMOST && links.hasAlternatives(link);
            if (readAlone
                    || !premises.isSingle(commitment)
                    || Credences.cost(commitments.get(commitment).certainty()) > 0) {
                return false;
            }
        }
        return true;
    }

    private int commitment(int[] member) {
        return links.commitment(member[0]);
    }

    private boolean isFeasible(int[] some, Reading reading) {
        return reading == Reading.OUTERMOST
                ? TimeNetwork.isFeasible(links, some, scratch)
                : TimeNetwork.isFeasible(links, some, scratch, reading == Reading.SOME_ALTERNATIVE);
    }

    /** The links by what they belong to, which is not lower than that of those before them. */
    private static List<int[]> members(int[] some, IntUnaryOperator ownerOf) {
        List<int[]> members = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= some.length; i++) {
            if (i == some.length || ownerOf.applyAsInt(some[i]) != ownerOf.applyAsInt(some[start])) {
                members.add(Arrays.copyOfRange(some, start, i));
                start = i;
            }
        }
        return members;
    }

    /** All links of some members, in ascending order. */
    static int[] concat(List<int[]> members) {
        int size = 0;
        for (int[] member : members) {
            size += member.length;
        }
        int[] all = new int[size];
        int at = 0;
        for (int[] member : members) {
            System.arraycopy(member, 0, all, at, member.length);
            at += member.length;
        }
        Arrays.sort(all);
        return all;
    }
}
