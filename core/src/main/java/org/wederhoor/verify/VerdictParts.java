package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Independence;
import org.wederhoor.time.EdtfDate;

/** All that goes into a verdict; what can be worked out when it is asked for is given as what does so, once. */
record VerdictParts(
        Claim claim,
        Optional<EdtfDate> at,
        VerdictLabel label,
        Optional<Firmness> firmness,
        ImmutableList<Evidence> evidence,
        boolean complete,
        Supplier<ImmutableList<Objection>> objections,
        Supplier<Independence> behindFor,
        Supplier<Independence> behindAgainst,
        Supplier<ImmutableList<Finding>> unheard,
        Supplier<ImmutableList<Id>> unattested,
        Supplier<ImmutableList<Step>> explanation,
        Verdict.Outlook outlook) {}
