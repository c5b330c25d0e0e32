package org.wederhoor.check;

import java.time.Duration;

/**
 * How far the check of a stream is.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param recordCount how many records were taken
 * @param statementCount how many of them were statements
 * @param findingCount how many findings were found so far; 0 until all records were taken
 * @param taking how long taking records has lasted, from the making of the checker until it was last looked at
 * @since 1.0
 */
public record StreamProgress(long recordCount, long statementCount, long findingCount, Duration taking) {
    /**
     * Returns how fast records were taken, on average.
     *
     * @return records a second; 0 if no time was measured
     */
    public double recordsPerSecond() {
        return taking.isZero() ? 0 : recordCount / (taking.toNanos() / 1e9);
    }
}
