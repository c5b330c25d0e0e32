package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Id;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Temporality;
import org.wederhoor.provenance.Provenance;

final class RepairsTest {
    /** Some say one value of each thing and some another. */
    private static Provenance dispute(int things, int some, int others) {
        Script script = Script.begin()
                .things("x", "y")
                .document("paper", "", "2010")
                .property(
                        "value", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.FUNCTIONAL));
        for (int i = 0; i < some + others; i++) {
            script.source("p" + i, SourceKind.PERSON, s -> s);
        }
        for (int t = 0; t < things; t++) {
            script.things("t" + t)
                    .claim("x" + t, "t" + t, "value", Script.entity("x"))
                    .claim("y" + t, "t" + t, "value", Script.entity("y"));
            for (int i = 0; i < some + others; i++) {
                script.says("s" + t + "-" + i, "p" + i, "CT+", (i < some ? "x" : "y") + t, Script.cited("paper"));
            }
        }
        return Provenance.of(script.dossier());
    }

    @Test
    void repairs_consistentDossier_isToWithdrawNothing() {
        Repairs repairs = Repairs.of(dispute(3, 4, 0));
        assertEquals(List.of(), repairs.next().withdrawn());
        assertFalse(repairs.hasNext());
        assertTrue(repairs.isComplete());
        assertThrows(NoSuchElementException.class, repairs::next);
    }

    @Test
    void repairs_twoSides_isToWithdrawOneOfThem_theSmallerFirst() {
        Provenance provenance = dispute(1, 25, 12);
        Repairs repairs = Repairs.of(provenance);
        List<Id> smaller = repairs.next().withdrawn();
        assertEquals(12, smaller.size());
        Repair larger = repairs.next();
        assertEquals(25, larger.withdrawn().size());
        assertFalse(repairs.hasNext());
        assertEquals(smaller, larger.kept(provenance.dossier()));
    }

    @Test
    void repairs_apart_arePutTogetherBySize() {
        List<Integer> sizes = new ArrayList<>();
        Repairs repairs = Repairs.of(dispute(3, 1, 3));
        repairs.forEachRemaining(repair -> sizes.add(repair.withdrawn().size()));
        assertTrue(repairs.isComplete());
        assertEquals(List.of(3, 5, 5, 5, 7, 7, 7, 9), sizes);
    }

    @Test
    void repairs_manyApart_givesTheFirstOnesAtOnce() {
        Repairs repairs = Repairs.of(dispute(200, 1, 2));
        assertEquals(200, repairs.next().withdrawn().size());
        assertEquals(201, repairs.next().withdrawn().size());
        assertEquals(201, repairs.next().withdrawn().size());
    }

    @Test
    void repairs_boundReached_endEarly() {
        Repairs repairs = Repairs.of(dispute(1, 30, 30), Modality.CERTAIN, 20);
        assertFalse(repairs.hasNext());
        assertFalse(repairs.isComplete());
        NoSuchElementException e = assertThrows(NoSuchElementException.class, repairs::next);
        assertEquals("the bound on checks is reached before the next repair", e.getMessage());
        Provenance provenance = dispute(1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> Repairs.of(provenance, Modality.CERTAIN, -1));
    }
}
