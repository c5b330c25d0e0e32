package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;

/**
 * Checks a dossier while it is being edited: every change answers with the findings that it made and undid.
 *
 * <h2>Definition</h2> After any changes the findings are those that {@link ConsistencyChecker} has for the dossier as it is
 * then, built anew.
 *
 * <h2>Cost</h2> A change looks again at what it concerns: the statements that it adds, alters or links by reporting or
 * withdrawing, and all that speaks of the same thing under the same property. Of relations that forbid loops the loop is looked
 * at again in which a step came or went, after a walk from both ends of a new step until one of the two ends is exhausted.
 * Orders and dates are looked at again as far as they hang together, and so is what rules take part in, and transitive
 * properties once something is denied that could clash with what follows. What may clash with nothing that is there costs
 * the rows that differ from it on its topics, and no more; nor does what clashes on a topic of very many statements, as a
 * rule, until its findings are read. Altering a source in what it publishes, whom it acts for or when it appeared, once
 * statements name it, works out anew how the statements reached us that lead to it, after a look at all. Altering the
 * vocabulary works out everything anew, as do the first change after one that failed and the first such denial.
 *
 * <h2>Threads</h2> Thread-safe. Changes are made one after the other; readers take snapshots and never wait. Listeners are
 * told on executors of their own, in the order of the changes; what a listener throws goes to the handler of uncaught
 * exceptions of the thread it runs on, and no listener can hold up or spoil a change or another listener.
 *
 * <h2>Errors</h2> A change is made whole or not at all: after an exception, or an error such as lack of memory, the last
 * snapshot stands.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * LiveChecker live = LiveChecker.of(dossier);
 * LiveChange change = live.put(statement);
 * change.added(); // what the statement clashes with
 * live.remove(statement.id());
 * }</pre>
 *
 * @since 1.0
 */
public final class LiveChecker {
    /** Histories are made anew when they are this many times as long as what they lead to. */
    private static final int HISTORY_FACTOR = 2;

    private static final int HISTORY_MIN = 4_096;

    private final CustomChecks checks;
    private final LiveRows.Limits limits;
    private final Runnable step;
    private final ReentrantLock writing = new ReentrantLock();
    private final List<LiveListener> listeners = new CopyOnWriteArrayList<>();
    private volatile LiveSnapshot published;

    // All below is guarded by the lock.
    private History<DossierEdit> edits = new History<>();
    private History<LiveChange> changes = new History<>();
    private @Nullable Working working;

    private LiveChecker(Dossier dossier, CustomChecks checks, LiveRows.Limits limits, Runnable step) {
        this.checks = checks;
        this.limits = limits;
        this.step = step;
        DossierContent content = new DossierContent();
        forEachEdit(dossier, edit -> {
            content.apply(edit);
            edits.add(edit);
        });
        Working first = new Working(content, limits, step);
        changes.add(first.ledger.takeChanges(0));
        working = first;
        published = new LiveSnapshot(0, edits.view(), changes.view(), checks);
    }

    private static void forEachEdit(Dossier dossier, Consumer<DossierEdit> consumer) {
        dossier.records().forEach(record -> consumer.accept(new DossierEdit.Put(record)));
        dossier.vocabulary()
                .containers()
                .forEach((part, whole) -> consumer.accept(new DossierEdit.Contain(part, whole, true)));
        dossier.waivers().forEach(waiver -> consumer.accept(new DossierEdit.Waive(waiver, true)));
    }

    /**
     * Returns a live checker that begins with a dossier.
     *
     * @param dossier the dossier, which may be empty
     * @return the checker
     */
    public static LiveChecker of(Dossier dossier) {
        return new LiveChecker(dossier, CustomChecks.of(ImmutableList.of()), LiveRows.Limits.USUAL, () -> {});
    }

    /**
     * Returns a live checker that begins with a dossier and whose snapshots also hold, among all findings, what checks of the
     * user find. They are run when all findings of a snapshot are first asked for, on the thread that asks; a
     * {@link LiveChange} does not tell of them, as they may look at all there is.
     *
     * @param dossier the dossier, which may be empty
     * @param checks the checks
     * @return the checker
     * @throws IllegalArgumentException if two checks declare different codes under one name
     */
    public static LiveChecker of(Dossier dossier, Iterable<? extends CustomCheck> checks) {
        return new LiveChecker(dossier, CustomChecks.of(checks), LiveRows.Limits.USUAL, () -> {});
    }

    /** A checker that calls for each step of a change, so that a test can make any of them fail. */
    static LiveChecker of(Dossier dossier, Runnable step) {
        return new LiveChecker(dossier, CustomChecks.of(ImmutableList.of()), LiveRows.Limits.USUAL, step);
    }

    /** A checker that looks at topics in another way from other limits on. */
    static LiveChecker of(Dossier dossier, LiveRows.Limits limits) {
        return new LiveChecker(dossier, CustomChecks.of(ImmutableList.of()), limits, () -> {});
    }

    /** How much is held for what is there now, which does not grow with how often it changed. */
    ImmutableList<Integer> held() {
        writing.lock();
        try {
            return working == null ? ImmutableList.of() : working.state.held();
        } finally {
            writing.unlock();
        }
    }

    /** {@return the dossier and its findings as they are now} */
    public LiveSnapshot snapshot() {
        return published;
    }

