package org.wederhoor.time;

/**
 * A time of day on its day.
 *
 * @param canonical the time from the T on, with the offset as it was stated
 * @param localDay the day by the clock at the place
 * @param epochSecond the second, of UTC if zoned
 */
record ClockTime(String canonical, long localDay, long epochSecond, int nanoOfSecond, boolean zoned) {}
