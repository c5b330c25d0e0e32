package org.wederhoor.time;

/**
 * A date as written.
 *
 * @param text the date as written
 */
public record EdtfDate(String text) {
    /**
     * Reads a date.
     *
     * @param text the date
     * @return the date
     */
    public static EdtfDate parse(String text) {
        return new EdtfDate(text);
    }
}
