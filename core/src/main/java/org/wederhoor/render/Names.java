package org.wederhoor.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.BooleanValue;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.ReplyRequest;
import org.wederhoor.model.Review;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;

/** What the things of a dossier are called in the language of the reader. */
final class Names {
    private final Dossier dossier;
    /** The language of the reader, and those that it is a variety of. */
    private final ImmutableList<LanguageTag> languages;

    private final Wording wording;
    private final DateWords dates;

    Names(Dossier dossier, LanguageTag language, Wording wording) {
        this.dossier = dossier;
        this.languages = Languages.broadening(language);
        this.wording = wording;
        this.dates = new DateWords(wording);
    }

    Optional<String> title() {
        return text(dossier.titles());
    }

    /** A text of the user's own, in the language of the reader where it is there. */
    Optional<String> text(ImmutableMap<LanguageTag, String> texts) {
        return Languages.choose(texts, languages).map(VisibleText::of);
    }

    /** A record in a sentence; what the dossier does not hold is called by its id. */
    Phrase record(Id id) {
        DossierRecord record = dossier.find(id).orElse(null);
        if (record instanceof Statement statement) {
            String mark = VisibleText.of(id.value());
            return new Phrase(
                    nameOfStatement(statement),
                    ImmutableMap.of(
                            "speaker", nameOfEntity(statement.speaker()), "id", mark, "said", said(statement, mark)));
        }
        return new Phrase(name(id, record), ImmutableMap.of("id", VisibleText.of(id.value())));
    }

    /** A record in a sentence that asks for no aspects of it. */
    private String words(Id id) {
        DossierRecord record = dossier.find(id).orElse(null);
        return record instanceof Statement statement ? nameOfStatement(statement) : name(id, record);
    }

    /** A statement: who made it. */
    private String nameOfStatement(Statement statement) {
        return wording.text(
                "statement",
                nameOfEntity(statement.speaker()),
                VisibleText.of(statement.id().value()));
    }

    /** What a finding is about: a record, or a value by the id that it has there. */
    String subject(Id id) {
        boolean isValue = id.value().startsWith("=") && dossier.find(id).isEmpty();
        return isValue ? VisibleText.of(new ValueIdWords(this, wording).of(id.value())) : words(id);
    }

    String records(Collection<Id> ids) {
        List<String> words = new ArrayList<>(ids.size());
        for (Id id : ids) {
            words.add(words(id));
        }
        return list(words);
    }

    String list(Collection<String> words) {
        return words.isEmpty() ? wording.text("list.none") : String.join(wording.text("list.separator"), words);
    }

    private String name(Id id, @Nullable DossierRecord record) {
        if (record instanceof Claim claim) {
            return claim(claim);
        } else if (record instanceof Entity entity) {
            return label(entity.labels(), id);
        } else if (record instanceof Property property) {
            return wording.text("quoted", label(property.labels(), id));
        } else if (record instanceof Support support) {
            return wording.text("record.support", nameOfClaim(support.premise()), nameOfClaim(support.conclusion()));
        } else if (record instanceof Counterclaim counterclaim) {
            return wording.text("record.counterclaim", nameOfClaim(counterclaim.claim()));
        } else if (record instanceof ReplyRequest request) {
            return wording.text("record.replyRequest", nameOfEntity(request.party()));
        } else if (record instanceof Review review) {
            return wording.text("record.review", nameOfEntity(review.publisher()));
        }
        return VisibleText.of(id.value());
    }

    private String nameOfEntity(Id id) {
        return dossier.entity(id).map(entity -> label(entity.labels(), id)).orElseGet(() -> VisibleText.of(id.value()));
    }

    private String nameOfClaim(Id id) {
        Claim claim = dossier.claims().get(id);
        return claim == null ? VisibleText.of(id.value()) : claim(claim);
    }

    private String label(ImmutableMap<LanguageTag, String> labels, Id id) {
        return VisibleText.of(Languages.choose(labels, languages).orElse(id.value()));
    }

    /** The wording of a claim in quotation marks, or what its proposition says. */
    String claim(Claim claim) {
        Optional<String> text = Languages.choose(claim.texts(), languages);
        String words = text.isPresent()
                ? VisibleText.of(text.get())
                : claim.proposition().map(this::proposition).orElse(claim.id().value());
        // Within a sentence of ours, a full stop of theirs would end it.
        return wording.text("quoted", words.endsWith(".") ? words.substring(0, words.length() - 1) : words);
    }

