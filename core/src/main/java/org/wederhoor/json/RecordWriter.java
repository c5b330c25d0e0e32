package org.wederhoor.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.Digest;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.IncompatibleValues;
import org.wederhoor.model.Locator;
import org.wederhoor.model.Property;
import org.wederhoor.model.Rating;
import org.wederhoor.model.ReplyRequest;
import org.wederhoor.model.Review;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;
import org.wederhoor.model.Tolerance;
import org.wederhoor.model.Waiver;
import org.wederhoor.model.Withdrawal;

/** Writes the fields of each type of record, in a fixed order. */
final class RecordWriter {
    private final FieldWriter out;

    RecordWriter(FieldWriter out) {
        this.out = out;
    }

    /** Writes the fields of a record into the object that is open; asked in turn, as in {@link RecordType#of}. */
    void fields(DossierRecord record) {
        out.id("id", record.id());
        if (record instanceof Source source) {
            source(source);
        } else if (record instanceof Entity entity) {
            named(entity);
        } else if (record instanceof Claim claim) {
            claim(claim);
        } else if (record instanceof Counterclaim counterclaim) {
            out.id("claim", counterclaim.claim());
            out.text("kind", Words.COUNTERCLAIM_KIND.word(counterclaim.kind()));
            out.id("target", counterclaim.target());
        } else if (record instanceof Support support) {
            out.id("premise", support.premise());
            out.id("conclusion", support.conclusion());
        } else if (record instanceof Statement statement) {
            statement(statement);
        } else if (record instanceof ReplyRequest request) {
            replyRequest(request);
        } else if (record instanceof Review review) {
            review(review);
        } else if (record instanceof Property property) {
            property(property);
        } else if (record instanceof Rule rule) {
            rule(rule);
        }
    }

    private void named(Entity entity) {
        out.texts("labels", entity.labels());
        out.ids("types", entity.types());
        out.iris("sameAs", entity.sameAs());
    }

    private void source(Source source) {
        out.text("kind", Words.SOURCE_KIND.word(source.kind()));
        named(source);
        out.flag("anonymous", source.isAnonymous());
        out.ids("actsFor", source.actsFor());
        out.ids("interests", source.interests());
        source.reliability()
                .ifPresent(reliability -> out.out().name("reliability").raw(Double.toString(reliability)));
        out.date("existence", source.existence());
        out.date("published", source.published());
        out.id("publisher", source.publisher());
        source.locator().ifPresent(this::locator);
        out.sortedObjects("derivations", source.derivations(), RecordWriter::derivation);
    }

    private void locator(Locator locator) {
        out.out().name("locator").beginObject();
        out.iri("url", locator.url());
        out.iri("archiveUrl", locator.archiveUrl());
        locator.digest().ifPresent(this::digest);
        out.out().endObject();
    }

    private void digest(Digest digest) {
        out.out().name("digest").beginObjectInLine();
        out.text("algorithm", digest.algorithm());
        out.text("hex", digest.hex());
        out.out().endObject();
    }

    private static void derivation(FieldWriter out, Derivation derivation) {
        out.out().beginObjectInLine();
        out.text("kind", Words.DERIVATION_KIND.word(derivation.kind()));
        out.id("from", derivation.from());
        out.out().endObject();
    }

    private void claim(Claim claim) {
        if (claim.kind() != ClaimKind.FACTUAL) {
            out.text("kind", Words.CLAIM_KIND.word(claim.kind()));
        }
        out.texts("texts", claim.texts());
        claim.proposition().ifPresent(proposition -> {
            out.out().name("proposition");
            ValueWriter.proposition(out, proposition);
        });
    }

    private void statement(Statement statement) {
        out.id("speaker", statement.speaker());
        statement
                .content()
                .ifPresent(content -> out.id(content instanceof Content.OfClaim ? "claim" : "statement", content.id()));
        boolean plain = statement.factuality()
                == (statement.content().isPresent() ? Factuality.CERTAIN_POSITIVE : Factuality.UNDERSPECIFIED);
        if (!plain) {
            out.text("factuality", statement.factuality().symbol());
        }
        out.date("said", statement.said());
        out.id("place", statement.place());
        out.ids("audience", statement.audience());
        out.sortedObjects("citations", statement.citations(), RecordWriter::citation);
        out.ids("basedOn", statement.basedOn());
        out.sortedObjects("withdrawals", statement.withdrawals(), RecordWriter::withdrawal);
    }

