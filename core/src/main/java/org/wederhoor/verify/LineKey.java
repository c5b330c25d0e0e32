package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

/**
 * What lines have in common that no attack tells apart.
 *
 * @param on the claim they are committed to, or the statement of which they deny that it was made
 * @param isDenial whether they deny that a statement was made
 * @param factuality what reaches us of how sure they are
 * @param said when they were said, if known
 * @param weight what a policy judges them by
 * @param passes the statements and sources through which every chain to them passes, of those that are denied or undermined
 * @param hasFallen whether they are out whatever attacks them: withdrawn, or with all bases withdrawn
 */
record LineKey(
        Id on,
        boolean isDenial,
        Factuality factuality,
        Optional<EdtfDate> said,
        Weight weight,
        ImmutableList<Id> passes,
        boolean hasFallen) {}
