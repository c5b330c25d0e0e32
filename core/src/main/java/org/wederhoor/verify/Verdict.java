package org.wederhoor.verify;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import org.wederhoor.argument.Budget;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Independence;
import org.wederhoor.time.EdtfDate;

/**
 * What the evidence of a dossier makes of one claim, and why.
 *
 * <h2>Cost</h2> Made with its label, firmness and evidence; the rest is worked out when it is first asked for. {@link #flips}
 * and {@link #camps} may take many times what all the rest takes.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public final class Verdict {
    private final Claim claim;
    private final Optional<EdtfDate> at;
    private final VerdictLabel label;
    private final Optional<Firmness> firmness;
    private final ImmutableList<Evidence> evidence;
    private final boolean complete;
    private final Supplier<ImmutableList<Objection>> objections;
    private final Supplier<Independence> behindFor;
    private final Supplier<Independence> behindAgainst;
    private final Supplier<ImmutableList<Finding>> unheard;
    private final Supplier<ImmutableList<Id>> unattested;
    private final Supplier<ImmutableList<Step>> explanation;
    private final Outlook outlook;
    private final Supplier<Flips> flips;

    /** Answers what goes beyond the claim as it is. */
    interface Outlook {
        Flips flips(FlipSearch.Extent extent);

        Camps camps(int most, Budget budget);
    }

    Verdict(VerdictParts parts) {
        claim = parts.claim();
        at = parts.at();
        label = parts.label();
        firmness = parts.firmness();
        evidence = parts.evidence();
        complete = parts.complete();
        objections = parts.objections();
        behindFor = parts.behindFor();
        behindAgainst = parts.behindAgainst();
        unheard = parts.unheard();
        unattested = parts.unattested();
        explanation = parts.explanation();
        outlook = parts.outlook();
        flips = Suppliers.memoize(() -> flips(2));
    }

    /** {@return the claim} */
    public Claim claim() {
        return claim;
    }

    /** {@return the time for which the claim was asked: the caller's, or the latest at which a line on it was said} */
    public Optional<EdtfDate> at() {
        return at;
    }

    /** {@return what the evidence makes of the claim} */
    public VerdictLabel label() {
        return label;
    }

    /** {@return how much the label can bear; empty unless it is supported or refuted} */
    public Optional<Firmness> firmness() {
        return firmness;
    }

    /** {@return the lines that bear on the claim: those for it, those against it, those that leave it open} */
    public ImmutableList<Evidence> evidence() {
        return evidence;
    }

    /**
     * Returns the lines on one side.
     *
     * @param stance the side
     * @return its lines
     */
    public ImmutableList<Evidence> evidence(Stance stance) {
        return evidence.stream().filter(e -> e.stance() == stance).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns whether all lines of the dossier were looked at. Of those that rest on others, as they prolong them by a support
     * or follow from several, at most 50,000 are, the shorter first.
     *
     * @return false if there are more, so that some line may be missing, or something that attacks one
     */
    public boolean complete() {
        return complete;
    }

    /** {@return what speaks against the claim or a line on it and is not out} */
    public ImmutableList<Objection> objections() {
        return objections.get();
    }

    /**
     * Returns how many independent origins are behind the lines for the claim that are not out. Of lines that rest on several
     * statements those count apart that share no source; without the sources of the cut no line is left, and these may then
     * be more than the count.
     *
     * @return their number, and a cut
     */
    public Independence behindFor() {
        return behindFor.get();
    }

    /**
     * Returns how many independent origins are behind the lines against the claim that are not out, counted like those for
     * it.
     *
     * @return their number, and a cut
     */
    public Independence behindAgainst() {
        return behindAgainst.get();
    }

    /** {@return the findings of parties that were not heard on the claim or on what its lines are on} */
    public ImmutableList<Finding> unheard() {
        return unheard.get();
    }

    /** {@return the statements on which lines rest, or through which they are known, that nothing attests} */
    public ImmutableList<Id> unattested() {
        return unattested.get();
    }

    /** {@return how the label follows, one step a line} */
    public ImmutableList<Step> explanation() {
        return explanation.get();
    }

    /** {@return every smallest set of at most two statements whose withdrawal gives another label} */
    public Flips flips() {
        return flips.get();
    }

    /**
     * Returns every smallest set of statements whose withdrawal gives another label.
     *
     * @param size how many statements a set has at most
     * @return the sets, as far as {@value Flips#TRIES} tries go
     * @throws IllegalArgumentException if the size is negative
     */
    public Flips flips(int size) {
        return flips(size, Flips.TRIES);
    }

    /**
     * Returns every smallest set of statements whose withdrawal gives another label.
     *
     * @param size how many statements a set has at most
     * @param tries how many sets are looked at, at most
     * @return the sets, as far as was looked
     * @throws IllegalArgumentException if a number is negative
     */
    public Flips flips(int size, long tries) {
        return outlook.flips(new FlipSearch.Extent(Flips.Kind.STATEMENTS, size, tries));
    }

    /**
     * Returns every smallest set of sources of which the label is another if all that they themselves say is withdrawn.
     *
     * @param size how many sources a set has at most
     * @return the sets, as far as {@value Flips#TRIES} tries go
     * @throws IllegalArgumentException if the size is negative
     */
    public Flips flipsBySource(int size) {
        return flipsBySource(size, Flips.TRIES);
    }

    /**
     * Returns every smallest set of sources of which the label is another if all that they themselves say is withdrawn.
     *
     * @param size how many sources a set has at most
     * @param tries how many sets are looked at, at most
     * @return the sets, as far as was looked
     * @throws IllegalArgumentException if a number is negative
     */
    public Flips flipsBySource(int size, long tries) {
        return outlook.flips(new FlipSearch.Extent(Flips.Kind.SOURCES, size, tries));
    }

    /**
     * Returns the positions that can be held on the claim.
     *
     * @param most how many camps to return at most
     * @param budget how long the search may take
     * @return the camps, each with its sources
     * @throws IllegalArgumentException if the number is negative
     */
    public Camps camps(int most, Budget budget) {
        return outlook.camps(most, budget);
    }

    /** {@return the claim with its label} */
    @Override
    public String toString() {
        return claim.id() + ": " + label + firmness.map(f -> ", " + f).orElse("");
    }
}
