package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.DuplicateIdException;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;

/** The findings in a stream are those in the dossier of its records, whatever their order. */
final class StreamCheckerProperties {
    @Property(tries = 150)
    void findingsAreThoseOfTheDossier(@ForAll long seed) {
        CaseFile file = new CaseFile(seed);
        boolean isTransitive = file.draw(5) == 0;
        int idCount = 4 + file.draw(20);
        Map<Id, DossierRecord> byId = new LinkedHashMap<>();
        CaseFile.vocabulary(isTransitive).forEach(record -> byId.put(record.id(), record));
        file.records(20 + file.draw(80), idCount).forEach(record -> byId.put(record.id(), record));
        Dossier.Builder dossier = Dossier.builder().addAll(byId.values());
        CaseFile.containments().forEach(pair -> dossier.addContainment(pair[0], pair[1]));
        List<DossierRecord> records = new ArrayList<>(byId.values());
        Collections.shuffle(records, new Random(seed));
        StreamChecker stream = new StreamChecker();
        CaseFile.containments().forEach(pair -> stream.addContainment(pair[0], pair[1]));
        records.forEach(stream::add);
        records.forEach(stream::add);
        assertEquals(ConsistencyChecker.check(Provenance.of(dossier.build())), stream.findings());
    }

    @Property(tries = 100)
    void idsComeBackAsTheyWere(@ForAll long seed) {
        Random random = new Random(seed);
        IdTable table = new IdTable();
        Map<Id, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < 3_000; i++) {
            String end =
                    Integer.toString(random.nextInt(2_000), 36) + (random.nextInt(5) == 0 ? "\u00e9\ud83d\ude00" : "");
            String beginning =
                    List.of("", "https://example.org/s/", "urn:a:", "x#").get(random.nextInt(4));
            Id id = Id.of(beginning + (random.nextInt(50) == 0 ? end.repeat(40) : end));
            Integer known = numbers.putIfAbsent(id, numbers.size());
            assertEquals(known == null ? numbers.size() - 1 : known, table.of(id));
        }
        numbers.forEach((id, number) -> assertEquals(id, table.get(number)));
        assertEquals(numbers.size(), table.size());
    }

    @Example
    void add_otherRecordWithTheId_isRefused() {
        StreamChecker stream = new StreamChecker();
        List<DossierRecord> records = new DossierSketch()
                .claim("c1", "x p v")
                .claim("c1", "x p w")
                .says("s1", "a", "c1", "CT+", "")
                .says("s1", "b", "c1", "CT+", "")
                .records();
        stream.add(records.get(0));
        stream.add(records.get(2));
        assertThrows(DuplicateIdException.class, () -> stream.add(records.get(1)));
        assertThrows(DuplicateIdException.class, () -> stream.add(records.get(3)));
        assertThrows(
                DuplicateIdException.class,
                () -> stream.add(new DossierSketch().textClaim("s1").records().get(0)));
    }

    @Example
    void add_cancelled_stopsAndHasToldHowFarItWas() {
        List<StreamProgress> heard = new ArrayList<>();
        StreamChecker stream = new StreamChecker(heard::add, () -> heard.size() == 2);
        assertThrows(CancellationException.class, () -> {
            for (int i = 0; i < 1_000_000; i++) {
                stream.add(new DossierSketch().claim("c" + i, "x p v").records().get(0));
            }
        });
        assertEquals(
                List.of(4_096L, 8_192L),
                heard.stream().map(StreamProgress::recordCount).toList());
        assertTrue(heard.stream().allMatch(progress -> progress.statementCount() == 0));
        assertTrue(heard.get(0).taking().compareTo(heard.get(1).taking()) <= 0);
        assertTrue(heard.get(1).recordsPerSecond() > 0);
    }
}
