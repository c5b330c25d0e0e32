package org.wederhoor.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.DerivationKind;
import org.wederhoor.model.Digest;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Locator;
import org.wederhoor.model.Rating;
import org.wederhoor.model.ReplyRequest;
import org.wederhoor.model.Review;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;
import org.wederhoor.model.Waiver;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;
import tools.jackson.core.TokenStreamLocation;

/** Reads the records of a dossier, those of its vocabulary apart. */
final class RecordReader {
    private static final ObjectShape ENTITY =
            ObjectShape.named("entity").requires("id").allows("labels", "types", "sameAs");
    private static final ObjectShape SOURCE = ObjectShape.named("source")
            .requires("id", "kind")
            .allows(
                    "labels",
                    "types",
                    "sameAs",
                    "anonymous",
                    "actsFor",
                    "interests",
                    "reliability",
                    "existence",
                    "published",
                    "publisher",
                    "locator",
                    "derivations");
    private static final ObjectShape LOCATOR = ObjectShape.named("locator").allows("url", "archiveUrl", "digest");
    private static final ObjectShape DIGEST = ObjectShape.named("digest").requires("algorithm", "hex");
    private static final ObjectShape DERIVATION =
            ObjectShape.named("derivation").requires("kind", "from");
    private static final ObjectShape CLAIM =
            ObjectShape.named("claim").requires("id").allows("kind", "texts", "proposition");
    private static final ObjectShape COUNTERCLAIM =
            ObjectShape.named("counterclaim").requires("id", "claim", "kind", "target");
    private static final ObjectShape SUPPORT = ObjectShape.named("support").requires("id", "premise", "conclusion");
    private static final ObjectShape STATEMENT = ObjectShape.named("statement")
            .requires("id", "speaker")
            .allows(
                    "claim",
                    "statement",
                    "factuality",
                    "said",
                    "place",
                    "audience",
                    "citations",
                    "basedOn",
                    "withdrawals");
    private static final ObjectShape CITATION = ObjectShape.named("citation")
            .requires("document")
            .allows("passage", "quotation", "translations", "paraphrase");
    private static final ObjectShape WITHDRAWAL =
            ObjectShape.named("withdrawal").requires("kind", "statement");
    private static final ObjectShape REPLY_REQUEST = ObjectShape.named("replyRequest")
            .requires("id", "party", "claim")
            .allows("channel", "asked", "deadline", "answer");
    private static final ObjectShape REVIEW = ObjectShape.named("review")
            .requires("id", "claim", "publisher", "rating")
            .allows("date", "url", "restsOn");
    private static final ObjectShape RATING = ObjectShape.named("rating").allows("wording", "value", "worst", "best");
    private static final ObjectShape WAIVER =
            ObjectShape.named("waiver").requires("finding", "by", "reason").allows("until");

    private final JsonCursor in;
    private final ValueReader values;

    RecordReader(JsonCursor in) {
        this.in = in;
        this.values = new ValueReader(in);
    }

