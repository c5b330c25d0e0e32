package org.wederhoor.verify;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wederhoor.check.ConsistencyChecker;
import org.wederhoor.check.CustomCheck;
import org.wederhoor.check.CustomChecks;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Report;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.ProvenanceChecker;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Ternary;
import org.wederhoor.vocabulary.Semantics;

/**
 * Checks one dossier and gives verdicts on claims.
 *
 * <p>All verdicts share one argumentation framework, so that a line of evidence has the same label in each.
 *
 * <h2>Cost</h2> Provenance and framework are made once, when first needed. A verdict then takes time by the lines that
 * bear on its claim.
 *
 * <h2>Threads</h2> Immutable in effect: may be asked from many threads at once.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Verifier verifier = Verifier.of(dossier);
 * Report report = verifier.report();
 * Verdict verdict = verifier.verify(Id.of("decision"));
 * verdict.label(); // SUPPORTED
 * }</pre>
 *
 * @since 1.0
 */
public final class Verifier {
    private final Dossier dossier;
    private final Policy policy;
    private final CustomChecks checks;
    private final Semantics semantics;
    private final Supplier<Provenance> provenance;
    private final Supplier<Verification> verification;
    private final Supplier<ImmutableList<Finding>> findings;

    private Verifier(Dossier dossier, Policy policy, CustomChecks checks) {
        this.dossier = dossier;
        this.policy = policy;
        this.checks = checks;
        semantics = Semantics.of(dossier.vocabulary());
        provenance = Suppliers.memoize(() -> Provenance.of(dossier));
        verification = Suppliers.memoize(() -> new Verification(provenance.get(), semantics, policy));
        findings = Suppliers.memoize(this::check);
    }

    /**
     * Returns a verifier with the default policy.
     *
     * @param dossier the dossier
     * @return its verifier
     */
    public static Verifier of(Dossier dossier) {
        return of(dossier, Policy.standard());
    }

    /**
     * Returns a verifier with a policy of the caller.
     *
     * @param dossier the dossier
     * @param policy which attacks between lines succeed
     * @return its verifier
     */
    public static Verifier of(Dossier dossier, Policy policy) {
        return new Verifier(dossier, policy, CustomChecks.of(ImmutableList.of()));
    }

    /**
     * Returns a verifier of the same dossier whose reports also hold what checks of the user find.
     *
     * @param checks the checks, which take the place of earlier ones
     * @return a verifier that runs them
     * @throws IllegalArgumentException if two of them declare different codes under one name
     */
    public Verifier withChecks(Iterable<? extends CustomCheck> checks) {
        return new Verifier(dossier, policy, CustomChecks.of(checks));
    }

    /** {@return the dossier} */
    public Dossier dossier() {
        return dossier;
    }

    /** {@return how the statements of the dossier reached us} */
    public Provenance provenance() {
        return provenance.get();
    }

    /**
     * Returns all that is found in the dossier. Only waivers without an end are in force, as there is no date to judge the
     * others at.
     *
     * @return the report
     */
    public Report report() {
        return report(waiver -> waiver.until().isEmpty());
    }

    /**
     * Returns all that is found in the dossier, with the waivers in force on a day. A waiver is in force through its last
     * day.
     *
     * @param today the day
     * @return the report
     */
    public Report report(EdtfDate today) {
        return report(waiver -> waiver.until().map(today::isAfter).orElse(Ternary.NO) != Ternary.YES);
    }

