package org.wederhoor.json;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;

/**
 * Writes JSON to a buffer: compact, or indented for people to read.
 *
 * <p>Indented, an object or array stands on lines of its own, or in one line where whoever opens it says so.
 */
final class JsonText {
    private static final int INDENT = 2;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;

    /** For each open object or array: whether it stands in one line, and whether it holds nothing yet. */
    private boolean[] inLine = new boolean[16];

    private boolean[] empty = new boolean[16];
    private int depth;
    private boolean afterName;

    private JsonText(boolean indented) {
        this.indented = indented;
    }

    static JsonText compact() {
        return new JsonText(false);
    }

    static JsonText indented() {
        return new JsonText(true);
    }

    /** Opens an object on lines of its own, unless it is in a line already. */
    @CanIgnoreReturnValue
    JsonText beginObject() {
        return begin('{', false);
    }

    /** Opens an object in one line. */
    @CanIgnoreReturnValue
    JsonText beginObjectInLine() {
        return begin('{', true);
    }

    @CanIgnoreReturnValue
    JsonText endObject() {
        return end('}');
    }

    @CanIgnoreReturnValue
    JsonText beginArray() {
        return begin('[', false);
    }

    @CanIgnoreReturnValue
    JsonText beginArrayInLine() {
        return begin('[', true);
    }

    @CanIgnoreReturnValue
    JsonText endArray() {
        return end(']');
    }

    @CanIgnoreReturnValue
    JsonText name(String name) {
        separate();
        appendQuoted(out, name);
        out.append(indented ? ": " : ":");
        afterName = true;
        return this;
    }

    @CanIgnoreReturnValue
    JsonText string(String value) {
        separate();
        appendQuoted(out, value);
        return this;
    }

    /** Writes a number, {@code true}, {@code false} or any JSON as it stands. */
    @CanIgnoreReturnValue
    JsonText raw(String json) {
        separate();
        out.append(json);
        return this;
    }

    @CanIgnoreReturnValue
    JsonText lineEnd() {
        out.append('\n');
        return this;
    }

    int length() {
        return out.length();
    }

    /** Returns what was written since the last call. */
    String take() {
        String text = out.toString();
        out.setLength(0);
        return text;
    }

    @CanIgnoreReturnValue
    private JsonText begin(char bracket, boolean oneLine) {
        separate();
        out.append(bracket);
        if (depth == inLine.length) {
            inLine = Arrays.copyOf(inLine, 2 * depth);
            empty = Arrays.copyOf(empty, 2 * depth);
        }
        inLine[depth] = oneLine || !indented || (depth > 0 && inLine[depth - 1]);
        empty[depth] = true;
        depth++;
        return this;
    }

    @CanIgnoreReturnValue
    private JsonText end(char bracket) {
        depth--;
        if (!inLine[depth] && !empty[depth]) {
            newLine();
        }
        out.append(bracket);
        return this;
    }

    /** Writes what stands between the last thing and the next. */
    private void separate() {
        if (afterName) {
            afterName = false;
        } else if (depth > 0) {
            if (!empty[depth - 1]) {
                out.append(indented && inLine[depth - 1] ? ", " : ",");
            }
            if (!inLine[depth - 1]) {
                newLine();
            }
            empty[depth - 1] = false;
        }
    }

    private void newLine() {
        out.append('\n').append(" ".repeat(INDENT * depth));
    }

    /**
     * Writes a string in quotes. What JSON must escape is escaped, and so is what some readers take for the end of a
     * line; all other characters stand for themselves.
     *
     * @throws IllegalArgumentException if the string has a lone surrogate, which no encoding can carry
     */
    static void appendQuoted(StringBuilder out, String value) {
        int lone = loneSurrogateIndex(value);
        if (lone >= 0) {
            throw new IllegalArgumentException("the text " + Quote.of(value) + " has a lone surrogate at index " + lone
                    + ", expected surrogates in pairs only");
        }
        out.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (mustEscape(c)) {
                out.append(value, from, i);
                appendEscaped(out, c);
                from = i + 1;
            }
        }
        out.append(value, from, value.length()).append('"');
    }

    /** The place of the first surrogate without its other half, or -1. */
    static int loneSurrogateIndex(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean paired =
                        Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean mustEscape(char c) {
        return c < ' ' || c == '"' || c == '\\' || (c >= 0x7f && c <= 0x9f) || c == '\u2028' || c == '\u2029';
    }

    private static void appendEscaped(StringBuilder out, char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt((c >> shift) & 0xf));
                }
            }
        }
    }
}
