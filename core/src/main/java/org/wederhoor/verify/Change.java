package org.wederhoor.verify;

import com.google.common.primitives.Ints;

/** What a withdrawal makes of the lines of a cone. */
final class Change {
    /** In place of a bloc where there is no line. */
    static final int NOWHERE = -1;

    static final Change NONE = new Change(new int[0], new int[0]);

    /** For each line that changes the bloc that it leaves. */
    final int[] from;
    /** For each line that changes the bloc that it comes to. */
    final int[] to;

    Change(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    boolean isNone() {
        return from.length == 0;
    }

    /** This change and one of other lines. */
    Change and(Change other) {
        if (isNone() || other.isNone()) {
            return isNone() ? other : this;
        }
        return new Change(Ints.concat(from, other.from), Ints.concat(to, other.to));
    }
}
