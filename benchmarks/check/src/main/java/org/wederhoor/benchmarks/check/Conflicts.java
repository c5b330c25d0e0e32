package org.wederhoor.benchmarks.check;

import java.util.Arrays;
import java.util.Collection;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Id;

/**
 * Conflicts found, one number each: which kind, about which subject and property and, for denials, which value. What is
 * said against one thing is one conflict, however many say it.
 */
public final class Conflicts {
    private static final int FUNCTIONAL = 0;
    private static final int DENIED = 1;
    private static final int DISJOINT = 2;
    private static final int VALUE_BITS = 30;
    private static final int PROPERTY_BITS = 4;

    private long[] found = new long[1024];
    private int size;

    /** That a functional property of a subject has two values. */
    public void functional(int subject, int property) {
        add(FUNCTIONAL, subject, property, 0);
    }

    /** That something is both asserted and denied. */
    public void denied(int subject, int property, int value) {
        add(DENIED, subject, property, value);
    }

    /** That a subject has one value under two disjoint properties, of which the first is given. */
    public void disjoint(int subject, int property) {
        add(DISJOINT, subject, property, 0);
    }

    private void add(int kind, int subject, int property, int value) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = ((((long) kind << 26) | subject) << (PROPERTY_BITS + VALUE_BITS))
                | ((long) property << VALUE_BITS)
                | value;
    }

    /** The conflicts without repetition, in ascending order. */
    public long[] distinct() {
        return Arrays.stream(found, 0, size).sorted().distinct().toArray();
    }

    /** The conflicts that findings tell of. */
    public static long[] of(Collection<Finding> findings) {
        Conflicts conflicts = new Conflicts();
        for (Finding finding : findings) {
            int subject = number(finding.subjects().get(0));
            int property = number(finding.subjects().get(1));
            if (finding.code().equals(FindingCode.VALUE_CONFLICT)) {
                conflicts.functional(subject, property);
            } else if (finding.code().equals(FindingCode.CONTRADICTION)) {
                conflicts.denied(subject, property, number(finding.subjects().get(2)));
            } else if (finding.code().equals(FindingCode.DISJOINT_PROPERTIES)) {
                conflicts.disjoint(subject, property);
            } else {
                throw new IllegalArgumentException("finding of another kind: " + finding);
            }
        }
        return conflicts.distinct();
    }

    private static int number(Id id) {
        return number(id.value());
    }

    /** The number at the end of an id. */
    public static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
    }
}
