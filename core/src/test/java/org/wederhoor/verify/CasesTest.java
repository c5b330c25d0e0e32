package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.json.DossierJson;
import org.wederhoor.json.ReadOptions;

/**
 * Dossiers made by hand, one folder each under {@code cases/CODE}: what must be found, its nearest neighbours that must
 * not, and imprecise dates that make it possible only. {@code expected.txt} has the findings of that code, one a line.
 */
final class CasesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    /** What an imprecise date can make possible only. */
    private static final Set<FindingCode> DATED = Set.of(
            FindingCode.CONTRADICTION,
            FindingCode.VALUE_CONFLICT,
            FindingCode.INCOMPATIBLE_VALUES,
            FindingCode.DISJOINT_PROPERTIES,
            FindingCode.QUANTITY_CONFLICT,
            FindingCode.RELATION_CYCLE,
            FindingCode.TIMELINE_CONFLICT,
            FindingCode.SELF_CONTRADICTION,
            FindingCode.REVERSAL,
            FindingCode.ATTRIBUTION_CONFLICT,
            FindingCode.ANACHRONISM,
            FindingCode.OUTDATED_REVIEW);

    private static List<Path> folders(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> cases_haveTheFindingsExpected() {
        return folders(CASES).stream()
                .flatMap(code -> folders(code).stream())
                .map(folder -> DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        String code = CASES.relativize(folder).getName(0).toString();
        String found = Verifier.of(DossierJson.read(folder.resolve("dossier.json"), ReadOptions.standard())
                        .dossier())
                .report()
                .findings()
                .stream()
                .filter(finding -> finding.code().name().equals(code))
                .map(CasesTest::line)
                .collect(Collectors.joining());
        assertEquals(Files.readString(folder.resolve("expected.txt")), found);
    }

    private static String line(Finding finding) {
        String cause = finding.cause().stream().map(Object::toString).collect(Collectors.joining(", "));
        return finding.modality() + " " + finding.id() + ": " + cause + "\n";
    }

    @Test
    void cases_everyCode_firesAndHasANeighbour_andWhereDatesMatterIsPossibleOnly() {
        List<String> missing = new ArrayList<>();
        for (FindingCode code : FindingCode.values()) {
            Path cases = CASES.resolve(code.name());
            List<Path> named = Files.isDirectory(cases) ? folders(cases) : List.of();
            for (String kind : List.of("fires-", "neighbour-", "possible-")) {
                boolean wanted = !kind.equals("possible-") || DATED.contains(code);
                if (wanted
                        && named.stream()
                                .noneMatch(folder ->
                                        folder.getFileName().toString().startsWith(kind))) {
                    missing.add(code + " " + kind);
                }
            }
        }
        assertEquals(List.of(), missing);
    }
}
