package org.wederhoor.verify;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wederhoor.argument.Budget;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.ProvenanceChecker;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Semantics;

/** All that verdicts on the claims of one dossier share. */
final class Verification {
    private final Dossier dossier;
    private final Semantics semantics;
    private final Policy policy;
    private final Provenance provenance;
    private final ClaimIndex claims;
    private final Testimony testimony;
    private final Bearings bearings;
    private final Argumentation argumentation;
    private final Objections objections;
    private final Supplier<Links> links;
    private final Supplier<Function<Claim, ImmutableList<Finding>>> unheard;

    Verification(Provenance provenance, Semantics semantics, Policy policy) {
        this.provenance = provenance;
        this.semantics = semantics;
        this.policy = policy;
        dossier = provenance.dossier();
        claims = new ClaimIndex(dossier, semantics);
        testimony = new Testimony(dossier);
        bearings = new Bearings(dossier, semantics);
        argumentation = new Argumentation(provenance, claims, testimony, bearings, policy);
        objections = new Objections(dossier);
        links = Suppliers.memoize(() -> new Links(dossier, claims));
        unheard = Suppliers.memoize(() -> ProvenanceChecker.missingReplies(provenance));
    }

    Verdict verify(Claim claim, Optional<EdtfDate> at) {
        VerdictBuilder builder = new VerdictBuilder(argumentation, claim, at);
        return builder.build(objections, on -> unheard.get().apply(on), new Verdict.Outlook() {
            @Override
            public Flips flips(FlipSearch.Extent extent) {
                return search(claim, at, extent);
            }

            @Override
            public Camps camps(int most, Budget budget) {
                return new CampSearch(argumentation, claim, builder.judgement()).find(most, budget);
            }
        });
    }

    private Flips search(Claim claim, Optional<EdtfDate> at, FlipSearch.Extent extent) {
        Cone cone = new Cone(dossier, semantics, claims, links.get(), provenance, claim);
        Rehearsal rehearsal = new Rehearsal(dossier, claims, bearings, cone.stakes(), policy, claim, at);
        List<Statement> statements = cone.statements();
        ConeLines lines = new ConeLines(statements, new Parts(dossier, statements), testimony, rehearsal);
        ImmutableSetMultimap.Builder<Id, Id> candidates = ImmutableSetMultimap.builder();
        for (Statement statement : statements) {
            if (extent.kind() == Flips.Kind.SOURCES) {
                candidates.put(statement.speaker(), statement.id());
            } else if (!provenance.isWithdrawn(statement.id())) {
                candidates.put(statement.id(), statement.id());
            }
        }
        return new FlipSearch(lines, rehearsal, extent)
                .find(candidates.orderKeysBy(Comparator.naturalOrder()).build());
    }
}
