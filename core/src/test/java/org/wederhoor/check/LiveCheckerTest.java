package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Severity;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.provenance.Provenance;

final class LiveCheckerTest {
    private static final Id CONFLICT = Id.of("VALUE_CONFLICT|x|capital");

    /** Two who name different capitals; the second statement is left out. */
    private final DossierSketch sketch = new DossierSketch()
            .property("capital", p -> p.addCharacteristic(Characteristic.FUNCTIONAL))
            .claim("c1", "x capital v @ 2018")
            .claim("c2", "x capital w @ 2018")
            .says("s1", "a", "c1", "CT+", "");

    private final DossierRecord second = record("s2", "b", "c2");
    private final LiveChecker live = LiveChecker.of(sketch.dossier());

    private static DossierRecord record(String id, String speaker, String claim) {
        return new DossierSketch().says(id, speaker, claim, "CT+", "").records().get(0);
    }

    @Test
    void put_clashingStatement_addsTheFinding() {
        LiveChange change = live.put(second);
        assertEquals(List.of(CONFLICT), change.added().stream().map(Finding::id).toList());
        assertEquals(1, change.version());
        assertEquals(change.added(), live.snapshot().findings());
    }

    @Test
    void put_thirdSide_changesTheFinding() {
        live.put(second);
        LiveChange change = live.apply(new DossierEdits()
                .put(new DossierSketch()
                        .claim("c3", "x capital u @ 2018")
                        .records()
                        .get(0))
                .put(record("s3", "c", "c3")));
        assertTrue(change.added().isEmpty());
        assertEquals(3, change.changed().get(0).after().pairs().orElseThrow());
        assertEquals(1, change.changed().get(0).before().pairs().orElseThrow());
    }

    @Test
    void remove_clashingStatement_undoesTheFinding() {
        LiveChange made = live.put(second);
        assertEquals(made.added(), live.remove(second.id()).gone());
        assertTrue(live.snapshot().findings().isEmpty());
    }

    @Test
    void put_sameRecordTwice_changesNothing() {
        LiveChange first = live.put(second);
        LiveChange again = live.put(second);
        assertTrue(again.isEmpty());
        assertEquals(first.version(), again.version());
    }

    @Test
    void remove_unknownId_changesNothing() {
        LiveChange change = live.remove(Id.of("nobody"));
        assertTrue(change.isEmpty());
        assertEquals(0, change.version());
    }

    @Test
    void put_denialOfWhatAChainImplies_isFoundAlthoughNothingWasDeniedBefore() {
        DossierSketch chain = new DossierSketch()
                .property("within", p -> p.addCharacteristic(Characteristic.TRANSITIVE))
                .claim("c1", "x within y @ 2018")
                .claim("c2", "y within z @ 2018")
                .claim("c3", "x within z @ 2018")
                .says("s1", "a", "c1", "CT+", "")
                .says("s2", "b", "c2", "CT+", "");
        LiveChecker within = LiveChecker.of(chain.dossier());
        assertTrue(within.snapshot().findings().isEmpty());
        DossierRecord denial =
                new DossierSketch().says("s3", "c", "c3", "CT-", "").records().get(0);
        assertEquals(1, within.put(denial).added().size());
        assertEquals(1, within.remove(Id.of("s2")).gone().size());
        assertTrue(within.snapshot().findings().isEmpty());
    }

    @Test
    void put_retraction_undoesTheFindingAndItsRemovalBringsItBack() {
        live.put(second);
        Statement retraction = Statement.builder()
                .id(Id.of("s9"))
                .speaker(Id.of("b"))
                .addWithdrawal(new Withdrawal(WithdrawalKind.RETRACTS, Id.of("s2")))
                .build();
        assertEquals(1, live.put(retraction).gone().size());
        assertEquals(1, live.remove(retraction.id()).added().size());
    }

    @Test
    void apply_containmentOfAThingInItself_isRefused() {
        DossierEdits edits = new DossierEdits();
        assertThrows(IllegalArgumentException.class, () -> edits.putContainment(Id.of("x"), Id.of("x")));
    }

    @Test
    void snapshot_afterLaterChanges_staysAsItWas() {
        LiveSnapshot early = live.snapshot();
        live.put(second);
        LiveSnapshot middle = live.snapshot();
        for (int i = 0; i < 10_000; i++) {
            live.put(second);
            live.remove(second.id());
        }
        assertTrue(early.findings().isEmpty());
        assertFalse(early.dossier().statements().containsKey(second.id()));
        assertEquals(1, middle.findings().size());
        assertEquals(second, middle.dossier().statements().get(second.id()));
        assertEquals(sketch.dossier(), live.snapshot().dossier());
        assertEquals(20_000, live.snapshot().version());
    }

