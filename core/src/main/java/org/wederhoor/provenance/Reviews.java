package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rating;
import org.wederhoor.model.Review;
import org.wederhoor.model.Text;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Ternary;

/** Finds reviews that disagree, and reviews that rest on what was withdrawn since. */
final class Reviews {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Comparator<Review> BY_DATE = Comparator.comparing(
                    (Review review) -> review.date().orElse(null), Comparator.nullsFirst(Dating.BY_LATEST))
            .thenComparing(Review::id);

    private final Provenance provenance;
    private final Dossier dossier;
    private final Relays relays;
    private final Function<? super Text, Optional<Polarity>> wordings;

    Reviews(Provenance provenance, Relays relays, Function<? super Text, Optional<Polarity>> wordings) {
        this.provenance = provenance;
        this.dossier = provenance.dossier();
        this.relays = relays;
        this.wordings = wordings;
    }

    ImmutableList<Finding> find() {
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        found.addAll(outdated());
        Map<Proposition, List<Review>> byLiteral = new LinkedHashMap<>();
        Map<Id, List<Review>> byClaim = new TreeMap<>();
        for (Review review : dossier.reviews().values()) {
            Optional<Proposition> literal = proposition(review.claim());
            if (literal.isPresent()) {
                Proposition positive = literal.get().isNegated() ? literal.get().negation() : literal.get();
                byLiteral.computeIfAbsent(positive, p -> new ArrayList<>()).add(review);
            } else {
                byClaim.computeIfAbsent(review.claim(), c -> new ArrayList<>()).add(review);
            }
        }
        byLiteral.values().forEach(reviews -> disagreement(reviews).ifPresent(found::add));
        byClaim.values().forEach(reviews -> disagreement(reviews).ifPresent(found::add));
        return found.build();
    }

    private Optional<Proposition> proposition(Id claim) {
        return Optional.ofNullable(dossier.claims().get(claim)).flatMap(Claim::proposition);
    }

    private ImmutableList<Finding> outdated() {
        Map<Id, List<Review>> byClaim = new TreeMap<>();
        for (Review review : dossier.reviews().values()) {
            if (review.restsOn().stream().anyMatch(statement -> since(statement, review) != null)) {
                byClaim.computeIfAbsent(review.claim(), c -> new ArrayList<>()).add(review);
            }
        }
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        byClaim.forEach((claim, reviews) -> found.add(outdated(claim, reviews)));
        return found.build();
    }

    private Finding outdated(Id claim, List<Review> reviews) {
        Set<Id> cause = new TreeSet<>();
        Set<Doubt> doubts = new LinkedHashSet<>();
        boolean certain = false;
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        for (Review review : ImmutableList.sortedCopyOf(Comparator.comparing(Review::id), reviews)) {
            for (Id statement : ImmutableList.sortedCopyOf(review.restsOn())) {
                Since since = since(statement, review);
                if (since != null) {
                    certain |= since.certain();
                    doubts.addAll(since.doubts());
                    cause.add(statement);
                    steps.add(Accounts.step(StepKind.RESTS_ON, review.id(), statement));
                    for (Id by : relays.withdrawing(statement)) {
                        cause.add(by);
                        steps.add(Accounts.step(StepKind.WITHDRAWN, statement, by));
                    }
                }
            }
        }
        Finding.Builder finding = Finding.builder()
                .code(FindingCode.OUTDATED_REVIEW)
                .addSubject(claim)
                .modality(certain ? Modality.CERTAIN : Modality.POSSIBLE)
                .addAllCause(cause)
                .addAllDerivation(steps.build());
        return certain ? finding.build() : finding.addAllDoubts(doubts).build();
    }

    /**
     * How a statement came to be withdrawn since a review.
     *
     * @param certain whether in every reading of the dates
     * @param doubts the dates on which it depends, if alternatives or doubtful
     */
    private record Since(boolean certain, ImmutableList<Doubt> doubts) {}

    /** Whether a statement is withdrawn, and not surely before the review was published; null if not. */
    private @Nullable Since since(Id statement, Review review) {
        if (!dossier.statements().containsKey(statement) || !provenance.isWithdrawn(statement)) {
            return null;
        }
        Set<Id> withdrawing = relays.withdrawing(statement);
        Since possible = null;
        for (Id by : withdrawing) {
            Since since = since(review.date(), provenance.said(by));
            if (since != null && since.certain()) {
                return since;
            }
            possible = possible == null ? since : possible;
        }
        return withdrawing.isEmpty() ? new Since(true, ImmutableList.of()) : possible;
    }

    /** What has no date counts as later: nothing shows that the review took it into account. */
    private static @Nullable Since since(Optional<EdtfDate> reviewed, Optional<EdtfDate> withdrawn) {
        if (reviewed.isEmpty() || withdrawn.isEmpty()) {
            return new Since(true, ImmutableList.of());
        }
        Optional<ImmutableList<Doubt>> later = TimeOrder.before(reviewed.get(), withdrawn.get());
        if (later.isPresent()) {
            return new Since(later.get().isEmpty(), later.get());
        }
        boolean surelyTaken = withdrawn.get().isBefore(reviewed.get()) == Ternary.YES;
        return surelyTaken ? null : new Since(false, ImmutableList.of());
    }

    private Optional<Finding> disagreement(List<Review> reviews) {
        Map<Id, Review> latest = new TreeMap<>();
        for (Review review : reviews) {
            Id publisher = dossier.sources().containsKey(review.publisher())
                    ? provenance.origin(review.publisher())
                    : review.publisher();
            latest.merge(publisher, review, (a, b) -> BY_DATE.compare(a, b) >= 0 ? a : b);
        }
        Set<Id> claims = new TreeSet<>();
        Set<Id> cause = new TreeSet<>();
        Set<Polarity> sides = new TreeSet<>();
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        for (Review review : latest.values()) {
            Optional<Polarity> finds = side(review.rating());
            if (finds.isPresent()) {
                boolean negated =
                        proposition(review.claim()).map(Proposition::isNegated).orElse(false);
                boolean positive = (finds.get() == Polarity.POSITIVE) != negated;
                sides.add(positive ? Polarity.POSITIVE : Polarity.NEGATIVE);
                claims.add(review.claim());
                cause.addAll(review.restsOn());
                steps.add(Accounts.step(
                        finds.get() == Polarity.POSITIVE ? StepKind.RATED_TRUE : StepKind.RATED_FALSE,
                        review.id(),
                        review.claim()));
            }
        }
        if (sides.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Finding.builder()
                .code(FindingCode.REVIEW_DISAGREEMENT)
                .addSubject(claims.iterator().next())
                .addAllCause(cause)
                .addAllDerivation(steps.build())
                .build());
    }

    /** The side of the middle of its scale on which a rating lies; of words only by the mapping. */
    private Optional<Polarity> side(Rating rating) {
        if (rating.value().isPresent()
                && rating.worst().isPresent()
                && rating.best().isPresent()) {
            BigDecimal sum = rating.worst().get().add(rating.best().get());
            int side = rating.value().get().multiply(TWO).compareTo(sum);
            return side == 0 ? Optional.empty() : Optional.of(side > 0 ? Polarity.POSITIVE : Polarity.NEGATIVE);
        }
        return rating.wording().flatMap(wordings);
    }
}
