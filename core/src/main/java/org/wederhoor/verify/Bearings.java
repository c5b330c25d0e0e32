package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Comparator;
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
    private final Positions positions;
    private final ImmutableListMultimap<Id, Counterclaim> rebuttals;

    Bearings(Dossier dossier, Semantics semantics, Positions positions) {
        this.dossier = dossier;
        this.semantics = semantics;
        this.positions = positions;
        ImmutableListMultimap.Builder<Id, Counterclaim> builder = ImmutableListMultimap.builder();
        dossier.counterclaims().values().stream()
                .filter(counterclaim -> counterclaim.kind() == CounterclaimKind.REBUTS)
                .sorted(Comparator.comparing(Counterclaim::id))
                .forEach(counterclaim -> builder.put(counterclaim.target(), counterclaim));
        rebuttals = builder.build();
    }

    private static long latestSecond(EdtfDate date) {
        Bound latest = date.latest();
        return latest.isKnown() ? latest.epochSecond() : Long.MAX_VALUE;
    }

    /** The last day that a date can mean, if there is one. */
    private static EdtfDate momentOf(EdtfDate date) {
        return date.latest().isKnown() ? EdtfDate.parse(date.latest().toString()) : date;
    }

    /** The latest time at which a line on the claim was said, which is when the claim is asked. */
    Optional<EdtfDate> askedAt(Claim claim) {
        return positions.near(claim).stream()
                .filter(position -> position.said.isPresent())
                .filter(position -> bearing(position, claim, position.said).isPresent())
                .map(position -> position.said.orElseThrow())
                .max(BY_LATEST);
    }

    /** What bears on a claim when it is asked, rebuttals included. */
    ImmutableList<Bearing> on(Claim claim, Optional<EdtfDate> at) {
        ImmutableList.Builder<Bearing> bearings = ImmutableList.builder();
        bearings.addAll(withoutRebuttals(claim, at));
        for (Counterclaim counterclaim : rebuttals.get(claim.id())) {
            Claim rebutting = dossier.claims().get(counterclaim.claim());
            if (rebutting == null || claim.kind() == ClaimKind.OPINION) {
                continue;
            }
            for (Bearing bearing : withoutRebuttals(rebutting, askedAt(rebutting))) {
                if (bearing.factuality().isFor()) {
                    bearings.add(new Bearing(
                            bearing.position(),
                            bearing.factuality().mirrored(),
                            Bearing.How.REBUTS,
                            Optional.empty(),
                            Optional.of(counterclaim.id())));
                }
            }
        }
        return bearings.build();
    }

    ImmutableList<Bearing> withoutRebuttals(Claim claim, Optional<EdtfDate> at) {
        ImmutableList.Builder<Bearing> bearings = ImmutableList.builder();
        for (Position position : positions.near(claim)) {
            bearing(position, claim, at).ifPresent(bearings::add);
        }
        return bearings.build();
    }

    private Optional<Bearing> bearing(Position position, Claim claim, Optional<EdtfDate> at) {
        boolean direct = position.claim.id().equals(claim.id());
        if (direct && (claim.proposition().isEmpty() || position.assertion.isEmpty())) {
            return Optional.of(of(position, position.factuality, Bearing.How.DIRECTLY));
        }
        if (position.assertion.isEmpty() || claim.proposition().isEmpty() || isOpinion(position.claim, claim, direct)) {
            return Optional.empty();
        }
        // Asked at the very moment of this line, the claim is about that moment, however imprecisely it is known.
        boolean sameMoment = at.isPresent() && position.said.equals(at);
        Optional<EdtfDate> when = sameMoment ? at.map(Bearings::momentOf) : at;
        Assertion stated = position.assertion.get();
        Assertion line =
                sameMoment ? new Assertion(stated.literal(), stated.certainty(), when, position.claim.kind()) : stated;
        Assertion asked = new Assertion(claim.proposition().get(), Certainty.CERTAIN, when, claim.kind());
        if (direct && (isHeldStill(position, at) || claim.kind() == ClaimKind.OPINION)) {
            return Optional.of(of(position, position.factuality, Bearing.How.DIRECTLY));
        }
        if (semantics.entails(line, asked)) {
            Factuality factuality = Factuality.of(line.certainty(), Polarity.POSITIVE);
            return Optional.of(of(position, factuality, direct ? Bearing.How.DIRECTLY : Bearing.How.ENTAILS));
        }
        Optional<Exclusion> exclusion = semantics.excludes(line, asked);
        return exclusion.map(reason -> {
            Factuality factuality =
                    reason.isCertain() ? Factuality.of(line.certainty(), Polarity.NEGATIVE) : Factuality.UNDERSPECIFIED;
            Bearing.How how = !reason.isCertain()
                    ? Bearing.How.MAY_EXCLUDE
                    : direct ? Bearing.How.DIRECTLY : Bearing.How.EXCLUDES;
            return new Bearing(position, factuality, how, exclusion, Optional.empty());
        });
    }

    private static boolean isOpinion(Claim a, Claim b, boolean same) {
        return !same && (a.kind() == ClaimKind.OPINION || b.kind() == ClaimKind.OPINION);
    }

    /** Whether a line on the claim itself was not surely said before the claim is asked. */
    private static boolean isHeldStill(Position position, Optional<EdtfDate> at) {
        boolean dated =
                position.claim.proposition().flatMap(Proposition::validTime).isPresent();
        return dated
                || position.said.isEmpty()
                || at.isEmpty()
                || position.said.get().isBefore(at.get()) != Ternary.YES;
    }

    private static Bearing of(Position position, Factuality factuality, Bearing.How how) {
        return new Bearing(position, factuality, how, Optional.empty(), Optional.empty());
    }
}