    private Report report(Predicate<Waiver> isInForce) {
        return Report.of(
                findings.get(), dossier.waivers().stream().filter(isInForce).collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<Finding> check() {
        return ImmutableList.<Finding>builder()
                .addAll(ConsistencyChecker.check(provenance.get()))
                .addAll(ProvenanceChecker.check(provenance.get()))
                .addAll(checks.findings(provenance.get()))
                .build();
    }

    /**
     * Returns the verdict on a claim of the dossier, asked at the latest time at which a line on it was said.
     *
     * @param claim the id of the claim
     * @return the verdict
     * @throws IllegalArgumentException if the dossier does not have the claim
     */
    public Verdict verify(Id claim) {
        return verify(claim(claim));
    }

    /**
     * Returns the verdict on a claim of the dossier, asked at a given time.
     *
     * @param claim the id of the claim
     * @param at the time
     * @return the verdict
     * @throws IllegalArgumentException if the dossier does not have the claim
     */
    public Verdict verify(Id claim, EdtfDate at) {
        return verify(claim(claim), Optional.of(at));
    }

    /**
     * Returns the verdict on a claim, in the dossier or not, asked at the latest time at which a line on it was said.
     *
     * @param claim the claim; if it is not in the dossier, its proposition tells what bears on it
     * @return the verdict
     */
    public Verdict verify(Claim claim) {
        return verify(claim, Optional.empty());
    }

    /**
     * Returns the verdict on a claim, in the dossier or not, asked at a given time.
     *
     * @param claim the claim; if it is not in the dossier, its proposition tells what bears on it
     * @param at the time
     * @return the verdict
     */
    public Verdict verify(Claim claim, EdtfDate at) {
        return verify(claim, Optional.of(at));
    }

    /**
     * Returns what the verdict on a claim of the dossier would be if something were otherwise. Time by what the verdict depends
     * on; the dossier is not copied.
     *
     * @param claim the id of the claim
     * @param supposition what is supposed to be otherwise
     * @return the verdict as it would be
     * @throws IllegalArgumentException if the dossier does not have the claim or a statement that is supposed to be withdrawn,
     *     or has a record with the id of one that is supposed to be made
     */
    public Verdict verify(Id claim, Supposition supposition) {
        return verify(claim(claim), supposition);
    }

    /**
     * Returns what the verdict on a claim, in the dossier or not, would be if something were otherwise.
     *
     * @param claim the claim
     * @param supposition what is supposed to be otherwise
     * @return the verdict as it would be
     * @throws IllegalArgumentException if the dossier does not have a statement that is supposed to be withdrawn, or has a
     *     record with the id of one that is supposed to be made
     */
    public Verdict verify(Claim claim, Supposition supposition) {
        return verification.get().verify(claim, Optional.empty(), supposition);
    }

    /**
     * Returns what the verdict on a claim, in the dossier or not, would be at a given time if something were otherwise.
     *
     * @param claim the claim
     * @param at the time
     * @param supposition what is supposed to be otherwise
     * @return the verdict as it would be
     * @throws IllegalArgumentException if the dossier does not have a statement that is supposed to be withdrawn, or has a
     *     record with the id of one that is supposed to be made
     */
    public Verdict verify(Claim claim, EdtfDate at, Supposition supposition) {
        return verification.get().verify(claim, Optional.of(at), supposition);
    }

    /**
     * Returns the verdicts on all claims of the dossier, worked out in parallel.
     *
     * @return the verdicts, in code point order of the claims
     */
    public ImmutableList<Verdict> verifyAll() {
        return verdicts(ImmutableList.sortedCopyOf(dossier.claims().keySet())).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the verdicts on many claims of the dossier, worked out in parallel as they are taken, so that not all need be
     * kept at once.
     *
     * @param ids the ids of the claims
     * @return the verdicts, in the order of the ids
     * @throws IllegalArgumentException when a verdict is taken on a claim that the dossier does not have
     */
    public Stream<Verdict> verdicts(Collection<Id> ids) {
        return ImmutableList.copyOf(ids).parallelStream().map(this::verify);
    }

    private Claim claim(Id id) {
        Claim claim = dossier.claims().get(id);
        if (claim == null) {
            throw new IllegalArgumentException(
                    "claim \"" + id + "\" is not in the dossier, expected the id of one of its claims");
        }
        return claim;
    }

    private Verdict verify(Claim claim, Optional<EdtfDate> at) {
        return verification.get().verify(claim, at);
    }
}
