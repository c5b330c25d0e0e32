package org.wederhoor.examples.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wederhoor.check.ConsistencyChecker;
import org.wederhoor.check.StreamChecker;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Side;
import org.wederhoor.json.DossierLine;
import org.wederhoor.json.DossierLineReader;
import org.wederhoor.json.DossierLines;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.Statement;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.provenance.Provenance;

/** What is found in the claims is what a count over the table itself finds. */
final class PopulationClaimsTest {
    /** A row by another way than the converter reads it: fields in quotes only where the first has a comma. */
    private static final Pattern ROW = Pattern.compile("(?:\"([^\"]*)\"|([^,\"]*)),([^,]*),([^,]*),([^,]*)");

    @TempDir
    private Path folder = Path.of("unset");

    /** The pairs of rows of one city and property with other numbers, and their cities and properties. */
    private record Count(int rows, long pairs, Set<String> slots) {}

    private static Count count(List<String> lines) {
        Map<String, Map<BigDecimal, Long>> holders = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                throw new IllegalArgumentException(line);
            }
            String city = row.group(1) != null ? row.group(1) : row.group(2);
            String slot = city + "|" + row.group(3);
            holders.computeIfAbsent(slot, s -> new HashMap<>())
                    .merge(new BigDecimal(row.group(4)).stripTrailingZeros(), 1L, Long::sum);
        }
        long pairs = 0;
        Set<String> disputed = new HashSet<>();
        for (Map.Entry<String, Map<BigDecimal, Long>> slot : holders.entrySet()) {
            long all = slot.getValue().values().stream().mapToLong(n -> n).sum();
            long alike = slot.getValue().values().stream().mapToLong(n -> n * n).sum();
            pairs += (all * all - alike) / 2;
            if (slot.getValue().size() > 1) {
                disputed.add(slot.getKey());
            }
        }
        return new Count(lines.size() - 1, pairs, disputed);
    }

    /** The cities and years of statements on different sides. */
    private static Set<String> slots(List<Finding> findings, Dossier dossier) {
        Set<String> slots = new HashSet<>();
        for (Finding finding : findings) {
            Map<String, Set<BigDecimal>> values = new HashMap<>();
            for (Side side : finding.sides()) {
                for (Id statement : side.statements()) {
                    Claim claim = claim(statement, dossier);
                    values.computeIfAbsent(slot(claim, dossier), s -> new HashSet<>())
                            .add(number(claim));
                }
            }
            values.forEach((slot, numbers) -> assertEquals(true, numbers.size() > 1 && slots.add(slot), slot));
        }
        return slots;
    }

    private static Claim claim(Id statement, Dossier dossier) {
        Statement found = Objects.requireNonNull(dossier.statements().get(statement));
        return Objects.requireNonNull(
                dossier.claims().get(found.content().orElseThrow().id()));
    }

    private static String slot(Claim claim, Dossier dossier) {
        Proposition proposition = claim.proposition().orElseThrow();
        String city = dossier.entity(proposition.subject())
                .orElseThrow()
                .labels()
                .values()
                .iterator()
                .next();
        Value year = Objects.requireNonNull(proposition.qualifiers().get(Id.of("year")));
        String written = year instanceof TimeValue time
                ? time.time().text()
                : ((TextValue) year).text().content();
        return city + "|Population" + written;
    }

    private static BigDecimal number(Claim claim) {
        return ((QuantityValue) claim.proposition().orElseThrow().value()).low();
    }

    private Dossier converted(Path table) throws IOException {
        PopulationClaims.convert(table, lines());
        return DossierLines.read(lines(), ReadOptions.standard()).dossier();
    }

    private void assertFindsWhatACountFinds(Path table) throws IOException {
        Count counted = count(Files.readAllLines(table));
        Dossier dossier = converted(table);
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(dossier));
        assertEquals(counted.rows(), dossier.claims().size());
        assertEquals(new TreeSet<>(counted.slots()), new TreeSet<>(slots(findings, dossier)));
        // No pair is left over that could be between two years.
        assertEquals(
                counted.pairs(),
                findings.stream()
                        .mapToLong(finding -> finding.pairs().orElseThrow())
                        .sum());
        assertEquals(findings, live());
        assertEquals(findings, streamed());
    }

    /** What is found when the same records come one by one. */
    private List<Finding> live() throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(told, false, StandardCharsets.UTF_8)) {
            List<Finding> findings =
                    PopulationLive.check(lines(), out).snapshot().findings();
            Set<String> added = told.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" adds "))
                    .map(line -> line.substring(line.indexOf(" adds ") + " adds ".length()))
                    .collect(Collectors.toSet());
            assertEquals(findings.stream().map(finding -> finding.id().value()).collect(Collectors.toSet()), added);
            return findings;
        }
    }

    /** What is found when nothing but what the check needs is kept. */
    private List<Finding> streamed() throws IOException {
        StreamChecker checker = new StreamChecker();
        try (InputStream in = Files.newInputStream(lines());
                DossierLineReader reader = DossierLines.reader(in, ReadOptions.standard())) {
            for (Optional<DossierLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (line.get() instanceof DossierLine.OfRecord next) {
                    checker.add(next.record());
                }
            }
        }
        return checker.findings();
    }

    private Path lines() {
        return folder.resolve("population.jsonl");
    }

    @Test
    void convert_smallTable_disputesWithinAYearOnly() throws IOException {
        Path table = Files.writeString(folder.resolve("claims.csv"), """
                object,property,value,source
                "gary, indiana",Population2000,102746,editor-1
                "gary, indiana",Population2000,102747,editor-2
                "gary, indiana",Population2000,102747,editor-3
                "gary, indiana",Population2001,99,editor-2
                prague,Population/2006,1,editor-1
                prague,Population2006,2,editor-2
                prague,Population2007,2.0,editor-1
                prague,Population2007,2,editor-2
                astana,Population007,597500,editor-77
                astana,Population007,597501,editor-78
                """.replace("\n", "\r\n"));
        assertFindsWhatACountFinds(table);
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(converted(table)));
        assertEquals(
                List.of("city:astana", "city:gary%2C+indiana"),
                findings.stream()
                        .map(finding -> finding.subjects().get(0).value())
                        .toList());
    }

    @Test
    void convert_rowThatIsWrong_isNamedByItsLine() throws IOException {
        Path table = Files.writeString(
                folder.resolve("claims.csv"), "object,property,value,source\na,Population2000,12,e\nb,Area,12,e\n");
        IOException e = assertThrows(IOException.class, () -> converted(table));
        assertEquals(
                "line 3 of the table: the row is [b, Area, 12, e], expected a city, Population with a year, a number and"
                        + " an editor",
                e.getMessage());
    }

    @Test
    @Tag("corpora")
    void convert_allClaims_findsTheDisputedCitiesAndYears() throws IOException {
        Path table = Path.of(System.getProperty("corpora.base", ""))
                .resolve(System.getProperty("corpora", ""))
                .resolve(Path.of("population", "claims.csv"));
        assertEquals(49_955, count(Files.readAllLines(table)).rows());
        assertFindsWhatACountFinds(table);
    }
}
