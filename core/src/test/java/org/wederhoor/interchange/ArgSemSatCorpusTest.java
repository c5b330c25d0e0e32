package org.wederhoor.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wederhoor.Corpora;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.Budget;
import org.wederhoor.argument.CertificateChecker;
import org.wederhoor.argument.Extensions;
import org.wederhoor.argument.Semantics;
import org.wederhoor.argument.Solver;

/** Frameworks and extensions that come with ArgSemSAT, right ones and ones that are wrong on purpose. */
@Tag("corpora")
final class ArgSemSatCorpusTest {
    private static final Pattern MEMBER = Pattern.compile("in\\(([^)]*)\\)");
    private static final Map<String, Semantics> SEMANTICS = Map.of(
            "complete", Semantics.COMPLETE,
            "grounded", Semantics.GROUNDED,
            "preferred", Semantics.PREFERRED,
            "semistable", Semantics.SEMI_STABLE,
            "stable", Semantics.STABLE);

    private static Path directory() {
        return Corpora.folder("af-argsemsat").resolve("unittests").resolve("input-tests");
    }

    private static Set<Set<String>> solution(Path file) throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> MEMBER.matcher(line)
                        .results()
                        .map((MatchResult member) -> member.group(1))
                        .collect(Collectors.toUnmodifiableSet()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Set<String>> extensions(ArgumentationFramework<String> framework, Semantics semantics) {
        Set<Set<String>> all = new HashSet<>();
        Extensions<String> extensions = Solver.of(framework).extensions(semantics, Budget.unlimited());
        extensions.forEachRemaining(extension -> assertTrue(all.add(Set.copyOf(extension))));
        return all;
    }

    @Test
    void solutions_areFoundAndWrongOnesAreNot() throws IOException {
        int right = 0;
        int wrong = 0;
        for (String name : new String[] {"nixon.dl", "triciclo.dl", "input0001.dl"}) {
            ArgumentationFramework<String> framework;
            try (Reader text = Files.newBufferedReader(directory().resolve(name))) {
                framework = FrameworkFormat.APX.read(text);
            }
            for (Map.Entry<String, Semantics> each : SEMANTICS.entrySet()) {
                Set<Set<String>> found = extensions(framework, each.getValue());
                assertEquals(solution(directory().resolve(name + "." + each.getKey())), found, name + each.getKey());
                right++;
                Path mistaken = directory().resolve(name + ".wrong_" + each.getKey());
                if (Files.exists(mistaken)) {
                    assertNotEquals(solution(mistaken), found);
                    CertificateChecker<String> checker = CertificateChecker.of(framework);
                    assertTrue(solution(mistaken).stream().noneMatch(set -> checker.passes(each.getValue(), set)));
                    wrong++;
                }
            }
        }
        assertEquals(15, right);
        assertEquals(5, wrong);
    }

    /** Preferred extensions; the one that is called wrong lists what is right for them, and refused as stable. */
    @Test
    void competitionSolutions_arePreferred() throws IOException {
        Path folder = Corpora.folder("af-argsemsat").resolve("test-input");
        for (String name : new String[] {"nixon", "triciclo", "input0001"}) {
            ArgumentationFramework<String> framework;
            try (Reader text = Files.newBufferedReader(folder.resolve(name + ".dl"))) {
                framework = FrameworkFormat.APX.read(text);
            }
            Set<Set<String>> solution = solution(folder.resolve(name + ".dl.sol"));
            assertEquals(solution, extensions(framework, Semantics.PREFERRED), name);
            if (name.equals("triciclo")) {
                assertEquals(solution, solution(folder.resolve("triciclo_wrong.dl.sol")));
                CertificateChecker<String> checker = CertificateChecker.of(framework);
                assertTrue(solution.stream().noneMatch(set -> checker.passes(Semantics.STABLE, set)));
            }
        }
    }
}
