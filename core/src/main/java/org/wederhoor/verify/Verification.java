package org.wederhoor.verify;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wederhoor.argument.Budget;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
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
    private final Inferences inferences;
    private final Testimony testimony;
    private final Bearings bearings;
    private final Argumentation argumentation;
    private final Objections objections;
    private final Supplier<Links> links;
    private final Supplier<Prospects> prospects;
    /** Whether something may follow on a new claim that was left aside, as it matters to no claim of the dossier. */
    private final boolean mayFollowMore;

    private final Supplier<Function<Claim, ImmutableList<Finding>>> unheard;

    /** What verdicts on the claims of a dossier share. */
    Verification(Provenance provenance, Semantics semantics, Policy policy) {
        this(provenance, semantics, policy, provenance.dossier().claims().values(), true);
    }

    /**
     * @param asked all claims that are asked about
     */
    private Verification(
            Provenance provenance, Semantics semantics, Policy policy, Iterable<Claim> asked, boolean mayFollowMore) {
        this.provenance = provenance;
        this.semantics = semantics;
        this.policy = policy;
        dossier = provenance.dossier();
        claims = new ClaimIndex(dossier.claims().values(), semantics);
        inferences = new Inferences(asked, semantics);
        this.mayFollowMore = mayFollowMore && inferences.isPossible();
        testimony = new Testimony(dossier);
        bearings = new Bearings(dossier, semantics);
        argumentation = new Argumentation(provenance, claims, inferences, testimony, bearings, policy);
        objections = new Objections(dossier);
        links = Suppliers.memoize(() -> new Links(dossier, claims));
        prospects = Suppliers.memoize(() -> new Prospects(claims, inferences));
        unheard = Suppliers.memoize(() -> ProvenanceChecker.missingReplies(provenance));
    }

    Verdict verify(Claim claim, Optional<EdtfDate> at) {
        boolean isNew = !claim.equals(dossier.claims().get(claim.id()));
        return isNew && mayFollowMore && claim.proposition().isPresent()
                ? verify(claim, at, Supposition.none())
                : verifyHere(claim, at);
    }

    private Verdict verifyHere(Claim claim, Optional<EdtfDate> at) {
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
        Cone cone = cone(claim, ImmutableList.of());
        Inferences mattering = inferences.about(Iterables.concat(cone.claims(), ImmutableList.of(claim)));
        Rehearsal rehearsal = new Rehearsal(dossier, claims, mattering, bearings, cone.stakes(), policy, claim, at);
        List<Statement> statements = cone.statements();
        ConeLines lines = new ConeLines(statements, new Parts(dossier, statements), testimony, rehearsal);
        ImmutableSetMultimap.Builder<Id, Id> candidates = ImmutableSetMultimap.builder();
        for (Statement statement : statements) {
            // What is withdrawn already counts too: it would be back if what withdraws it were withdrawn alone.
            candidates.put(extent.kind() == Flips.Kind.SOURCES ? statement.speaker() : statement.id(), statement.id());
        }
        return new FlipSearch(lines, rehearsal, extent)
                .find(candidates.orderKeysBy(Comparator.naturalOrder()).build());
    }

    /** What might follow, for a claim of the dossier or a new one. */
    private Prospects prospects(Claim claim) {
        boolean isNew = !claim.equals(dossier.claims().get(claim.id()));
        return isNew && mayFollowMore ? new Prospects(claims, inferences.with(claim)) : prospects.get();
    }

    private Cone cone(Claim claim, Iterable<Statement> said) {
        return new Cone(dossier, semantics, claims, links.get(), prospects(claim), provenance, claim, said);
    }

    /** The verdict if something were otherwise, worked out in the part of the dossier on which it depends. */
    Verdict verify(Claim claim, Optional<EdtfDate> at, Supposition supposition) {
        requireSupposable(supposition);
        Dossier supposed = cut(cone(claim, supposition.said().values()), supposition);
        Provenance actual = Provenance.of(supposed);
        ImmutableList<Id> withdrawn = supposition.withdrawn().stream()
                .filter(supposed.statements()::containsKey)
                .collect(ImmutableList.toImmutableList());
        Provenance changed = withdrawn.isEmpty() ? actual : actual.withWithdrawn(withdrawn);
        Iterable<Claim> asked = ImmutableSet.<Claim>builder()
                .addAll(supposed.claims().values())
                .add(claim)
                .build();
        return new Verification(changed, semantics, policy, asked, false).verifyHere(claim, at);
    }

    private void requireSupposable(Supposition supposition) {
        for (Id id : supposition.withdrawn()) {
            if (!dossier.statements().containsKey(id)) {
                throw new IllegalArgumentException(
                        "statement \"" + id
                                + "\" is supposed to be withdrawn and not in the dossier, expected the id of one of its statements");
            }
        }
        for (Id id : supposition.said().keySet()) {
            if (dossier.find(id).isPresent()) {
                throw new IllegalArgumentException("statement \"" + id
                        + "\" is supposed to be made and in the dossier already, expected an id of its own");
            }
        }
    }

    /** A dossier of the records that matter, which are shared, and of what is supposed to be said. */
    private Dossier cut(Cone cone, Supposition supposition) {
        Map<Id, Source> sources = new TreeMap<>();
        for (Statement statement :
                Iterables.concat(cone.statements(), supposition.said().values())) {
            Parts.addSource(dossier, statement.speaker(), sources);
            statement.citations().forEach(citation -> Parts.addSource(dossier, citation.document(), sources));
        }
        return Dossier.builder()
                .addVocabulary(dossier.vocabulary())
                .addAll(sources.values())
                .addAll(cone.claims())
                .addAll(cone.stakes().counterclaims())
                .addAll(cone.stakes().supports())
                .addAll(cone.statements())
                .addAll(supposition.said().values())
                .addAll(Iterables.filter(dossier.replyRequests().values(), request -> cone.contains(request.claim())))
                .build();
    }
}
