package org.wederhoor.json;

/** Shows values in messages: one line, of bounded length, without characters that act on a terminal or log. */
final class Quote {
    private static final int SHOWN_LENGTH_MAX = 40;

    private Quote() {}

    /** The value in quotes. */
    static String of(String value) {
        return '"' + plain(value, SHOWN_LENGTH_MAX) + '"';
    }

    /** The value without quotes, of at most so many characters and an ellipsis. */
    static String plain(String value, int lengthMax) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(value.length(), lengthMax);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            boolean acts = Character.isISOControl(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.FORMAT
                    || c == '\u2028'
                    || c == '\u2029';
            if (acts) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return end < value.length() ? shown.append('\u2026').toString() : shown.toString();
    }
}