    /**
     * Files a record, in the place of the one with its id if there is one.
     *
     * @param record the record
     * @return what became of the findings; empty with the version as it was, if the same record was there
     */
    public LiveChange put(DossierRecord record) {
        return apply(ImmutableList.of(new DossierEdit.Put(record)));
    }

    /**
     * Takes a record away. What refers to it is left as it is.
     *
     * @param id the id of the record
     * @return what became of the findings; empty with the version as it was, if there was no such record
     */
    public LiveChange remove(Id id) {
        return apply(ImmutableList.of(new DossierEdit.Remove(id)));
    }

    /**
     * Makes changes together.
     *
     * @param together the changes
     * @return what became of the findings; empty with the version as it was, if nothing changed
     */
    public LiveChange apply(DossierEdits together) {
        return apply(together.edits());
    }

    private LiveChange apply(ImmutableList<DossierEdit> asked) {
        LiveChange change;
        writing.lock();
        try {
            LiveSnapshot before = published;
            change = make(asked, before);
            if (change.version() != before.version()) {
                // All queues get it before any listener runs, so that one that makes a change spoils no order.
                listeners.forEach(listener -> listener.add(change));
            }
        } finally {
            writing.unlock();
        }
        listeners.forEach(LiveListener::tell);
        return change;
    }

    private LiveChange make(ImmutableList<DossierEdit> asked, LiveSnapshot before) {
        boolean isMade = false;
        try {
            Working state = working;
            if (state == null) {
                state = Working.of(before.edits(), limits, step);
                working = state;
            }
            List<DossierEdit> changing = state.changing(asked);
            if (changing.isEmpty()) {
                isMade = true;
                return new LiveChange(before.version(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
            }
            state.apply(changing);
            LiveChange change = state.ledger.takeChanges(before.version() + 1);
            record(changing, change, state);
            step.run();
            published = new LiveSnapshot(change.version(), edits.view(), changes.view(), checks);
            isMade = true;
            return change;
        } finally {
            if (!isMade) {
                working = null;
                edits.returnTo(before.edits());
                changes.returnTo(before.changes());
            }
        }
    }

    private void record(List<DossierEdit> made, LiveChange change, Working state) {
        step.run();
        made.forEach(edits::add);
        step.run();
        if (!change.isEmpty()) {
            changes.add(change);
        }
        if (edits.size() > HISTORY_FACTOR * state.content.size() + HISTORY_MIN) {
            History<DossierEdit> shorter = new History<>();
            state.content.forEachEdit(shorter::add);
            edits = shorter;
        }
        if (changes.size() > HISTORY_FACTOR * state.ledger.size() + HISTORY_MIN) {
            ImmutableList.Builder<Finding> current = ImmutableList.builder();
            state.ledger.all().forEach(current::addAll);
            History<LiveChange> shorter = new History<>();
            shorter.add(new LiveChange(change.version(), current.build(), ImmutableList.of(), ImmutableList.of()));
            changes = shorter;
        }
    }

    /**
     * Tells a listener of all changes from now on, each of which it gets after its snapshot is there.
     *
     * @param executor where the listener runs; it is told of one change at a time, in order
     * @param listener the listener
     */
    public void addListener(Executor executor, Consumer<? super LiveChange> listener) {
        listeners.add(new LiveListener(executor, listener));
    }

    /**
     * Tells a listener of no more changes, but for those it is being told of.
     *
     * @param listener the listener
     */
    public void removeListener(Consumer<? super LiveChange> listener) {
        listeners.removeIf(known -> known.isOf(listener));
    }

    /** What is being edited; left behind by a change that failed. */
    private static final class Working {
        private final DossierContent content;
        private final LiveRows.Limits limits;
        private final Runnable step;
        private final FindingLedger ledger = new FindingLedger();
        private LiveState state;

        Working(DossierContent content, LiveRows.Limits limits, Runnable step) {
            this.content = content;
            this.limits = limits;
            this.step = step;
            state = new LiveState(content, ledger, limits, step);
        }

        /** Works out anew what a history led to; its findings are known. */
        static Working of(History.View<DossierEdit> edits, LiveRows.Limits limits, Runnable step) {
            DossierContent content = new DossierContent();
            edits.forEach(content::apply);
            Working working = new Working(content, limits, step);
            working.ledger.takeChanges(0);
            return working;
        }

        /** Those of some edits that change anything. */
        List<DossierEdit> changing(ImmutableList<DossierEdit> asked) {
            if (asked.size() == 1) {
                return content.wouldChange(asked.get(0)) ? asked : ImmutableList.of();
            }
            List<DossierEdit> changing = new ArrayList<>(asked);
            changing.removeIf(edit -> !content.wouldChange(edit));
            return changing;
        }

        void apply(List<DossierEdit> edits) {
            int done = 0;
            while (done < edits.size() && applyAlone(edits.get(done))) {
                done++;
            }
            List<DossierEdit> rest = edits.subList(done, edits.size());
            if (!rest.isEmpty()) {
                if (rest.stream().anyMatch(edit -> LiveState.changesMeaning(edit, content))) {
                    rest.forEach(content::apply);
                    renew();
                    return;
                }
                state.apply(rest);
            }
            state.recheck();
            if (state.isOutgrown()) {
                renew();
            }
        }

        private boolean applyAlone(DossierEdit edit) {
            return !LiveState.changesMeaning(edit, content) && state.applyAlone(edit);
        }

        private void renew() {
            ledger.clear();
            step.run();
            state = new LiveState(content, ledger, limits, step);
        }
    }
}
