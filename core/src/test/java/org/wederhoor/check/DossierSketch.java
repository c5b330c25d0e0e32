package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Property;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Literals;

/** A dossier drawn in a few lines. Who says something without more ado says it in a document of its own. */
final class DossierSketch {
    private final List<DossierRecord> records = new ArrayList<>();
    private final List<Id[]> containments = new ArrayList<>();

    DossierSketch property(String id, UnaryOperator<Property.Builder> declare) {
        records.add(declare.apply(Property.builder().id(Id.of(id))).build());
        return this;
    }

    DossierSketch within(String part, String whole) {
        containments.add(new Id[] {Id.of(part), Id.of(whole)});
        return this;
    }

    DossierSketch document(String id, String published) {
        records.add(Source.builder()
                .id(Id.of(id))
                .kind(SourceKind.DOCUMENT)
                .published(EdtfDate.parse(published))
                .build());
        return this;
    }

    DossierSketch source(String id, UnaryOperator<Source.Builder> declare) {
        records.add(declare.apply(Source.builder().id(Id.of(id)).kind(SourceKind.PERSON))
                .build());
        return this;
    }

    DossierSketch claim(String id, String literal) {
        return claim(id, ClaimKind.FACTUAL, literal);
    }

    DossierSketch claim(String id, ClaimKind kind, String literal) {
        records.add(Claim.builder()
                .id(Id.of(id))
                .kind(kind)
                .proposition(Literals.read(literal).literal())
                .build());
        return this;
    }

    DossierSketch textClaim(String id) {
        records.add(
                Claim.builder().id(Id.of(id)).putText(LanguageTag.of("en"), id).build());
        return this;
    }

    /** The document itself says so. */
    DossierSketch cited(String document, String claim, String factuality) {
        records.add(statement(document + "-" + claim, document, factuality)
                .content(Content.ofClaim(Id.of(claim)))
                .addCitation(Citation.builder().document(Id.of(document)).build())
                .build());
        return this;
    }

    /** The article reports that the speaker says so. */
    DossierSketch reported(String speaker, String claim, String factuality) {
        Id reported = Id.of(speaker + "-" + claim);
        records.add(statement(reported.value(), speaker, factuality)
                .content(Content.ofClaim(Id.of(claim)))
                .build());
        records.add(statement("article-" + reported, "article", "CT+")
                .content(Content.ofStatement(reported))
                .addCitation(Citation.builder().document(Id.of("article")).build())
                .build());
        return this;
    }

    /** The speaker says so, on a date or on none. */
    DossierSketch says(String id, String speaker, String claim, String factuality, String said) {
        Statement.Builder statement = statement(id, speaker, factuality)
                .content(Content.ofClaim(Id.of(claim)))
                .addCitation(Citation.builder().document(Id.of(speaker)).build());
        if (!said.isEmpty()) {
            statement.said(EdtfDate.parse(said));
        }
        records.add(statement.build());
        return this;
    }

    DossierSketch add(DossierRecord record) {
        records.add(record);
        return this;
    }

    static Statement.Builder statement(String id, String speaker, String factuality) {
        return Statement.builder().id(Id.of(id)).speaker(Id.of(speaker)).factuality(Factuality.ofSymbol(factuality));
    }

    /** The same without one of its records. */
    DossierSketch without(int index) {
        DossierSketch less = new DossierSketch();
        less.records.addAll(records);
        less.records.remove(index);
        less.containments.addAll(containments);
        return less;
    }

    /** The same with its records in another order. */
    DossierSketch shuffled(Random random) {
        DossierSketch shuffled = new DossierSketch();
        shuffled.records.addAll(records);
        Collections.shuffle(shuffled.records, random);
        shuffled.containments.addAll(containments);
        return shuffled;
    }

    /** The same with some of its statements only. */
    DossierSketch withStatements(Set<Id> some) {
        DossierSketch less = new DossierSketch();
        less.records.addAll(records);
        less.records.removeIf(record -> record instanceof Statement && !some.contains(record.id()));
        less.containments.addAll(containments);
        return less;
    }

    List<DossierRecord> records() {
        return records;
    }

    Dossier dossier() {
        Dossier.Builder dossier = Dossier.builder().addAll(records);
        containments.forEach(pair -> dossier.addContainment(pair[0], pair[1]));
        return dossier.build();
    }
}
