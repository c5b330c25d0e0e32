package org.wederhoor.benchmarks.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;

/**
 * Relations between numbered things: parts and wholes with loops in them, or events in order and with dates.
 *
 * <p>A part is part of one of the fifty things before it. One statement in two hundred closes a loop of two to four steps.
 * An event is before two of the fifty events that follow it, and dated to the year; one year has a thousand events.
 */
public final class GeneratedRelations {
    private static final int NEAR = 50;
    private static final int EVENTS_A_YEAR = 1_000;
    private static final String PART_OF = "https://example.org/property/part-of";
    private static final String BEFORE = "https://example.org/property/before";
    private static final String DATED = "https://example.org/property/dated";
    private static final Id SOURCE = Id.of("https://example.org/source/0");

    private GeneratedRelations() {}

    /** Edges between numbered things, with loops. */
    public static int[][] parts(int statementCount, long seed) {
        Random random = new Random(seed);
        List<int[]> edges = new ArrayList<>(statementCount);
        int[] whole = new int[statementCount + NEAR];
        for (int part = NEAR; edges.size() < statementCount; part++) {
            whole[part] = part - 1 - random.nextInt(NEAR);
            edges.add(new int[] {part, whole[part]});
            if (part % 200 == 0 && edges.size() < statementCount) {
                int back = part;
                for (int step = 1 + random.nextInt(3); step > 0 && back >= NEAR; step--) {
                    back = whole[back];
                }
                edges.add(new int[] {back, part});
            }
        }
        return edges.toArray(new int[0][]);
    }

    /** The id of a numbered thing. */
    public static String thing(int number) {
        return "https://example.org/thing/" + number;
    }

    /** That the first of each edge is part of the second, as a dossier. */
    public static Dossier partsDossier(int[][] edges) {
        Dossier.Builder dossier = dossier();
        dossier.add(Property.builder()
                .id(Id.of(PART_OF))
                .temporality(Temporality.TIMELESS)
                .addCharacteristic(Characteristic.ASYMMETRIC)
                .addCharacteristic(Characteristic.TRANSITIVE)
                .build());
        for (int i = 0; i < edges.length; i++) {
            add(dossier, i, thing(edges[i][0]), PART_OF, new EntityValue(Id.of(thing(edges[i][1]))));
        }
        return dossier.build();
    }

    /** Which event is before which. */
    public static int[][] orders(int eventCount, long seed) {
        Random random = new Random(seed);
        List<int[]> orders = new ArrayList<>(2 * eventCount);
        for (int event = 0; event < eventCount; event++) {
            for (int k = 0; k < 2; k++) {
                int later = event + 1 + random.nextInt(NEAR);
                if (later < eventCount) {
                    orders.add(new int[] {event, later});
                }
            }
        }
        return orders.toArray(new int[0][]);
    }

    static int year(int event) {
        return 1000 + event / EVENTS_A_YEAR;
    }

    /** The events in order and dated to the year, as a dossier. */
    static Dossier timelineDossier(int eventCount, int[][] orders) {
        Dossier.Builder dossier = dossier();
        dossier.add(Property.builder()
                .id(Id.of(BEFORE))
                .temporality(Temporality.TIMELESS)
                .orders(AllenRelation.BEFORE)
                .build());
        dossier.add(Property.builder()
                .id(Id.of(DATED))
                .temporality(Temporality.TIMELESS)
                .dates(EventPart.WHOLE)
                .build());
        for (int i = 0; i < orders.length; i++) {
            add(dossier, i, thing(orders[i][0]), BEFORE, new EntityValue(Id.of(thing(orders[i][1]))));
        }
        for (int event = 0; event < eventCount; event++) {
            EdtfDate date = EdtfDate.parse(String.valueOf(year(event)));
            add(dossier, orders.length + event, thing(event), DATED, new TimeValue(date));
        }
        return dossier.build();
    }

    private static Dossier.Builder dossier() {
        return Dossier.builder()
                .add(Source.builder().id(SOURCE).kind(SourceKind.DOCUMENT).build());
    }

    private static void add(Dossier.Builder dossier, int number, String subject, String property, Value value) {
        Id claim = Id.of("https://example.org/claim/" + number);
        dossier.add(Claim.builder()
                .id(claim)
                .proposition(Proposition.builder()
                        .subject(Id.of(subject))
                        .property(Id.of(property))
                        .value(value)
                        .build())
                .build());
        dossier.add(Statement.builder()
                .id(Id.of("https://example.org/statement/" + number))
                .speaker(SOURCE)
                .content(Content.ofClaim(claim))
                .addCitation(Citation.builder().document(SOURCE).build())
                .build());
    }
}
