package org.wederhoor.time;

import java.util.Objects;

/**
 * A text that is not an EDTF date: what is wrong, where, and what would be accepted.
 *
 * <p>The message is one line of at most 200 characters, however long and hostile the text: long texts are cut, and
 * everything but printable ASCII is escaped.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public final class EdtfFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int MESSAGE_LENGTH_MAX = 200;
    private static final int EXCERPT_LENGTH_MAX = 24;

    /** Where the offending text begins. */
    private final int offset;
    /** The offending text, cut and escaped. */
    private final String offending;
    /** What would be accepted instead. */
    private final String accepted;

    EdtfFormatException(String text, int offset, int end, String problem, String accepted) {
        super(message(text, offset, end, problem, accepted));
        this.offset = offset;
        this.offending = excerpt(text, offset, end);
        this.accepted = accepted;
    }

    /** Returns what is wrong, where, and what would be accepted, on one line of at most 200 characters. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /**
     * Returns where the offending text begins, in UTF-16 units from the start of the date.
     *
     * @return the offset, at most the length of the date
     */
    public int offset() {
        return offset;
    }

    /**
     * Returns the offending text, cut after a few characters and with everything but printable ASCII escaped.
     *
     * @return the offending text, empty where something is missing
     */
    public String offendingText() {
        return offending;
    }

    /**
     * Returns what would be accepted in the place of the offending text.
     *
     * @return a phrase
     */
    public String accepted() {
        return accepted;
    }

    private static String message(String text, int offset, int end, String problem, String accepted) {
        String message = "date \"" + excerpt(text, 0, text.length()) + "\" at offset " + offset + ": " + problem + " \""
                + excerpt(text, offset, end) + "\"; accepted: " + accepted;
        return message.length() <= MESSAGE_LENGTH_MAX ? message : message.substring(0, MESSAGE_LENGTH_MAX - 3) + "...";
    }

    private static String excerpt(String text, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            String next = escape(text.charAt(i));
            if (out.length() + next.length() > EXCERPT_LENGTH_MAX) {
                return out.append("...").toString();
            }
            out.append(next);
        }
        return out.toString();
    }

    private static String escape(char c) {
        if (c == '"' || c == '\\') {
            return "\\" + c;
        }
        if (c >= ' ' && c <= '~') {
            return String.valueOf(c);
        }
        String hex = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }
}
