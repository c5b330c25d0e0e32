package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.Temporality;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;

/** The conflicts of one newspaper article, on the parts of it that make them. */
final class ArticleTest {
    private static DossierSketch article() {
        return new DossierSketch()
                .property("helps", p -> p.temporality(Temporality.EVENT))
                .property("spies-for", p -> p.addSubPropertyOf(Id.of("helps")))
                .property("dated", p -> p.temporality(Temporality.TIMELESS).dates(EventPart.WHOLE))
                .property(
                        "came-before",
                        p -> p.temporality(Temporality.TIMELESS)
                                .orders(AllenRelation.BEFORE)
                                .addCharacteristic(Characteristic.ASYMMETRIC))
                .property("found-reason", p -> p.temporality(Temporality.EVENT))
                .property("chose-to-sue", p -> p)
                .document("article", "2018-11")
                .claim("no-help", "not company helps some @ ../..")
                .claim("espionage", "company spies-for services")
                .claim("ban-day", "ban dated t:XXXX-10-01")
                .claim("decision-day", "decision dated t:2018-05")
                .claim("ban-first", "ban came-before decision")
                .claim("precaution", "decision is-kind precaution")
                .claim("reason", "government found-reason decision")
                .claim("considers", "company considers-suing government")
                .claim("lawsuit", "company chose-to-sue government")
                .claim("wants-ban", "europe wants-ban software")
                .claim("ban-in-force", "europe has-ban software")
                .reported("company", "no-help", "CT+")
                .reported("states", "espionage", "CT+")
                .cited("article", "ban-day", "CT+")
                .cited("article", "decision-day", "CT+")
                .cited("article", "ban-first", "CT+")
                .reported("minister", "precaution", "CT+")
                .reported("executive", "reason", "CT-")
                .reported("company", "considers", "CT+")
                .reported("spokesman", "lawsuit", "CT-")
                .reported("parliament", "wants-ban", "PS+")
                .cited("article", "ban-in-force", "CT-");
    }

    @Test
    void check_article_findsWhatIsInItAndNothingElse() {
        ImmutableList<Finding> findings =
                ConsistencyChecker.check(Provenance.of(article().dossier()));
        assertEquals(
                List.of("CONTRADICTION|company|helps|=some", "TIMELINE_CONFLICT|ban|dated"),
                findings.stream().map(f -> f.id().value()).toList());
    }

    @Test
    void check_denialOfAllHelp_conflictsWithEspionageThroughTheVocabulary() {
        Finding finding = find(FindingCode.CONTRADICTION, "=some");
        assertEquals(Modality.CERTAIN, finding.modality());
        assertEquals(
                List.of("article-company-no-help", "article-states-espionage", "company-no-help", "states-espionage"),
                finding.cause().stream().map(Id::value).toList());
        assertEquals(2, finding.sides().size());
        assertEquals(1, finding.pairs().orElseThrow());
    }

    @Test
    void check_banBeforeDecision_conflictsInTheYearOfTheDecisionOnly() {
        Finding finding = find(FindingCode.TIMELINE_CONFLICT, "");
        assertEquals(Modality.POSSIBLE, finding.modality());
        assertEquals(
                List.of(new Doubt.Reading(
                        EdtfDate.parse("XXXX-10-01"),
                        ImmutableList.of(EdtfDate.parse("2018-10-01")),
                        ImmutableList.of(EdtfDate.parse("0000-10-01/2017-10-01")))),
                finding.doubts());
        assertEquals(
                List.of("article-ban-day", "article-ban-first", "article-decision-day"),
                finding.cause().stream().map(Id::value).toList());
    }

    @Test
    void check_recordsShuffled_givesEqualFindings() {
        Dossier dossier = article().dossier();
        ImmutableList<Finding> expected = ConsistencyChecker.check(Provenance.of(dossier));
        List<DossierRecord> records = new ArrayList<>(article().records());
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(records, random);
            Dossier shuffled = Dossier.builder().addAll(records).build();
            assertEquals(expected, ConsistencyChecker.check(Provenance.of(shuffled)));
        }
    }

    private static Finding find(FindingCode code, String suffix) {
        return ConsistencyChecker.check(Provenance.of(article().dossier())).stream()
                .filter(f -> f.code() == code && f.id().value().endsWith(suffix))
                .findFirst()
                .orElseThrow();
    }
}
