package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;

/** What is left of a change that fails at any of its steps, of a long life, and of readers and writers at once. */
final class LiveCheckerFaultsTest {
    private static final int ID_COUNT = 12;
    private static final int OPERATIONS = 10_000;

    /** Fails at one step, or at none. */
    private static final class Steps implements Runnable {
        private long left = Long.MAX_VALUE;

        @Override
        public void run() {
            if (left-- == 0) {
                throw new OutOfMemoryError("injected at a step");
            }
        }

        void failAt(long step) {
            left = step;
        }

        void failNever() {
            failAt(Long.MAX_VALUE);
        }
    }

    private static Dossier dossier() {
        Dossier.Builder dossier = Dossier.builder().addAll(CaseFile.vocabulary(false));
        CaseFile.containments().forEach(pair -> dossier.addContainment(pair[0], pair[1]));
        return dossier.build();
    }

    private static LiveChecker filled(CaseFile file, Runnable step) {
        LiveChecker live = LiveChecker.of(dossier(), step);
        file.records(ID_COUNT * 3, ID_COUNT).forEach(live::put);
        return live;
    }

    /** The findings of a snapshot are those of a fresh check of its dossier. */
    private static void assertFresh(LiveSnapshot snapshot) {
        assertEquals(ConsistencyChecker.check(Provenance.of(snapshot.dossier())), snapshot.findings());
    }

    private static DossierEdits drawn(CaseFile file, LiveChecker live) {
        DossierEdits edits = new DossierEdits();
        for (int count = file.draw(4) == 0 ? 4 : 1; count > 0; count--) {
            switch (file.draw(8)) {
                case 0, 1 -> edits.remove(Id.of("s" + file.draw(ID_COUNT)));
                case 2 -> edits.remove(Id.of("c" + file.draw(ID_COUNT)));
                case 3 ->
                    edits.put(live.snapshot()
                            .dossier()
                            .vocabulary()
                            .properties()
                            .values()
                            .iterator()
                            .next());
                default -> edits.put(file.record(ID_COUNT));
            }
        }
        if (file.draw(10) == 0) {
            Id[] pair = CaseFile.containments().get(0);
            edits.removeContainment(pair[0], pair[1]);
        }
        return edits;
    }

    @Test
    void change_thatFailsAtAnyStep_isNotMade() {
        CaseFile file = new CaseFile(1);
        Steps steps = new Steps();
        LiveChecker live = filled(file, steps);
        List<Long> heard = new ArrayList<>();
        live.addListener(Runnable::run, change -> heard.add(change.version()));
        int failures = 0;
        for (int round = 0; round < 25; round++) {
            DossierEdits edits = drawn(file, live);
            LiveSnapshot before = live.snapshot();
            Dossier dossierBefore = before.dossier();
            List<Finding> findingsBefore = before.findings();
            for (long at = 0; ; at += 1 + file.draw(3)) {
                steps.failAt(at);
                try {
                    LiveChange made = live.apply(edits);
                    assertEquals(made.version(), live.snapshot().version());
                    break;
                } catch (OutOfMemoryError e) {
                    failures++;
                    assertSame(before, live.snapshot());
                    assertEquals(dossierBefore, before.dossier());
                    assertEquals(findingsBefore, before.findings());
                }
            }
            steps.failNever();
            assertFresh(live.snapshot());
            assertTrue(live.snapshot().version() - before.version() <= 1);
        }
        assertTrue(failures > 100, () -> "steps of changes are hardly called");
        assertEquals(live.snapshot().version() - heard.get(0) + 1, heard.size());
    }

    @Test
    void load_thatFails_leavesNothingBehind() {
        CaseFile file = new CaseFile(2);
        Steps steps = new Steps();
        steps.failAt(10);
        assertThrows(OutOfMemoryError.class, () -> filled(file, steps));
        steps.failNever();
        assertFresh(filled(file, steps).snapshot());
    }

    @Test
    void change_onAnInterruptedThread_isMadeAndTheThreadStaysInterrupted() {
        LiveChecker live = filled(new CaseFile(3), () -> {});
        long version = live.snapshot().version();
        Thread.currentThread().interrupt();
        LiveChange change = live.remove(Id.of("c0"));
        assertTrue(Thread.interrupted());
        assertEquals(version + 1, change.version());
        assertFresh(live.snapshot());
    }

