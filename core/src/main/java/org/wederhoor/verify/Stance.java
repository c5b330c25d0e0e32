package org.wederhoor.verify;

import org.wederhoor.model.Factuality;

/**
 * On which side of a claim a line of evidence is.
 *
 * @since 1.0
 */
public enum Stance {
    /** Its range of credence lies above one half. */
    FOR,

    /** Its range of credence lies below one half. */
    AGAINST,

    /** Its range of credence includes one half: it is shown and counts for neither side. */
    OPEN;

    static Stance of(Factuality factuality) {
        return factuality.isFor() ? FOR : factuality.isAgainst() ? AGAINST : OPEN;
    }
}
