package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * The cause that is left when members are dropped from the last to the first while the rest still conflicts.
 *
 * <p>Adding members never takes a conflict away, so instead of one by one they are dropped by bisection: the last member of
 * the cause ends the shortest beginning of the list that conflicts, and so on for what is before it. With n members and a
 * cause of c this asks c log n times (Junker, QUICKXPLAIN, 2004, gives the same cause).
 */
final class SmallestCause {
    private SmallestCause() {}

    static <T> List<T> of(List<T> members, Predicate<List<T>> conflicts) {
        List<T> cause = new ArrayList<>();
        List<T> rest = members;
        while (!conflicts.test(cause)) {
            int low = 0;
            int high = rest.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                List<T> tried = new ArrayList<>(rest.subList(0, middle));
                tried.addAll(cause);
                if (conflicts.test(tried)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            if (low == 0 || low > rest.size()) {
                throw new IllegalArgumentException(members.size() + " members do not conflict");
            }
            cause.add(rest.get(low - 1));
            rest = rest.subList(0, low - 1);
        }
        Collections.reverse(cause);
        return cause;
    }
}