    @Test
    void listener_whoseExecutorFailsGravely_harmsNobody() {
        LiveChecker live = filled(new CaseFile(4), () -> {});
        Executor broken = task -> {
            throw new OutOfMemoryError("no thread to be had");
        };
        List<Long> heard = new ArrayList<>();
        live.addListener(broken, change -> heard.add(-1L));
        live.addListener(Runnable::run, change -> {
            throw new StackOverflowError("listener is broken");
        });
        live.addListener(Runnable::run, change -> heard.add(change.version()));
        long version = live.snapshot().version();
        Thread.UncaughtExceptionHandler handler = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
        try {
            live.remove(Id.of("c0"));
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(handler);
        }
        assertEquals(List.of(version + 1), heard);
        assertFresh(live.snapshot());
    }

    @Test
    void manyChanges_endAsARebuild() {
        CaseFile file = new CaseFile(5);
        LiveChecker live = filled(file, () -> {});
        for (int i = 1; i <= OPERATIONS; i++) {
            DossierEdits edits = new DossierEdits();
            if (file.draw(3) == 0) {
                edits.remove(Id.of((file.draw(3) == 0 ? "c" : "s") + file.draw(ID_COUNT)));
            } else {
                edits.put(file.record(ID_COUNT));
            }
            live.apply(edits);
            if (i % 250 == 0) {
                assertFresh(live.snapshot());
            }
        }
    }

    @Test
    void whatCameAndWent_leavesNothingBehind() {
        CaseFile file = new CaseFile(6);
        LiveChecker live = filled(file, () -> {});
        LiveSnapshot first = live.snapshot();
        ImmutableList<Integer> held = live.held();
        for (int round = 0; round < 100; round++) {
            List<Id> added = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                DossierRecord claim = renamed(round, i);
                DossierRecord statement = DossierSketch.statement("t" + round + "-" + i, "u" + round, "CT+")
                        .content(Content.ofClaim(claim.id()))
                        .build();
                live.apply(new DossierEdits().put(claim).put(statement));
                added.add(statement.id());
                added.add(claim.id());
            }
            added.forEach(live::remove);
        }
        assertEquals(held, live.held());
        assertEquals(first.findings(), live.snapshot().findings());
        assertEquals(first.dossier(), live.snapshot().dossier());
    }

    private static DossierRecord renamed(int round, int number) {
        return new DossierSketch()
                .claim("k" + round + "-" + number, "x" + round + " one v" + number + " @ " + (2000 + number / 2))
                .records()
                .get(0);
    }

    @Test
    void readers_duringWrites_seeOneVersionAfterTheOtherEachWithItsFindings() throws InterruptedException {
        CaseFile file = new CaseFile(7);
        LiveChecker live = filled(file, () -> {});
        AtomicBoolean isDone = new AtomicBoolean();
        AtomicLong promised = new AtomicLong();
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int reader = 0; reader < 2; reader++) {
            threads.add(new Thread(() -> {
                long last = 0;
                while (!isDone.get()) {
                    long least = promised.get();
                    LiveSnapshot snapshot = live.snapshot();
                    // A change that was answered is seen by all who ask later, and nothing is ever unseen.
                    assertTrue(snapshot.version() >= least && snapshot.version() >= last);
                    last = snapshot.version();
                    if (last % 7 == 0) {
                        assertFresh(snapshot);
                    }
                }
            }));
        }
        for (int writer = 0; writer < 2; writer++) {
            List<DossierRecord> records = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                records.add(file.record(ID_COUNT));
            }
            threads.add(new Thread(() -> {
                for (DossierRecord record : records) {
                    long version = live.put(record).version();
                    promised.accumulateAndGet(version, Math::max);
                }
            }));
        }
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((t, thrown) -> wrong.set(thrown)));
        threads.forEach(Thread::start);
        for (Thread writer : threads.subList(2, 4)) {
            writer.join();
        }
        isDone.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(null, wrong.get());
        assertFalse(live.snapshot().findings().isEmpty());
        assertFresh(live.snapshot());
    }
}
