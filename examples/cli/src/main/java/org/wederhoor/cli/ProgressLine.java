package org.wederhoor.cli;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.wederhoor.check.StreamProgress;

/** Tells at most once a second how far a check is: what was taken, how fast, and what was found. */
final class ProgressLine implements Consumer<StreamProgress> {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Consumer<String> teller;
    private final LongSupplier nanos;
    private final long begun;
    private long toldAt;
    private long recordCount;
    /** How fast records came while they came. */
    private long recordsPerSecond;

    /**
     * Begins to count now.
     *
     * @param teller takes the lines
     * @param nanos a clock that counts nanoseconds from any moment on
     */
    ProgressLine(Consumer<String> teller, LongSupplier nanos) {
        this.teller = teller;
        this.nanos = nanos;
        begun = nanos.getAsLong();
        toldAt = begun;
    }

    @Override
    public void accept(StreamProgress progress) {
        tell(progress.recordCount(), progress.statementCount(), progress.findingCount());
    }

    void tell(long records, long statements, long findings) {
        long now = nanos.getAsLong();
        if (now - toldAt >= NANOS_PER_SECOND) {
            toldAt = now;
            if (records > recordCount) {
                recordCount = records;
                recordsPerSecond = Math.round(records / ((now - begun) / (double) NANOS_PER_SECOND));
            }
            teller.accept(String.format(
                    Locale.ROOT,
                    "%,d records, %,d statements, %,d records a second, %,d findings so far",
                    records,
                    statements,
                    recordsPerSecond,
                    findings));
        }
    }
}
