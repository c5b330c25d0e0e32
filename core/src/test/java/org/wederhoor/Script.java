package org.wederhoor;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;
import org.wederhoor.model.Value;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.time.EdtfDate;

/** Small dossiers in few words, for tests. Ids are plain text, factualities symbols, dates EDTF. */
public final class Script {
    private final Map<Id, DossierRecord> records = new LinkedHashMap<>();
    private final Map<Id, Id> wholes = new LinkedHashMap<>();

    private Script() {}

    public static Script begin() {
        return new Script();
    }

    public static Id id(String text) {
        return Id.of(text);
    }

    public static EdtfDate date(String text) {
        return EdtfDate.parse(text);
    }

    public static Value entity(String id) {
        return new EntityValue(id(id));
    }

    @CanIgnoreReturnValue
    public Script add(DossierRecord record) {
        records.put(record.id(), record);
        return this;
    }

    @CanIgnoreReturnValue
    public Script things(String... ids) {
        for (String id : ids) {
            add(Entity.builder().id(id(id)).build());
        }
        return this;
    }

    @CanIgnoreReturnValue
    public Script source(String id, SourceKind kind, UnaryOperator<Source.Builder> more) {
        return add(more.apply(Source.builder().id(id(id)).kind(kind)).build());
    }

    @CanIgnoreReturnValue
    public Script people(String... ids) {
        for (String id : ids) {
            source(id, SourceKind.PERSON, s -> s);
        }
        return this;
    }

    @CanIgnoreReturnValue
    public Script organizations(String... ids) {
        for (String id : ids) {
            source(id, SourceKind.ORGANIZATION, s -> s);
        }
        return this;
    }

    @CanIgnoreReturnValue
    public Script publications(String... ids) {
        for (String id : ids) {
            source(id, SourceKind.PUBLICATION, s -> s);
        }
        return this;
    }

    @CanIgnoreReturnValue
    public Script spokesperson(String id, String... principals) {
        return source(id, SourceKind.PERSON, s -> {
            for (String principal : principals) {
                s.addActsFor(id(principal));
            }
            return s;
        });
    }

    @CanIgnoreReturnValue
    public Script document(String id, String publisher, String published) {
        return source(id, SourceKind.DOCUMENT, s -> {
            if (!publisher.isEmpty()) {
                s.publisher(id(publisher));
            }
            return published.isEmpty() ? s : s.published(date(published));
        });
    }

    /** A claim that is only a text. */
    @CanIgnoreReturnValue
    public Script texts(String... ids) {
        for (String id : ids) {
            add(Claim.builder()
                    .id(id(id))
                    .putText(LanguageTag.of("en"), "text of " + id)
                    .build());
        }
        return this;
    }

    @CanIgnoreReturnValue
    public Script opinion(String id) {
        return add(Claim.builder()
                .id(id(id))
                .kind(ClaimKind.OPINION)
                .putText(LanguageTag.of("en"), "opinion " + id)
                .build());
    }

    @CanIgnoreReturnValue
    public Script claim(String id, String subject, String property, Value value) {
        return claim(id, subject, property, value, p -> p);
    }

    @CanIgnoreReturnValue
    public Script claim(
            String id, String subject, String property, Value value, UnaryOperator<Proposition.Builder> more) {
        return add(Claim.builder()
                .id(id(id))
                .proposition(more.apply(Proposition.builder()
                                .subject(id(subject))
                                .property(id(property))
                                .value(value))
                        .build())
                .build());
    }

    @CanIgnoreReturnValue
    public Script property(String id, UnaryOperator<Property.Builder> more) {
        return add(more.apply(Property.builder().id(id(id))).build());
    }

    @CanIgnoreReturnValue
    public Script says(String id, String speaker, String factuality, String claim) {
        return says(id, speaker, factuality, claim, s -> s);
    }

    @CanIgnoreReturnValue
    public Script says(
            String id, String speaker, String factuality, String claim, UnaryOperator<Statement.Builder> more) {
        return add(more.apply(statement(id, speaker)
                        .content(Content.ofClaim(id(claim)))
                        .factuality(Factuality.ofSymbol(factuality)))
                .build());
    }

    @CanIgnoreReturnValue
    public Script reports(String id, String speaker, String factuality, String statement) {
        return reports(id, speaker, factuality, statement, s -> s);
    }

    @CanIgnoreReturnValue
    public Script reports(
            String id, String speaker, String factuality, String statement, UnaryOperator<Statement.Builder> more) {
        return add(more.apply(statement(id, speaker)
                        .content(Content.ofStatement(id(statement)))
                        .factuality(Factuality.ofSymbol(factuality)))
                .build());
    }

    @CanIgnoreReturnValue
    public Script withdraws(String id, String speaker, WithdrawalKind kind, String... statements) {
        Statement.Builder builder = statement(id, speaker);
        for (String statement : statements) {
            builder.addWithdrawal(new Withdrawal(kind, id(statement)));
        }
        return add(builder.build());
    }

    @CanIgnoreReturnValue
    public Script support(String id, String premise, String conclusion) {
        return add(Support.builder()
                .id(id(id))
                .premise(id(premise))
                .conclusion(id(conclusion))
                .build());
    }

    @CanIgnoreReturnValue
    public Script counter(String id, CounterclaimKind kind, String claim, String target) {
        return add(Counterclaim.builder()
                .id(id(id))
                .kind(kind)
                .claim(id(claim))
                .target(id(target))
                .build());
    }

    /** The part lies within the whole. */
    @CanIgnoreReturnValue
    public Script addContainment(String part, String whole) {
        wholes.put(id(part), id(whole));
        return this;
    }

    private static Statement.Builder statement(String id, String speaker) {
        return Statement.builder().id(id(id)).speaker(id(speaker));
    }

    /** Where a statement can be read. */
    public static UnaryOperator<Statement.Builder> cited(String... documents) {
        return s -> {
            for (String document : documents) {
                s.addCitation(Citation.builder().document(id(document)).build());
            }
            return s;
        };
    }

    public static UnaryOperator<Statement.Builder> basedOn(String... statements) {
        return s -> {
            for (String statement : statements) {
                s.addBasedOn(id(statement));
            }
            return s;
        };
    }

    public static UnaryOperator<Statement.Builder> said(String date) {
        return s -> s.said(date(date));
    }

    /** The records so far. */
    public ImmutableList<DossierRecord> records() {
        return ImmutableList.copyOf(records.values());
    }

    public Dossier dossier() {
        Dossier.Builder dossier = Dossier.builder().addAll(records.values());
        wholes.forEach(dossier::addContainment);
        return dossier.build();
    }
}