    @Test
    void snapshot_allFindings_holdThoseOfAllFamilies() {
        live.put(Statement.builder().id(Id.of("s7")).speaker(Id.of("nobody")).build());
        List<String> codes = live.snapshot().allFindings().stream()
                .map(finding -> finding.code().name())
                .toList();
        assertTrue(codes.contains("UNATTESTED"), codes::toString);
        assertTrue(codes.contains("DANGLING_REFERENCE"), codes::toString);
    }

    /** Finds every statement, and fails where there is one that it refuses. */
    private record Every(Id refused) implements CustomCheck {
        private static final CustomCode CODE = CustomCode.of("acme.EVERY", 1002, Severity.NOTE);

        @Override
        public ImmutableSet<CustomCode> codes() {
            return ImmutableSet.of(CODE);
        }

        @Override
        public Iterable<Finding> check(Provenance provenance) {
            if (provenance.dossier().statements().containsKey(refused)) {
                throw new IllegalStateException("refuses " + refused);
            }
            return provenance.dossier().statements().keySet().stream()
                    .map(id -> Finding.builder()
                            .code(CODE)
                            .addSubject(id)
                            .addCause(id)
                            .addDerivation(Step.of(
                                    StepKind.REMARK,
                                    new Detail.OfText(ImmutableMap.of(LanguageTag.of("en"), "it is there"))))
                            .build())
                    .toList();
        }
    }

    @Test
    void snapshot_allFindings_holdThoseOfTheUsersChecks() {
        LiveChecker checked = LiveChecker.of(sketch.dossier(), List.of(new Every(Id.of("s3"))));
        LiveSnapshot before = checked.snapshot();
        assertTrue(checked.put(second).added().stream().noneMatch(finding -> finding.code() == Every.CODE));
        assertEquals(List.of("acme.EVERY|s1"), every(before));
        assertEquals(List.of("acme.EVERY|s1", "acme.EVERY|s2"), every(checked.snapshot()));
    }

    @Test
    void snapshot_ofAUsersCheckThatThrows_harmsNoChange() {
        LiveChecker checked = LiveChecker.of(sketch.dossier(), List.of(new Every(second.id())));
        LiveChange change = checked.put(second);
        LiveSnapshot snapshot = checked.snapshot();
        assertThrows(IllegalStateException.class, snapshot::allFindings);
        assertEquals(change.added(), snapshot.findings());
        assertEquals(2, checked.remove(second.id()).version());
        assertEquals(List.of("acme.EVERY|s1"), every(checked.snapshot()));
    }

    private static List<String> every(LiveSnapshot snapshot) {
        return snapshot.allFindings().stream()
                .filter(finding -> finding.code() == Every.CODE)
                .map(finding -> finding.id().value())
                .toList();
    }

    @Test
    void listener_thatThrows_harmsNeitherWriterNorOthers() {
        List<Long> heard = new ArrayList<>();
        live.addListener(
                task -> {
                    throw new RejectedExecutionException("no more work");
                },
                change -> heard.add(-1L));
        live.addListener(Runnable::run, change -> {
            throw new IllegalStateException("listener is broken");
        });
        live.addListener(Runnable::run, change -> heard.add(change.version()));
        Thread.UncaughtExceptionHandler handler = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
        try {
            live.put(second);
            live.remove(second.id());
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(handler);
        }
        assertEquals(List.of(1L, 2L), heard);
    }

    @Test
    void listener_thatChangesTheDossier_spoilsNoOrder() {
        List<Long> heard = new ArrayList<>();
        live.addListener(Runnable::run, change -> {
            if (change.version() == 1) {
                live.remove(second.id());
            }
        });
        live.addListener(Runnable::run, change -> heard.add(change.version()));
        live.put(second);
        assertEquals(List.of(1L, 2L), heard);
    }

    @Test
    void removeListener_isToldNoMore() {
        List<Long> heard = new ArrayList<>();
        Consumer<LiveChange> listener = change -> heard.add(change.version());
        live.addListener(Runnable::run, listener);
        live.put(second);
        live.removeListener(listener);
        live.remove(second.id());
        assertEquals(List.of(1L), heard);
    }

    @Test
    void twoWriters_loseNoChange() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        AtomicReference<AssertionError> wrong = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            String name = "w" + writer;
            threads.add(new Thread(() -> {
                await(start);
                for (int i = 0; i < 200; i++) {
                    live.put(record(name + "-" + i, name, i % 2 == 0 ? "c1" : "c2"));
                }
            }));
        }
        threads.add(new Thread(() -> {
            await(start);
            for (int i = 0; i < 50; i++) {
                LiveSnapshot snapshot = live.snapshot();
                List<Finding> fresh = ConsistencyChecker.check(Provenance.of(snapshot.dossier()));
                if (!fresh.equals(snapshot.findings())) {
                    wrong.set(new AssertionError("findings of version " + snapshot.version() + " are not its own"));
                }
            }
        }));
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(null, wrong.get());
        assertEquals(400, live.snapshot().version());
        assertEquals(401, live.snapshot().dossier().statements().size());
        assertNotEquals(List.of(), live.snapshot().findings());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
