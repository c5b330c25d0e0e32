package org.wederhoor.check;

import com.google.common.collect.ImmutableSet;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;

/** Which findings say that statements cannot all be so; the others tell something of one statement or name. */
final class Inconsistencies {
    private static final ImmutableSet<Code> CODES = ImmutableSet.of(
            FindingCode.CONTRADICTION,
            FindingCode.VALUE_CONFLICT,
            FindingCode.INCOMPATIBLE_VALUES,
            FindingCode.DISJOINT_PROPERTIES,
            FindingCode.QUANTITY_CONFLICT,
            FindingCode.RELATION_CYCLE,
            FindingCode.IRREFLEXIVE,
            FindingCode.TIMELINE_CONFLICT,
            FindingCode.SELF_CONTRADICTION,
            FindingCode.REVERSAL,
            FindingCode.ATTRIBUTION_CONFLICT,
            FindingCode.DENIED_ATTRIBUTION);

    private Inconsistencies() {}

    static boolean includes(Finding finding, Modality atLeast) {
        return CODES.contains(finding.code()) && finding.modality().compareTo(atLeast) >= 0;
    }
}
