package org.wederhoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** One case file: its namespace, its equality and its loose ends. */
final class DossierTest {
    private static final LanguageTag NL = LanguageTag.of("nl");

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Dossiers.dossiers();
    }

    @Property(tries = 200)
    void dossiersOfOneContentAreEqualInAnyOrder(@ForAll("dossiers") Dossier dossier, @ForAll long seed) {
        Dossier shuffled = Dossiers.shuffled(dossier, seed);
        assertEquals(dossier, shuffled);
        assertEquals(dossier.hashCode(), shuffled.hashCode());
    }

    @Property(tries = 100)
    void valuesOfOneContentAreEqual(@ForAll long seed) {
        Dossier one = Dossiers.of(seed, 5);
        Dossier other = Dossiers.of(seed, 5);
        assertEquals(one, other);
        for (int type = 0; type < one.recordsByType().size(); type++) {
            ImmutableMap<Id, ? extends DossierRecord> records =
                    one.recordsByType().get(type);
            ImmutableMap<Id, ? extends DossierRecord> others =
                    other.recordsByType().get(type);
            assertEquals(records, others);
            records.forEach((id, record) -> {
                assertEquals(record.hashCode(), other.find(id).orElseThrow().hashCode());
                assertEquals(record.toString(), other.find(id).orElseThrow().toString());
            });
        }
    }

    @Property(tries = 100)
    void everyRecordIsFoundByItsId(@ForAll("dossiers") Dossier dossier) {
        dossier.recordsByType()
                .forEach(byId -> byId.forEach(
                        (id, record) -> assertSame(record, dossier.find(id).orElseThrow())));
        assertEquals(Optional.empty(), dossier.find(Id.of("nobody-has-this")));
    }

    @Property(tries = 100)
    void recordTakenAwayMakesADifferentDossier(@ForAll("dossiers") Dossier dossier) {
        Dossier.Builder fewer = Dossier.builder();
        dossier.titles().forEach(fewer::putTitle);
        dossier.waivers().forEach(fewer::addWaiver);
        dossier.vocabulary().containers().forEach(fewer::addContainment);
        long records =
                dossier.recordsByType().stream().mapToLong(byId -> byId.size()).sum();
        dossier.recordsByType().stream()
                .flatMap(byId -> byId.values().stream())
                .limit(Math.max(records - 1, 0))
                .forEach(fewer::add);
        assertEquals(records == 0, dossier.equals(fewer.build()));
    }

    @Test
    void entityAndSourceWithTheSameParts_differ() {
        Entity entity = Entity.builder().id(Id.of("a")).build();
        Source source = Source.builder().id(Id.of("a")).kind(SourceKind.PERSON).build();
        assertNotEquals(entity, source);
        assertNotEquals(source, entity);
    }

    @Test
    void recordAddedTwice_isHeldOnce() {
        Entity entity = Entity.builder().id(Id.of("a")).putLabel(NL, "x").build();
        Entity same = Entity.builder().id(Id.of("a")).putLabel(NL, "x").build();
        assertEquals(
                1, Dossier.builder().add(entity).add(same).build().entities().size());
    }

    @Test
    void differentRecordsWithOneId_areRefusedNamingBoth() {
        Entity entity = Entity.builder().id(Id.of("a")).build();
        Entity other = Entity.builder().id(Id.of("a")).putLabel(NL, "x").build();
        Claim claim = Claim.builder().id(Id.of("a")).putText(NL, "x").build();
        Dossier.Builder builder = Dossier.builder().add(entity);
        DuplicateIdException sameType = assertThrows(DuplicateIdException.class, () -> builder.add(other));
        assertEquals(
                "id \"a\" is used by two different records of type entity, expected an id of its own for each record",
                sameType.getMessage());
        assertSame(entity, sameType.first());
        assertSame(other, sameType.second());
        assertEquals(
                "id \"a\" is used by entity and claim, expected an id of its own for each record",
                assertThrows(DuplicateIdException.class, () -> builder.add(claim))
                        .getMessage());
        assertEquals(Dossier.builder().add(entity).build(), builder.build());
    }

    @Test
    void propertyAndClaimWithOneId_areRefused() {
        Vocabulary vocabulary = Vocabulary.builder()
                .addProperty(
                        org.wederhoor.model.Property.builder().id(Id.of("a")).build())
                .build();
        Dossier.Builder builder = Dossier.builder()
                .add(Claim.builder().id(Id.of("a")).putText(NL, "x").build());
        assertThrows(DuplicateIdException.class, () -> builder.addVocabulary(vocabulary));
    }

    @Test
    void secondTitleInOneLanguage_isRefused() {
        Dossier.Builder builder = Dossier.builder().putTitle(NL, "x").putTitle(NL, "x");
        assertEquals(
                "title in nl is \"y\", expected \"x\", set before",
                assertThrows(IllegalArgumentException.class, () -> builder.putTitle(NL, "y"))
                        .getMessage());
    }

    @Test
    void titleThatNoEncodingCanCarry_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Dossier.builder().putTitle(NL, "\ud800"));
    }

    @Test
    void referencesThatLeadNowhere_areNamedInTheOrderOfTheRecords() {
        Id x = Id.of("x");
        Dossier dossier = Dossier.builder()
                .add(Source.builder()
                        .id(Id.of("doc"))
                        .kind(SourceKind.DOCUMENT)
                        .addActsFor(x)
                        .addInterest(x)
                        .publisher(x)
                        .addDerivation(new Derivation(DerivationKind.DERIVED_FROM, x))
                        .build())
                .add(Claim.builder()
                        .id(Id.of("c"))
                        .proposition(Proposition.builder()
                                .subject(x)
                                .property(x)
                                .value(new EntityValue(x))
                                .putQualifier(Id.of("p"), new EntityValue(x))
                                .build())
                        .build())
                .add(counterclaim("k1", CounterclaimKind.REBUTS, "doc"))
                .add(counterclaim("k2", CounterclaimKind.UNDERCUTS, "c"))
                .add(counterclaim("k3", CounterclaimKind.UNDERMINES, "c"))
                .add(Support.builder()
                        .id(Id.of("u"))
                        .premise(x)
                        .conclusion(Id.of("doc"))
                        .build())
                .add(Statement.builder()
                        .id(Id.of("s"))
                        .speaker(Id.of("c"))
                        .content(Content.ofClaim(x))
                        .place(x)
                        .addAudience(x)
                        .addCitation(Citation.builder().document(x).build())
                        .addBasedOn(x)
                        .addWithdrawal(new Withdrawal(WithdrawalKind.RETRACTS, x))
                        .build())
                .add(Statement.builder()
                        .id(Id.of("t"))
                        .speaker(Id.of("doc"))
                        .content(Content.ofStatement(Id.of("c")))
                        .build())
                .add(ReplyRequest.builder()
                        .id(Id.of("q"))
                        .party(x)
                        .claim(x)
                        .answer(x)
                        .build())
                .add(Review.builder()
                        .id(Id.of("r"))
                        .claim(x)
                        .publisher(x)
                        .rating(Rating.builder().wording(Text.of("w", "nl")).build())
                        .addRestsOn(x)
                        .build())
                .build();
        assertEquals(
                List.of(
                        "doc actsFor x source",
                        "doc interests x entity or claim",
                        "doc publisher x source",
                        "doc derivations x source",
                        "c proposition.subject x entity",
                        "c proposition.value x entity",
                        "c proposition.qualifiers.p x entity",
                        "k1 claim x claim",
                        "k1 target doc claim",
                        "k2 claim x claim",
                        "k2 target c support",
                        "k3 claim x claim",
                        "k3 target c statement or source",
                        "u premise x claim",
                        "u conclusion doc claim",
                        "s speaker c source",
                        "s content x claim",
                        "s place x entity",
                        "s audience x entity",
                        "s citations.document x source",
                        "s basedOn x statement",
                        "s withdrawals.statement x statement",
                        "t content c statement",
                        "q party x source",
                        "q claim x claim",
                        "q answer x statement",
                        "r claim x claim",
                        "r publisher x source",
                        "r restsOn x statement"),
                dossier.danglingReferences().stream()
                        .map(d -> d.from() + " " + d.part() + " " + d.to() + " " + d.expected())
                        .toList());
        assertEquals(
                "actsFor of \"doc\" refers to \"x\", expected the id of a record of type source",
                dossier.danglingReferences().get(0).toString());
    }

    @Test
    void propertiesAndTypes_needNoDeclaration() {
        Id a = Id.of("a");
        Dossier dossier = Dossier.builder()
                .add(Entity.builder().id(a).addType(Id.of("type")).build())
                .add(Claim.builder()
                        .id(Id.of("c"))
                        .proposition(Proposition.builder()
                                .subject(a)
                                .property(Id.of("undeclared"))
                                .value(new EntityValue(a))
                                .build())
                        .build())
                .build();
        assertEquals(List.of(), dossier.danglingReferences());
    }

    private static Counterclaim counterclaim(String id, CounterclaimKind kind, String target) {
        return Counterclaim.builder()
                .id(Id.of(id))
                .claim(Id.of("x"))
                .kind(kind)
                .target(Id.of(target))
                .build();
    }
}
