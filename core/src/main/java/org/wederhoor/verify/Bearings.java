package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Proposition;
import org.wederhoor.time.Bound;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Ternary;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/** Which positions bear on a claim, and what they make of it. */
final class Bearings {
    private static final Comparator<EdtfDate> BY_LATEST = Comparator.comparingLong(Bearings::latestSecond)
            .thenComparing(EdtfDate::canonical)
            .thenComparing(EdtfDate::text);

    private final Dossier dossier;
    private final Semantics semantics;
    private final ImmutableListMultimap<Id, Counterclaim> rebuttals;

    Bearings(Dossier dossier, Semantics semantics) {
        this.dossier = dossier;
        this.semantics = semantics;
        ImmutableListMultimap.Builder<Id, Counterclaim> builder = ImmutableListMultimap.builder();
        dossier.counterclaims().values().stream()
                .filter(counterclaim -> counterclaim.kind() == CounterclaimKind.REBUTS)
                .sorted(Comparator.comparing(Counterclaim::id))
                .forEach(counterclaim -> builder.put(counterclaim.target(), counterclaim));
        rebuttals = builder.build();
    }

    /** When the last of some positions was said; not known if that of one of them is not. */
    static Optional<EdtfDate> latest(List<Position> positions) {
        return positions.stream().allMatch(position -> position.said.isPresent())
                ? positions.stream()
                        .map(position -> position.said.orElseThrow())
                        .max(BY_LATEST)
                : Optional.empty();
    }

    private static long latestSecond(EdtfDate date) {
        Bound latest = date.latest();
        return latest.isKnown() ? latest.epochSecond() : Long.MAX_VALUE;
    }

    Semantics semantics() {
        return semantics;
    }

    /** The counterclaims that rebut a claim of the dossier, by id. */
    ImmutableList<Counterclaim> rebuttals(Id claim) {
        return rebuttals.get(claim);
    }

    /** Whether it makes no difference when a claim is asked. */
    static boolean isTimeless(Claim claim) {
        return claim.proposition().isEmpty() || claim.kind() == ClaimKind.OPINION;
    }

