package org.wederhoor.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wederhoor.Corpora;

/** How many of 308 populations of cities truth discovery tells from 49,955 claims of wiki editors. */
@Tag("corpora")
final class PopulationTest {
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static List<List<String>> rows(String file) throws IOException {
        Path path = Corpora.folder("population").resolve(file);
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(PopulationTest::fields)
                .toList();
    }

    @Test
    void methods_areMeasuredAgainstTheMajority() throws IOException {
        Votes.Builder builder = Votes.builder();
        List<List<String>> claims = rows("claims.csv");
        claims.forEach(row -> builder.add(row.get(3), row.get(0) + "|" + row.get(1), row.get(2)));
        Votes votes = builder.build();
        assertEquals(49_955, claims.size());
        List<List<String>> truths = rows("truth.csv");
        Map<String, TruthDiscovery> methods = new LinkedHashMap<>();
        methods.put("majority", TruthDiscovery.majority());
        methods.put("Sums", TruthDiscovery.sums());
        methods.put("TruthFinder", TruthDiscovery.truthFinder());
        methods.put("Accu", TruthDiscovery.accu());
        methods.put("Accu with copy detection", TruthDiscovery.accuCopy());
        Map<String, Long> right = new LinkedHashMap<>();
        methods.forEach((name, method) -> {
            Truths found = method.discover(votes);
            right.put(
                    name,
                    truths.stream()
                            .filter(row -> row.get(2).equals(found.values().get(row.get(0) + "|" + row.get(1))))
                            .count());
            System.out.println(name + ": " + right.get(name) + " of " + truths.size() + " right, " + found.rounds()
                    + " rounds, converged: " + found.converged());
        });
        assertTrue(right.values().stream().allMatch(count -> count > truths.size() / 2), right::toString);
    }
}