    private static void citation(FieldWriter out, Citation citation) {
        out.out().beginObject();
        out.id("document", citation.document());
        out.text("passage", citation.passage());
        citation.quotation().ifPresent(text -> {
            out.out().name("quotation");
            ValueWriter.text(out, text);
        });
        out.texts("translations", citation.translations());
        citation.paraphrase().ifPresent(text -> {
            out.out().name("paraphrase");
            ValueWriter.text(out, text);
        });
        out.out().endObject();
    }

    private static void withdrawal(FieldWriter out, Withdrawal withdrawal) {
        out.out().beginObjectInLine();
        out.text("kind", Words.WITHDRAWAL_KIND.word(withdrawal.kind()));
        out.id("statement", withdrawal.statement());
        out.out().endObject();
    }

    private void replyRequest(ReplyRequest request) {
        out.id("party", request.party());
        out.id("claim", request.claim());
        out.text("channel", request.channel());
        out.date("asked", request.asked());
        out.date("deadline", request.deadline());
        out.id("answer", request.answer());
    }

    private void review(Review review) {
        out.id("claim", review.claim());
        out.id("publisher", review.publisher());
        out.date("date", review.date());
        out.iri("url", review.url());
        rating(review.rating());
        out.ids("restsOn", review.restsOn());
    }

    private void rating(Rating rating) {
        out.out().name("rating").beginObject();
        rating.wording().ifPresent(wording -> {
            out.out().name("wording");
            ValueWriter.text(out, wording);
        });
        out.number("value", rating.value());
        out.number("worst", rating.worst());
        out.number("best", rating.best());
        out.out().endObject();
    }

    private void property(Property property) {
        out.texts("labels", property.labels());
        out.word("valueType", Words.VALUE_TYPE, property.valueType());
        out.ids("subjectTypes", property.subjectTypes());
        out.ids("entityTypes", property.entityTypes());
        out.text("unit", property.unit());
        property.tolerance().ifPresent(this::tolerance);
        out.words("characteristics", Words.CHARACTERISTIC, property.characteristics());
        out.ids("inverseOf", property.inverseOf());
        out.ids("subPropertyOf", property.subPropertyOf());
        out.ids("disjointWith", property.disjointWith());
        out.sortedObjects("incompatibleValues", property.incompatibleValues(), RecordWriter::incompatibleValues);
        out.word("temporality", Words.TEMPORALITY, property.temporality());
        out.ids("separators", property.separators());
        out.word("orders", Words.ALLEN_RELATION, property.orders());
        out.word("dates", Words.EVENT_PART, property.dates());
        out.words("accuses", Words.ROLE, property.accuses());
    }

    private void tolerance(Tolerance tolerance) {
        out.out().name("tolerance").beginObjectInLine();
        out.number("absolute", positive(tolerance.absolute()));
        out.number("relative", positive(tolerance.relative()));
        out.out().endObject();
    }

    private static Optional<BigDecimal> positive(BigDecimal number) {
        return Optional.of(number).filter(n -> n.signum() > 0);
    }

    private static void incompatibleValues(FieldWriter out, IncompatibleValues group) {
        out.out().beginArrayInLine();
        FieldWriter.sorted(group.values(), ValueWriter::value).forEach(value -> ValueWriter.value(out, value));
        out.out().endArray();
    }

    private void rule(Rule rule) {
        out.texts("labels", rule.labels());
        out.objects("premises", rule.premises(), ValueWriter::atom);
        out.out().name("conclusion");
        ValueWriter.atom(out, rule.conclusion());
    }

    void waiver(Waiver waiver) {
        out.id("finding", waiver.finding());
        out.text("by", waiver.by());
        out.text("reason", waiver.reason());
        out.date("until", waiver.until());
    }
}
