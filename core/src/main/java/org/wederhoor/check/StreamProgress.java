package org.wederhoor.check;

/**
 * How far the check of a stream is.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param recordCount how many records were taken
 * @param statementCount how many of them were statements
 * @param findingCount how many findings were found so far; 0 until all records were taken
 * @since 1.0
 */
public record StreamProgress(long recordCount, long statementCount, long findingCount) {}
