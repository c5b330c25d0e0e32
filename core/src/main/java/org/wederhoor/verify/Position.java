package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Proposition;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/** What lines hold alike: one claim, as surely, and at one time. */
final class Position {
    final Claim claim;
    final Factuality factuality;
    final Optional<EdtfDate> said;
    /** What is asserted; empty if the claim has no proposition, or nothing is asserted of it. */
    final Optional<Assertion> assertion;

    final List<Bloc> blocs = new ArrayList<>(1);

    /** How it follows from other positions; null if it is what statements say themselves. */
    final @Nullable Inference inference;

    /** What it follows from, and what follows from less than it does; empty if it does not follow from others. */
    final Set<Position> parts = new LinkedHashSet<>(0);
    /** Made when first asked for, the same whoever makes it. */
    private volatile @Nullable EdtfDate moment;

    Position(Claim claim, Factuality factuality, Optional<EdtfDate> said) {
        this.claim = claim;
        this.factuality = factuality;
        this.said = said;
        assertion =
                claim.proposition().flatMap(proposition -> Assertion.of(proposition, factuality, said, claim.kind()));
        inference = null;
    }

    /**
     * What follows from others, which was said when the last of them was.
     *
     * @param conclusion what follows, as a claim of its own
     */
    Position(Claim conclusion, Inference inference) {
        claim = conclusion;
        factuality = Factuality.of(inference.assertion().certainty(), Polarity.POSITIVE);
        said = Bearings.latest(inference.premises());
        assertion = Optional.of(inference.assertion());
        this.inference = inference;
    }

    /** The claim that it is on, or by what it follows from others. */
    Id on() {
        return inference == null ? claim.id() : inference.by();
    }

    /** The last day that the time of saying can mean, if there is one. */
    Optional<EdtfDate> moment() {
        EdtfDate made = moment;
        if (made == null && said.isPresent()) {
            EdtfDate date = said.get();
            made = date.latest().isKnown() ? EdtfDate.parse(date.latest().toString()) : date;
            moment = made;
        }
        return Optional.ofNullable(made);
    }

    /** Whether it takes a side, so that it attacks and counts. */
    boolean takesSide() {
        return Stance.of(factuality) != Stance.OPEN && claim.kind() != ClaimKind.OPINION && isSure();
    }

    /** Whether it is held however the data is read. */
    boolean isSure() {
        return inference == null || inference.isCertain();
    }

    /** Whether it is that something is not so, as to suppose it leads to what cannot be so. */
    boolean isByReductio() {
        return inference != null && inference.isByReductio();
    }

    /** What is asserted, as of one moment for all that was said at that time. */
    Assertion assertedAt(EdtfDate time) {
        Assertion stated = assertion.orElseThrow();
        ImmutableList<Assertion> premises =
                stated.premises().stream().map(premise -> at(premise, time)).collect(ImmutableList.toImmutableList());
        return new Assertion(stated.literal(), stated.certainty(), moment(), stated.kind(), premises);
    }

    /** A stated assertion, as of the one moment if it was said at that time. */
    private Assertion at(Assertion stated, EdtfDate time) {
        return stated.said().equals(Optional.of(time))
                ? new Assertion(stated.literal(), stated.certainty(), moment(), stated.kind())
                : stated;
    }

    /**
     * Why an assertion of what it says is not so cannot be so, certain reasons first; empty if it can.
     *
     * @param asOf the time of saying, if any, of which all that was said then is taken as of one moment
     */
    Optional<Exclusion> refutes(Assertion supposed, Optional<EdtfDate> asOf, Semantics semantics) {
        Optional<Exclusion> possible = Optional.empty();
        for (Reductio reductio : inference == null ? ImmutableList.<Reductio>of() : inference.reductios()) {
            Optional<Exclusion> found = reductio.exclusion(
                    supposed, stated -> asOf.isPresent() ? at(stated, asOf.get()) : stated, semantics);
            if (found.isPresent() && found.get().isCertain()) {
                return found;
            }
            possible = possible.isPresent() ? possible : found;
        }
        return possible;
    }

    /** Whether it certainly conflicts with another, and no parts of the two do so without the rest. */
    boolean conflictsWith(Position other, Semantics semantics) {
        if (!certainlyExcludes(other, semantics)) {
            return false;
        }
        for (Position part : parts) {
            if (part.takesSide() && part.certainlyExcludes(other, semantics)) {
                return false;
            }
            for (Position another : other.parts) {
                if (part.takesSide() && another.takesSide() && part.certainlyExcludes(another, semantics)) {
                    return false;
                }
            }
        }
        for (Position another : other.parts) {
            if (another.takesSide() && certainlyExcludes(another, semantics)) {
                return false;
            }
        }
        return true;
    }

    private boolean certainlyExcludes(Position other, Semantics semantics) {
        if (isByReductio() || other.isByReductio()) {
            return certainlyRefutes(other, semantics) || other.certainlyRefutes(this, semantics);
        }
        if (assertion.isPresent() && other.assertion.isPresent()) {
            return semantics
                    .conflict(assertion.get(), other.assertion.get())
                    .map(Exclusion::isCertain)
                    .orElse(false);
        }
        return claim.id().equals(other.claim.id()) && factuality.excludes(other.factuality);
    }

    /** Whether another asserts, or says no less than, what this says is not so, and both are too sure to be held. */
    private boolean certainlyRefutes(Position other, Semantics semantics) {
        if (!isByReductio() || other.isByReductio() || assertion.isEmpty() || other.assertion.isEmpty()) {
            return false;
        }
        Assertion denial = assertion.get();
        Assertion asserted = other.assertion.get();
        return !asserted.isDenial()
                && Semantics.cannotBothBeHeld(denial.certainty(), asserted.certainty())
                && semantics.entails(
                        undated(asserted.literal()), undated(denial.literal().negation()))
                && refutes(asserted, Optional.empty(), semantics)
                        .filter(Exclusion::isCertain)
                        .isPresent();
    }

    private static Assertion undated(Proposition literal) {
        return Assertion.certain(Inferences.undated(literal), Optional.empty());
    }
}
