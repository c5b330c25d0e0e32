package org.wederhoor.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells one listener of changes, one after the other, on an executor of its own choice, so that it holds up nobody and hears
 * of them in order.
 */
final class LiveListener {
    private final Executor executor;
    private final Consumer<? super LiveChange> listener;
    private final Deque<LiveChange> untold = new ArrayDeque<>();
    private boolean isTelling;

    LiveListener(Executor executor, Consumer<? super LiveChange> listener) {
        this.executor = executor;
        this.listener = listener;
    }

    boolean isOf(Consumer<? super LiveChange> other) {
        return listener.equals(other);
    }

    /** Puts a change behind those that the listener has not been told of. */
    void add(LiveChange change) {
        synchronized (untold) {
            try {
                untold.add(change);
            } catch (OutOfMemoryError e) {
                // The change is made, and who made it is not to be told otherwise.
                report(e);
            }
        }
    }

    /** Has the listener told, if that is not being done already. */
    void tell() {
        synchronized (untold) {
            if (isTelling || untold.isEmpty()) {
                return;
            }
            isTelling = true;
        }
        try {
            executor.execute(this::tellAll);
        } catch (RuntimeException | Error e) {
            // An executor that takes no more work leaves its listener without news; nobody else is to suffer.
            synchronized (untold) {
                isTelling = false;
            }
            report(e);
        }
    }

    private void tellAll() {
        for (LiveChange change = next(); change != null; change = next()) {
            try {
                listener.accept(change);
            } catch (RuntimeException | Error e) {
                report(e);
            }
        }
    }

    private @Nullable LiveChange next() {
        synchronized (untold) {
            LiveChange change = untold.poll();
            isTelling = change != null;
            return change;
        }
    }

    private static void report(Throwable thrown) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }
}