    /** What was stated by whom, as a sentence without a full stop that ends in a mark for the statement. */
    String said(Statement statement, String id) {
        String speaker = nameOfEntity(statement.speaker());
        String when = statement
                .said()
                .map(date -> wording.text("said.when", date(date)))
                .orElse("");
        Factuality factuality = statement.factuality();
        Content content = statement.content().orElse(null);
        if (content == null) {
            return wording.text("said.nothing", speaker, when, id);
        }
        // Only one level is told: what lies within is a statement with a line of its own.
        if (content instanceof Content.OfStatement) {
            String told = speaker(content.id());
            return wording.text("said.report." + factuality.symbol(), speaker, when, told, id);
        }
        return wording.text("said." + factuality.symbol(), speaker, when, nameOfClaim(content.id()), id);
    }

    private String speaker(Id statement) {
        Statement found = dossier.statements().get(statement);
        return found == null ? VisibleText.of(statement.value()) : nameOfEntity(found.speaker());
    }

    /** A proposition as a sentence made of labels. */
    String proposition(Proposition proposition) {
        Property property = dossier.vocabulary().properties().get(proposition.property());
        Value value = proposition.value();
        // "No value" is said by the value; any other denial by the sentence around it.
        boolean none = proposition.isNegated() && value == SomeValue.SOME_VALUE;
        String sentence = wording.text(
                value instanceof BooleanValue ? "proposition.flag" : "proposition",
                nameOfEntity(proposition.subject()),
                property == null
                        ? VisibleText.of(proposition.property().value())
                        : label(property.labels(), property.id()),
                value == SomeValue.SOME_VALUE ? some(property, none ? "value.none" : "value.some") : value(value),
                qualifiers(proposition.qualifiers()),
                proposition
                        .validTime()
                        .map(time -> wording.text("proposition.time", date(time)))
                        .orElse(""));
        return proposition.isNegated() && !none ? wording.text("proposition.denied", sentence) : sentence;
    }

    private String qualifiers(Map<Id, Value> qualifiers) {
        if (qualifiers.isEmpty()) {
            return "";
        }
        StringJoiner list = new StringJoiner("; ");
        new TreeMap<>(qualifiers)
                .forEach((key, value) ->
                        list.add(wording.text("proposition.qualifier", unquotedProperty(key), value(value))));
        return wording.text("proposition.qualifiers", list);
    }

    private String unquotedProperty(Id id) {
        Property property = dossier.vocabulary().properties().get(id);
        return property == null ? VisibleText.of(id.value()) : label(property.labels(), id);
    }

    /** Some value, or none, named by the one type that the property asks for. */
    private String some(@Nullable Property property, String key) {
        ImmutableSet<Id> types = property == null ? ImmutableSet.of() : property.entityTypes();
        return types.size() == 1
                ? wording.text(key, nameOfEntity(types.iterator().next()))
                : wording.text(key + ".untyped");
    }

    String date(EdtfDate date) {
        return VisibleText.of(dates.of(date));
    }

    String dates(Collection<EdtfDate> all) {
        return list(all.stream().map(this::date).toList());
    }

    String factuality(Factuality factuality) {
        return wording.text("factuality." + factuality.symbol());
    }

    String value(Value value) {
        return value.match(new Value.Cases<String>() {
            @Override
            public String entity(EntityValue value) {
                return nameOfEntity(value.entity());
            }

            @Override
            public String quantity(QuantityValue value) {
                String low = value.low().toPlainString();
                String high = value.high().toPlainString();
                String range = low.equals(high) ? low : wording.text("value.range", low, high);
                return value.unit()
                        .map(unit -> range + " " + VisibleText.of(unit))
                        .orElse(range);
            }

            @Override
            public String time(TimeValue value) {
                return date(value.time());
            }

            @Override
            public String text(TextValue value) {
                return wording.text("quoted", VisibleText.of(value.text().content()));
            }

            @Override
            public String bool(BooleanValue value) {
                return wording.text(value.value() ? "value.true" : "value.false");
            }

            @Override
            public String some(SomeValue value) {
                return wording.text("value.some.untyped");
            }
        });
    }
}
