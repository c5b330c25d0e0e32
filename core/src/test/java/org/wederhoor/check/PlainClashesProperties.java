package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Literals;
import org.wederhoor.vocabulary.Semantics;

/** What is told by columns is what the exact comparison finds, whoever shares the work. */
final class PlainClashesProperties {
    private static final List<String> TIMES = List.of(
            "2017", "2018", "2018-05", "2018/2019", "2018/2018", "../..", "2017-01-01/2018-06", "[2017,2019]", "2018~");
    private static final List<String> PROPERTIES =
            List.of("one", "first", "second", "third", "always", "free", "below");

    /** Draws statements that are mostly plain; the fewer things and values, the more of them are on one topic. */
    private static Dossier dossier(Random random, int size, int things, int odd) {
        Dossier.Builder dossier = Dossier.builder()
                .add(property("one", Temporality.STATE)
                        .addCharacteristic(Characteristic.FUNCTIONAL)
                        .build())
                .add(property("first", Temporality.STATE)
                        .addDisjointWith(Id.of("second"))
                        .addDisjointWith(Id.of("third"))
                        .build())
                .add(property("second", Temporality.STATE).build())
                .add(property("third", Temporality.TIMELESS).build())
                .add(property("always", Temporality.TIMELESS)
                        .addCharacteristic(Characteristic.FUNCTIONAL)
                        .build())
                .add(property("free", Temporality.STATE).build())
                .add(org.wederhoor.model.Property.builder()
                        .id(Id.of("below"))
                        .addSubPropertyOf(Id.of("one"))
                        .build())
                .addContainment(Id.of("v0"), Id.of("v1"));
        for (int i = 0; i < 3; i++) {
            // Some speak for the first one.
            Source.Builder source = Source.builder().id(Id.of("a" + i)).kind(SourceKind.PERSON);
            dossier.add(i == 0 ? source.build() : source.addActsFor(Id.of("a0")).build());
        }
        int values = 1 + random.nextInt(8);
        int voices = 2 + random.nextInt(40);
        int denials = 2 + random.nextInt(30);
        for (int i = 0; i < size; i++) {
            dossier.add(claim(i, random, things, values, denials, odd));
            Statement.Builder statement = Statement.builder()
                    .id(Id.of("s" + i))
                    .speaker(Id.of("a" + random.nextInt(voices)))
                    .content(Content.ofClaim(Id.of("c" + i)))
                    .factuality(Factuality.ofSymbol(draw(random, odd, "CT+", "CT-", "PR+", "PS-")));
            if (random.nextInt(4) > 0) {
                statement.said(EdtfDate.parse("20" + (15 + random.nextInt(6))));
            }
            if (random.nextBoolean()) {
                statement.addCitation(Citation.builder().document(Id.of("d")).build());
            }
            dossier.add(statement.build());
            if (random.nextInt(odd) == 0) {
                dossier.add(Statement.builder()
                        .id(Id.of("r" + i))
                        .speaker(Id.of("reporter"))
                        .content(Content.ofStatement(Id.of("s" + i)))
                        .factuality(Factuality.ofSymbol(random.nextBoolean() ? "PR+" : "CT+"))
                        .build());
            }
        }
        return dossier.build();
    }

    private static Claim claim(int number, Random random, int things, int values, int denials, int odd) {
        Claim.Builder claim = Claim.builder().id(Id.of("c" + number));
        String property = PROPERTIES.get(random.nextInt(PROPERTIES.size() - (random.nextInt(odd) == 0 ? 0 : 1)));
        String value = random.nextInt(odd) == 0
                ? List.of("5", "some").get(random.nextInt(2))
                : "v" + (2 + random.nextInt(values));
        if (random.nextInt(odd) == 0) {
            value = random.nextBoolean() ? "v0" : "v1";
        }
        String time = random.nextInt(5) == 0 ? "" : " @ " + TIMES.get(random.nextInt(random.nextInt(odd) == 0 ? 9 : 7));
        return claim.proposition(Literals.read((random.nextInt(denials) == 0 ? "not " : "") + "x"
                                + random.nextInt(things) + " " + property + " " + value + time)
                        .literal())
                .build();
    }

    private static String draw(Random random, int odd, String usual, String... others) {
        return random.nextInt(odd) == 0 ? others[random.nextInt(others.length)] : usual;
    }

    private static org.wederhoor.model.Property.Builder property(String id, Temporality temporality) {
        return org.wederhoor.model.Property.builder().id(Id.of(id)).temporality(temporality);
    }

    /** With no row told to be certain, nothing is plain. */
    private static ImmutableList<Finding> exact(Provenance provenance) {
        Semantics semantics = Semantics.of(provenance.dossier().vocabulary());
        Table table = new Table(semantics);
        List<Commitment> commitments = new ArrayList<>();
        for (Statement statement : provenance.onRecord()) {
            Commitments.commitment(provenance, statement).ifPresent(commitment -> {
                commitments.add(commitment);
                table.add(commitment.asserted().literal(), commitment.asserted().isDenial(), commitment.said());
            });
        }
        return sorted(new BatchCheck(semantics, table, row -> Optional.of(commitments.get(row)), true, count -> {})
                .clashes(Workers.caller()));
    }

    private static ImmutableList<Finding> sorted(List<Finding> findings) {
        return ImmutableList.sortedCopyOf(FindingLedger.ORDER, findings);
    }

    private static ImmutableList<Finding> found(Provenance provenance, Workers workers) {
        Semantics semantics = Semantics.of(provenance.dossier().vocabulary());
        return sorted(BatchCheck.of(provenance, semantics).clashes(workers));
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.id() + " " + f.modality() + " " + f.pairs() + " " + f.cause())
                .toList();
    }

    @Property(tries = 200)
    void whatTheColumnsTellIsWhatTheExactComparisonFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 150) int size,
            @ForAll @IntRange(min = 1, max = 4) int things,
            @ForAll boolean allPlain) {
        Random random = new Random(seed);
        Provenance provenance = Provenance.of(dossier(random, size, things, allPlain ? Integer.MAX_VALUE : 12));
        List<Finding> exact = exact(provenance);
        List<Finding> found = found(provenance, Workers.caller());
        exact.forEach(finding -> Statistics.label("codes").collect(finding.code()));
        assertEquals(told(exact), told(found));
        assertEquals(exact, found);
    }

    @Example
    void check_sharedOut_findsTheSame() {
        Provenance provenance = Provenance.of(dossier(new Random(7), 20_000, 4_000, 40));
        List<Finding> alone = found(provenance, Workers.caller());
        assertFalse(alone.isEmpty());
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            List<Finding> shared = found(provenance, Workers.of(pool));
            assertEquals(told(alone), told(shared));
            assertEquals(told(ConsistencyChecker.check(provenance)), told(ConsistencyChecker.check(provenance, pool)));
        } finally {
            pool.shutdown();
        }
    }
}
