package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Text;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;

/** Of what is said to have been said, clashes that are counted are those found by comparing each with each. */
final class AttributionsProperties {
    private static final List<String> SAID = List.of("2015", "2016-03", "2016", "2016-03-01T10:00:00Z", "201X-05-01");
    private static final List<String> WORDS = List.of(
            "the bridge is safe",
            "The bridge is safe",
            "the ... safe",
            "... is safe",
            "the bridge ...",
            "a bridge is unsafe",
            "the   bridge is “safe”",
            "the bridge is \"safe\"");

    private static Dossier.Builder sources() {
        Dossier.Builder dossier = Dossier.builder()
                .add(Claim.builder()
                        .id(Id.of("c"))
                        .putText(LanguageTag.of("en"), "The bridge is safe.")
                        .build());
        for (int i = 0; i < 4; i++) {
            dossier.add(
                    Source.builder().id(Id.of("p" + i)).kind(SourceKind.PERSON).build());
        }
        return dossier.add(Source.builder()
                        .id(Id.of("spokesman"))
                        .kind(SourceKind.PERSON)
                        .addActsFor(Id.of("p0"))
                        .build())
                .add(Source.builder()
                        .id(Id.of("lawyer"))
                        .kind(SourceKind.PERSON)
                        .addActsFor(Id.of("p0"))
                        .addActsFor(Id.of("p1"))
                        .build())
                .add(Source.builder()
                        .id(Id.of("letter"))
                        .kind(SourceKind.DOCUMENT)
                        .publisher(Id.of("p1"))
                        .build());
    }

    private static Dossier reports(Random random, int size) {
        List<String> speakers = List.of("p0", "p1", "p2", "p3", "spokesman", "lawyer", "letter");
        Dossier.Builder dossier = sources();
        Statement.Builder first = Statement.builder()
                .id(Id.of("m"))
                .speaker(Id.of(speakers.get(random.nextInt(speakers.size()))))
                .content(Content.ofClaim(Id.of("c")))
                .factuality(Factuality.ofSymbol("CT+"));
        if (random.nextBoolean()) {
            first.addCitation(Citation.builder().document(Id.of("letter")).build());
        }
        dossier.add(first.build());
        int reports = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            boolean isDenial = random.nextInt(4) >= reports;
            String certainty = List.of("CT", "CT", "PR", "PS").get(random.nextInt(4));
            Statement.Builder report = Statement.builder()
                    .id(Id.of(String.format("%s%03d", random.nextBoolean() ? "k" : "r", i)))
                    .speaker(Id.of(speakers.get(random.nextInt(speakers.size()))))
                    .content(Content.ofStatement(Id.of("m")))
                    .factuality(Factuality.ofSymbol(certainty + (isDenial ? "-" : "+")));
            if (random.nextInt(3) > 0) {
                report.said(EdtfDate.parse(SAID.get(random.nextInt(SAID.size()))));
            }
            if (random.nextBoolean()) {
                report.addCitation(Citation.builder().document(Id.of("letter")).build());
            }
            dossier.add(report.build());
        }
        return dossier.build();
    }

    @Property(tries = 300)
    void countedDenialsAreThoseFoundPairByPair(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
        Provenance provenance = Provenance.of(reports(new Random(seed), size));
        List<Finding> compared = findings(provenance, Integer.MAX_VALUE);
        List<Finding> counted = findings(provenance, -1);
        compared.forEach(finding -> Statistics.label("codes").collect(finding.code()));
        assertEquals(told(compared), told(counted));
        assertEquals(compared, counted);
    }

    private static List<Finding> findings(Provenance provenance, int comparedMax) {
        List<Finding> findings = new ArrayList<>(new Attributions(provenance, comparedMax).findings());
        findings.sort(FindingLedger.ORDER);
        return findings;
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.id() + " " + f.cause() + " " + f.pairs() + " " + f.derivation())
                .toList();
    }

    @Example
    void manyDenialsOfManyReports_areOneFindingWithItsCount() {
        int size = 20_000;
        Dossier.Builder dossier = sources()
                .add(Statement.builder()
                        .id(Id.of("m"))
                        .speaker(Id.of("p0"))
                        .content(Content.ofClaim(Id.of("c")))
                        .factuality(Factuality.ofSymbol("CT+"))
                        .build());
        for (int i = 0; i < size; i++) {
            dossier.add(Statement.builder()
                    .id(Id.of(String.format("r%05d", i)))
                    .speaker(Id.of("witness" + i))
                    .content(Content.ofStatement(Id.of("m")))
                    .factuality(Factuality.ofSymbol(i % 2 == 0 ? "CT+" : "CT-"))
                    .build());
        }
        List<Finding> found = new Attributions(Provenance.of(dossier.build())).findings();
        assertEquals(1, found.size());
        assertEquals(FindingCode.CONTRADICTION, found.get(0).code());
        assertEquals((long) size / 2 * size / 2, found.get(0).pairs().orElseThrow());
    }

    private static Citation quoting(Random random, int documents, int words) {
        return Citation.builder()
                .document(Id.of("d" + random.nextInt(documents)))
                .quotation(Text.of(WORDS.get(random.nextInt(words)), random.nextInt(5) == 0 ? "nl" : "en"))
                .build();
    }

    /** The pair of quotations that the definition shows first: of the first document, and then of the next. */
    private static Optional<List<String>> mismatch(Set<Citation> citations) {
        List<Citation> sorted = new ArrayList<>(citations);
        sorted.sort((a, b) -> a.document().equals(b.document())
                ? content(a).compareTo(content(b))
                : a.document().compareTo(b.document()));
        for (Citation a : sorted) {
            for (Citation b : sorted) {
                boolean apart = a.document().compareTo(b.document()) < 0
                        && Objects.equals(
                                a.quotation().orElseThrow().language(),
                                b.quotation().orElseThrow().language());
                if (apart && !Quotations.match(content(a), content(b))) {
                    return Optional.of(List.of(content(a), content(b)));
                }
            }
        }
        return Optional.empty();
    }

    private static String content(Citation citation) {
        return citation.quotation().orElseThrow().content();
    }

    @Property(tries = 300)
    void theFirstMismatchIsThatFoundPairByPair(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll @IntRange(min = 2, max = 8) int words) {
        Random random = new Random(seed);
        Statement.Builder quoted = Statement.builder()
                .id(Id.of("m"))
                .speaker(Id.of("p0"))
                .content(Content.ofClaim(Id.of("c")))
                .factuality(Factuality.ofSymbol("CT+"));
        int documents = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            quoted.addCitation(quoting(random, documents, words));
        }
        Statement statement = quoted.build();
        Provenance provenance = Provenance.of(sources().add(statement).build());
        Optional<List<String>> expected = mismatch(statement.citations());
        Statistics.label("mismatch").collect(expected.isPresent());
        List<Finding> found = new Quotations(provenance).findings();
        assertEquals(expected.isPresent() ? 1 : 0, found.size());
        expected.ifPresent(pair -> {
            String told = found.get(0).derivation().toString();
            assertEquals(true, told.contains(pair.get(0)) && told.contains(pair.get(1)), told + " of " + pair);
        });
    }
}