    /** The latest time at which a line on the claim was said, which is when the claim is asked. */
    Optional<EdtfDate> askedAt(Claim claim, Iterable<Position> near) {
        EdtfDate latest = null;
        for (Position position : near) {
            EdtfDate said = position.said.orElse(null);
            if (said != null && (latest == null || BY_LATEST.compare(said, latest) > 0) && isFrom(position, claim)) {
                latest = said;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** The positions on a claim, those that were said last first: the first that somebody takes says when it is asked. */
    List<Position> byLatest(Claim claim, Iterable<Position> near) {
        List<Position> dated = new ArrayList<>();
        for (Position position : near) {
            if (position.said.isPresent() && isFrom(position, claim)) {
                dated.add(position);
            }
        }
        dated.sort(Comparator.comparing((Position position) -> position.said.orElseThrow(), BY_LATEST)
                .reversed());
        return dated;
    }

    /** Whether a position bears on a claim when it is said; what may only be derived to do so does not. */
    private boolean isFrom(Position position, Claim claim) {
        return position.isSure()
                && bearing(position, claim, position.said)
                        .filter(bearing -> !position.isByReductio() || bearing.how() != Bearing.How.MAY_EXCLUDE)
                        .isPresent();
    }

    /** What bears on a claim when it is asked, rebuttals apart. */
    List<Bearing> direct(Claim claim, Iterable<Position> near, Optional<EdtfDate> at) {
        List<Bearing> bearings = new ArrayList<>();
        for (Position position : near) {
            bearing(position, claim, at).ifPresent(bearings::add);
        }
        return bearings;
    }

    /** What a position that is for a rebutting claim makes of the claim that is rebutted. */
    static Bearing rebutting(Bearing bearing, Counterclaim counterclaim) {
        return new Bearing(
                bearing.position(),
                bearing.factuality().mirrored(),
                Bearing.How.REBUTS,
                Optional.empty(),
                Optional.of(counterclaim.id()));
    }

    /** The claim that a counterclaim puts forward, if the dossier has it. */
    Optional<Claim> claimOf(Counterclaim counterclaim) {
        return Optional.ofNullable(dossier.claims().get(counterclaim.claim()));
    }

    /** What a position makes of a claim; nothing if it follows from others and a part of these makes as much of it. */
    private Optional<Bearing> bearing(Position position, Claim claim, Optional<EdtfDate> at) {
        Optional<Bearing> found = alone(position, claim, at);
        if (found.isPresent()) {
            for (Position part : position.parts) {
                if (alone(part, claim, at)
                        .filter(own -> own.saysAsMuchAs(found.get()))
                        .isPresent()) {
                    return Optional.empty();
                }
            }
        }
        return found;
    }

    /** What a position makes of a claim that is said, or denied, not to be so: to suppose it leads to what cannot be so. */
    private Optional<Bearing> byReductio(Position position, Claim claim, Optional<EdtfDate> at) {
        Assertion denial = position.assertion.orElseThrow();
        if (isTimeless(claim)) {
            return Optional.empty();
        }
        Proposition proposition = claim.proposition().orElseThrow();
        Proposition supposed = denial.literal().negation();
        if (!supposed.equals(proposition) && !supposed.equals(proposition.negation())) {
            return Optional.empty();
        }
        Optional<EdtfDate> asOf = position.said.equals(at) ? at : Optional.empty();
        Optional<EdtfDate> when = asOf.isPresent() ? position.moment() : at;
        Optional<Exclusion> exclusion =
                position.refutes(new Assertion(supposed, Certainty.CERTAIN, when, claim.kind()), asOf, semantics);
        if (!proposition.isNegated()) {
            return exclusion.map(reason -> excluding(position, denial, reason, Bearing.How.EXCLUDES));
        }
        Assertion asked = new Assertion(proposition, Certainty.CERTAIN, when, claim.kind());
        boolean entailed = exclusion.filter(Exclusion::isCertain).isPresent()
                && semantics.entails(asOf.isPresent() ? position.assertedAt(asOf.get()) : denial, asked);
        return entailed
                ? Optional.of(of(position, Factuality.of(denial.certainty(), Polarity.POSITIVE), Bearing.How.ENTAILS))
                : Optional.empty();
    }

    private static Bearing excluding(Position position, Assertion line, Exclusion reason, Bearing.How how) {
        boolean certain = reason.isCertain() && position.isSure();
        Factuality factuality =
                certain ? Factuality.of(line.certainty(), Polarity.NEGATIVE) : Factuality.UNDERSPECIFIED;
        return new Bearing(
                position, factuality, certain ? how : Bearing.How.MAY_EXCLUDE, Optional.of(reason), Optional.empty());
    }

    private Optional<Bearing> alone(Position position, Claim claim, Optional<EdtfDate> at) {
        if (position.isByReductio()) {
            return byReductio(position, claim, at);
        }
        boolean direct = position.claim.equals(claim);
        if (direct && (isTimeless(claim) || position.assertion.isEmpty() || isHeldStill(position, at))) {
            return Optional.of(of(position, position.factuality, Bearing.How.DIRECTLY));
        }
        if (position.assertion.isEmpty() || isTimeless(claim) || position.claim.kind() == ClaimKind.OPINION) {
            return Optional.empty();
        }
        // Asked at the very moment of this line, the claim is about that moment, however imprecisely it is known.
        boolean sameMoment = at.isPresent() && position.said.equals(at);
        Optional<EdtfDate> when = sameMoment ? position.moment() : at;
        Assertion stated = position.assertion.get();
        Assertion line = sameMoment ? position.assertedAt(at.get()) : stated;
        Assertion asked = new Assertion(claim.proposition().orElseThrow(), Certainty.CERTAIN, when, claim.kind());
        if (position.isSure() && semantics.entails(line, asked)) {
            Factuality factuality = Factuality.of(line.certainty(), Polarity.POSITIVE);
            return Optional.of(of(position, factuality, direct ? Bearing.How.DIRECTLY : Bearing.How.ENTAILS));
        }
        Optional<Exclusion> exclusion = semantics.excludes(line, asked);
        return exclusion.map(
                reason -> excluding(position, line, reason, direct ? Bearing.How.DIRECTLY : Bearing.How.EXCLUDES));
    }

    /** Whether a line on the claim itself was not surely said before the claim is asked. */
    private static boolean isHeldStill(Position position, Optional<EdtfDate> at) {
        boolean dated =
                position.claim.proposition().flatMap(Proposition::validTime).isPresent();
        return dated
                || position.said.isEmpty()
                || at.isEmpty()
                || position.said.equals(at)
                || position.said.get().isBefore(at.get()) != Ternary.YES;
    }

    private static Bearing of(Position position, Factuality factuality, Bearing.How how) {
        return new Bearing(position, factuality, how, Optional.empty(), Optional.empty());
    }
}