    Entity entity() {
        Entity.Builder entity = Entity.builder();
        ObjectFields fields = in.object(ENTITY);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> entity.id(in.id());
                case "labels" -> entity.putAllLabels(in.texts());
                case "types" -> entity.addAllTypes(in.ids());
                default -> entity.addAllSameAs(in.set("IRIs", in::iri));
            }
        }
        return fields.build(entity::build);
    }

    Source source() {
        Source.Builder source = Source.builder();
        ObjectFields fields = in.object(SOURCE);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> source.id(in.id());
                case "kind" -> source.kind(in.word(Words.SOURCE_KIND));
                case "labels" -> source.putAllLabels(in.texts());
                case "types" -> source.addAllTypes(in.ids());
                case "sameAs" -> source.addAllSameAs(in.set("IRIs", in::iri));
                case "anonymous" -> source.anonymous(in.bool());
                case "actsFor" -> source.addAllActsFor(in.ids());
                case "interests" -> source.addAllInterests(in.ids());
                case "reliability" -> source.reliability(in.nearestDouble());
                case "existence" -> source.existence(in.date());
                case "published" -> source.published(in.date());
                case "publisher" -> source.publisher(in.id());
                case "locator" -> source.locator(locator());
                default -> source.addAllDerivations(in.set("derivations", this::derivation));
            }
        }
        return fields.build(source::build);
    }

    private Locator locator() {
        Locator.Builder locator = Locator.builder();
        ObjectFields fields = in.object(LOCATOR);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "url" -> locator.url(in.iri());
                case "archiveUrl" -> locator.archiveUrl(in.iri());
                default -> locator.digest(digest());
            }
        }
        return fields.build(locator::build);
    }

    private Digest digest() {
        Slot<String> algorithm = new Slot<>();
        Slot<String> hex = new Slot<>();
        ObjectFields fields = in.object(DIGEST);
        for (String field = fields.next(); field != null; field = fields.next()) {
            (field.equals("algorithm") ? algorithm : hex).set(in.string());
        }
        return fields.build(() -> new Digest(algorithm.require(), hex.require()));
    }

    private Derivation derivation() {
        Slot<DerivationKind> kind = new Slot<>();
        Slot<Id> from = new Slot<>();
        ObjectFields fields = in.object(DERIVATION);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("kind")) {
                kind.set(in.word(Words.DERIVATION_KIND));
            } else {
                from.set(in.id());
            }
        }
        return fields.build(() -> new Derivation(kind.require(), from.require()));
    }

    Claim claim() {
        Claim.Builder claim = Claim.builder();
        ObjectFields fields = in.object(CLAIM);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> claim.id(in.id());
                case "kind" -> claim.kind(in.word(Words.CLAIM_KIND));
                case "texts" -> claim.putAllTexts(in.texts());
                default -> claim.proposition(values.proposition());
            }
        }
        return fields.build(claim::build);
    }

    Counterclaim counterclaim() {
        Counterclaim.Builder counterclaim = Counterclaim.builder();
        ObjectFields fields = in.object(COUNTERCLAIM);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> counterclaim.id(in.id());
                case "claim" -> counterclaim.claim(in.id());
                case "kind" -> counterclaim.kind(in.word(Words.COUNTERCLAIM_KIND));
                default -> counterclaim.target(in.id());
            }
        }
        return fields.build(counterclaim::build);
    }

    Support support() {
        Support.Builder support = Support.builder();
        ObjectFields fields = in.object(SUPPORT);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> support.id(in.id());
                case "premise" -> support.premise(in.id());
                default -> support.conclusion(in.id());
            }
        }
        return fields.build(support::build);
    }

    Statement statement() {
        Statement.Builder statement = Statement.builder();
        TokenStreamLocation start = in.location();
        Slot<Id> claim = new Slot<>();
        Slot<Id> reported = new Slot<>();
        ObjectFields fields = in.object(STATEMENT);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> statement.id(in.id());
                case "speaker" -> statement.speaker(in.id());
                case "claim" -> claim.set(in.id());
                case "statement" -> reported.set(in.id());
                case "factuality" ->
                    statement.factuality(in.parsed(in.string(), Factuality::ofSymbol, "a factuality such as CT+"));
                case "said" -> statement.said(in.date());
                case "place" -> statement.place(in.id());
                case "audience" -> statement.addAllAudience(in.ids());
                case "citations" -> statement.addAllCitations(in.set("citations", this::citation));
                case "basedOn" -> statement.addAllBasedOn(in.ids());
                default -> statement.addAllWithdrawals(in.set("withdrawals", this::withdrawal));
            }
        }
        return fields.build(() -> {
            content(start, claim.value(), reported.value()).ifPresent(statement::content);
            return statement.build();
        });
    }

    private Optional<Content> content(TokenStreamLocation start, Optional<Id> claim, Optional<Id> reported) {
        if (claim.isPresent() && reported.isPresent()) {
            throw in.refuseAt(
                    RefusalCode.INVALID_VALUE,
                    start,
                    "statement has both claim " + Quote.of(claim.get().value()) + " and statement "
                            + Quote.of(reported.get().value()),
                    "one of the two, or neither");
        }
        return claim.map(Content::ofClaim).or(() -> reported.map(Content::ofStatement));
    }

    private Citation citation() {
        Citation.Builder citation = Citation.builder();
        ObjectFields fields = in.object(CITATION);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "document" -> citation.document(in.id());
                case "passage" -> citation.passage(in.string());
                case "quotation" -> citation.quotation(values.text());
                case "translations" -> citation.putAllTranslations(in.texts());
                default -> citation.paraphrase(values.text());
            }
        }
        return fields.build(citation::build);
    }

    private Withdrawal withdrawal() {
        Slot<WithdrawalKind> kind = new Slot<>();
        Slot<Id> statement = new Slot<>();
        ObjectFields fields = in.object(WITHDRAWAL);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("kind")) {
                kind.set(in.word(Words.WITHDRAWAL_KIND));
            } else {
                statement.set(in.id());
            }
        }
        return fields.build(() -> new Withdrawal(kind.require(), statement.require()));
    }

    ReplyRequest replyRequest() {
        ReplyRequest.Builder request = ReplyRequest.builder();
        ObjectFields fields = in.object(REPLY_REQUEST);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> request.id(in.id());
                case "party" -> request.party(in.id());
                case "claim" -> request.claim(in.id());
                case "channel" -> request.channel(in.string());
                case "asked" -> request.asked(in.date());
                case "deadline" -> request.deadline(in.date());
                default -> request.answer(in.id());
            }
        }
        return fields.build(request::build);
    }

    Review review() {
        Review.Builder review = Review.builder();
        ObjectFields fields = in.object(REVIEW);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> review.id(in.id());
                case "claim" -> review.claim(in.id());
                case "publisher" -> review.publisher(in.id());
                case "date" -> review.date(in.date());
                case "url" -> review.url(in.iri());
                case "rating" -> review.rating(rating());
                default -> review.addAllRestsOn(in.ids());
            }
        }
        return fields.build(review::build);
    }

    private Rating rating() {
        Rating.Builder rating = Rating.builder();
        ObjectFields fields = in.object(RATING);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "wording" -> rating.wording(values.text());
                case "value" -> rating.value(in.number());
                case "worst" -> rating.worst(in.number());
                default -> rating.best(in.number());
            }
        }
        return fields.build(rating::build);
    }

    Waiver waiver() {
        Waiver.Builder waiver = Waiver.builder();
        ObjectFields fields = in.object(WAIVER);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "finding" -> waiver.finding(in.id());
                case "by" -> waiver.by(in.string());
                case "reason" -> waiver.reason(in.string());
                default -> waiver.until(in.date());
            }
        }
        return fields.build(waiver::build);
    }

    /** Holds the value of one field until the object ends. */
    static final class Slot<T> {
        private @Nullable T held;

        void set(T value) {
            held = value;
        }

        Optional<T> value() {
            return Optional.ofNullable(held);
        }

        T require() {
            if (held == null) {
                throw new AssertionError("the shape requires the field");
            }
            return held;
        }
    }
}
