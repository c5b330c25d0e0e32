package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.wederhoor.model.Certainty;

/** Sets of commitments by their numbers, ascending. */
final class Rows {
    private Rows() {}

    static ImmutableList<Integer> union(Collection<Integer> a, Collection<Integer> b) {
        TreeSet<Integer> union = new TreeSet<>(a);
        union.addAll(b);
        return ImmutableList.copyOf(union);
    }

    /** Whether the lower credences of all add up to more than their number less one, so that they cannot all be so. */
    static boolean areTooSure(List<Integer> rows, Commitments commitments) {
        int loss = 0;
        for (int row : rows) {
            Certainty certainty = commitments.get(row).certainty();
            loss += certainty == Certainty.CERTAIN ? 0 : certainty == Certainty.PROBABLE ? 1 : 2;
        }
        return loss <= 2;
    }

    static boolean isWithin(List<Integer> part, List<Integer> whole) {
        return part.size() <= whole.size() && new HashSet<>(whole).containsAll(part);
    }

    /** Compares by what is left when statements are dropped from the last to the first. */
    static int compareFromTheLast(List<Integer> a, List<Integer> b) {
        for (int i = 1; i <= Math.min(a.size(), b.size()); i++) {
            int order = Integer.compare(a.get(a.size() - i), b.get(b.size() - i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
