package org.wederhoor.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.Script;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.ValueType;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.time.EdtfDate;

/**
 * Small dossiers in which a lot conflicts, and parts of them: values, denials, loops, orders with dates, first-hand and
 * reported. A statement and the report through which it is known stay together.
 */
final class SmallDossiers {
    private static final String[] CERTAINTIES = {"CT+", "CT+", "CT+", "CT+", "PR+", "CT-"};
    private static final String[] DATES = {"2001", "2002", "2003", "2002-03~", "200X"};

    /** The statements of a unit by the id of the one that states a claim. */
    private final Map<Id, Set<Id>> units = new LinkedHashMap<>();

    private final Script script = vocabulary();

    private SmallDossiers() {}

    private static Script vocabulary() {
        Script script = Script.begin()
                .things("a", "b", "c", "d")
                .document("paper", "", "2010")
                .document("blog", "", "2011")
                .property(
                        "value", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.FUNCTIONAL))
                .property(
                        "part-of",
                        p -> p.temporality(Temporality.TIMELESS)
                                .addCharacteristic(Characteristic.ASYMMETRIC)
                                .addCharacteristic(Characteristic.TRANSITIVE))
                .property("before", p -> p.temporality(Temporality.TIMELESS).orders(AllenRelation.BEFORE))
                .property(
                        "in",
                        p -> p.temporality(Temporality.TIMELESS)
                                .valueType(ValueType.TIME)
                                .dates(EventPart.BEGIN));
        for (String speaker : new String[] {"ann", "bob", "cas", "dan"}) {
            script.source(speaker, SourceKind.PERSON, s -> s);
        }
        return script;
    }

    static SmallDossiers of(long seed) {
        return of(seed, 8);
    }

    /** A dossier of three units or more. */
    static SmallDossiers of(long seed, int countMax) {
        Random random = new Random(seed);
        SmallDossiers dossier = new SmallDossiers();
        // Most are of one kind, so that conflicts are many.
        int kinds = 1 + random.nextInt(15);
        int count = 3 + random.nextInt(countMax - 2);
        for (int i = 0; i < count; i++) {
            dossier.add(i, kinds, random);
        }
        if (random.nextInt(4) == 0) {
            String withdrawn = "s" + random.nextInt(count);
            Statement statement = (Statement) dossier.script.records().stream()
                    .filter(record -> record.id().value().equals(withdrawn))
                    .findFirst()
                    .orElseThrow();
            dossier.script.withdraws("w", statement.speaker().value(), WithdrawalKind.RETRACTS, withdrawn);
        }
        return dossier;
    }

    private void add(int number, int kinds, Random random) {
        String claim = "c" + number;
        int kind = random.nextInt(4);
        while ((kinds & (1 << kind)) == 0) {
            kind = random.nextInt(4);
        }
        String subject = any(random, "a", "b", "c", "d");
        switch (kind) {
            case 0 -> script.claim(claim, any(random, "a", "b"), "value", Script.entity(any(random, "a", "b", "c")));
            case 1 ->
                script.claim(claim, any(random, "a", "b", "c"), "part-of", Script.entity(any(random, "a", "b", "c")));
            case 2 -> script.claim(claim, subject, "before", Script.entity(any(random, "a", "b", "c", "d")));
            default -> script.claim(claim, subject, "in", new TimeValue(EdtfDate.parse(any(random, DATES))));
        }
        String id = "s" + number;
        String speaker = any(random, "ann", "bob", "cas", "dan");
        Set<Id> unit = new TreeSet<>();
        unit.add(Id.of(id));
        if (random.nextInt(4) == 0) {
            script.says(id, speaker, any(random, CERTAINTIES), claim);
            String report = any(random, "r", "zr") + number;
            script.reports(report, "blog", "CT+", id, Script.cited("blog"));
            unit.add(Id.of(report));
        } else {
            script.says(id, speaker, any(random, CERTAINTIES), claim, Script.cited("paper"));
        }
        units.put(Id.of(id), unit);
    }

    private static String any(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    /** The dossier in which the speakers of some statements have retracted them. */
    Dossier retracting(Iterable<Id> statements) {
        Dossier.Builder dossier = Dossier.builder().addAll(script.records());
        for (Id id : statements) {
            Statement statement = (Statement) whole().find(id).orElseThrow();
            dossier.add(Statement.builder()
                    .id(Id.of("retraction-of-" + id))
                    .speaker(statement.speaker())
                    .addWithdrawal(new Withdrawal(WithdrawalKind.RETRACTS, id))
                    .build());
        }
        return dossier.build();
    }

    List<Id> members() {
        return new ArrayList<>(units.keySet());
    }

    /** The statements of units. */
    Set<Id> statements(Iterable<Id> members) {
        Set<Id> all = new TreeSet<>();
        members.forEach(member -> all.addAll(units.getOrDefault(member, Set.of())));
        return all;
    }

    Dossier whole() {
        return script.dossier();
    }

    /** The dossier without the statements of all other units. */
    Dossier with(Iterable<Id> members) {
        return without(statements(units.keySet()), statements(members));
    }

    private Dossier without(Set<Id> all, Set<Id> kept) {
        Dossier.Builder part = Dossier.builder();
        script.records().stream()
                .filter(record -> !all.contains(record.id()) || kept.contains(record.id()))
                .forEach(part::add);
        return part.build();
    }
}
