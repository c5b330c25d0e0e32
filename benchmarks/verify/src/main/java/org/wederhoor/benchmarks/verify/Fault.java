package org.wederhoor.benchmarks.verify;

import org.wederhoor.finding.FindingCode;

/** What goes wrong in a story; each makes one finding. */
enum Fault {
    /** Nobody but one organization says it. */
    ONE_VOICE(FindingCode.SINGLE_ORIGIN),

    /** Those who say it are the two whom it is about. */
    OWN_PRAISE(FindingCode.INTERESTED_ONLY),

    /** Those who say it have no name. */
    NO_NAME(FindingCode.ANONYMOUS_ONLY),

    /** The accused was not asked. */
    UNHEARD(FindingCode.NO_REPLY),

    /** A paper is surer than the agency. */
    SURER(FindingCode.CERTAINTY_INFLATION),

    /** A paper says the opposite of the agency. */
    OPPOSITE(FindingCode.POLARITY_FLIP),

    /** A paper had it before it was said. */
    TOO_EARLY(FindingCode.ANACHRONISM),

    /** Nothing shows that somebody said it. */
    NO_PAGE(FindingCode.UNATTESTED),

    /** The agency took it back. */
    TAKEN_BACK(FindingCode.RETRACTED_BASIS),

    /** Two papers have it from each other. */
    CIRCLE(FindingCode.CIRCULAR_REPORTING);

    private final FindingCode code;

    Fault(FindingCode code) {
        this.code = code;
    }

    FindingCode code() {
        return code;
    }

    /** Whether a paper is to blame, not those who said it. */
    boolean isOfPapers() {
        return compareTo(SURER) >= 0;
    }
}
