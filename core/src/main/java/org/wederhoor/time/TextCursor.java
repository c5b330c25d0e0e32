package org.wederhoor.time;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** A place in a text that only moves forward. */
final class TextCursor {
    /** The minus sign that ISO 8601-1 allows beside the hyphen. */
    private static final char MINUS_SIGN = '\u2212';
    /** How much of what does not fit is shown. */
    private static final int OFFENDING_LENGTH = 12;

    private final String text;
    private int position;

    TextCursor(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** Returns the next character, NUL at the end. */
    char peek() {
        return atEnd() ? '\0' : text.charAt(position);
    }

    @CanIgnoreReturnValue
    boolean skip(String expected) {
        if (text.startsWith(expected, position)) {
            position += expected.length();
            return true;
        }
        return false;
    }

    boolean skipMinus() {
        if (peek() == '-' || peek() == MINUS_SIGN) {
            position++;
            return true;
        }
        return false;
    }

    int skipQualifier() {
        int bits = Qualifiers.bitsOf(peek());
        position += bits == 0 ? 0 : 1;
        return bits;
    }

    /** Reads ASCII digits, and the letter X if it may stand for one. */
    String digits(boolean free) {
        int start = position;
        while (isDigit(peek()) || (free && peek() == 'X')) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Reads a component of two digits. */
    String twoDigits(boolean free, String name, String accepted) {
        int start = position;
        String read = digits(free);
        if (read.length() != 2) {
            throw fail(start, name, accepted);
        }
        return read;
    }

    /** The text does not go on from an offset as it should. */
    EdtfFormatException fail(int offset, String problem, String accepted) {
        int end = Math.min(text.length(), Math.max(position, offset + OFFENDING_LENGTH));
        return new EdtfFormatException(text, offset, end, problem, accepted);
    }

    /** What was read from an offset to here is well formed but wrong. */
    EdtfFormatException refuse(int offset, String problem, String accepted) {
        return new EdtfFormatException(text, offset, position, problem, accepted);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
