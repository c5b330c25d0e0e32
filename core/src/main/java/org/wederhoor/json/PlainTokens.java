package org.wederhoor.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * The tokens of one line of bytes, if it is written plainly, as nearly all lines are; a {@link NotPlainSignal} otherwise.
 *
 * <p>Everything that is accepted here is JSON, and means the same to {@link ParserTokens}. The reverse does not hold:
 * what is wrong, too long or out of the ordinary is left to the parser, which knows places and limits.
 */
final class PlainTokens implements Tokens {
    /*
     * The line ends with a line feed, which no token may hold: it stops every scan, so none looks for the end.
     *
     * A string is found by its closing quote and decoded when it is asked for. Mostly it is not: what stands there is
     * compared with what was met before. The hash is that of String, over the bytes, which are its characters in ASCII.
     */
    private static final int DEPTH_MAX = Long.SIZE - 1;
    private static final int NAMES_LENGTH = 1 << 8;

    private final int depthMax;
    private final int textLengthMax;
    private final @Nullable String[] names = new @Nullable String[NAMES_LENGTH];

    private byte[] bytes = {};
    private int next;
    private @Nullable JsonToken token;
    private int depth;
    /** A bit for each open object or array by its depth: set for an object. */
    private long objects;

    private String name = "";
    private int from;
    private int to;
    private int hash;
    private boolean ascii;
    private boolean escaped;

    PlainTokens(ReadOptions options) {
        depthMax = Math.min(options.depthMax(), DEPTH_MAX);
        textLengthMax = options.textLengthMax();
    }

    /** Begins before the first token of a line; the line feed that ends it must stand in the array. */
    void begin(byte[] line, int start) {
        bytes = line;
        next = start;
        token = null;
        depth = 0;
    }

    @Override
    public @Nullable JsonToken next() {
        byte b = skipSpace();
        if (depth == 0) {
            token = token == null ? value(b) : end(b);
            return token;
        }
        if (token == JsonToken.PROPERTY_NAME) {
            token = value(b);
            return token;
        }
        boolean inObject = ((objects >>> depth) & 1) != 0;
        if (b == (inObject ? '}' : ']')) {
            next++;
            depth--;
            token = inObject ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
            return token;
        }
        boolean first = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        if (!first) {
            require(b == ',');
            next++;
            b = skipSpace();
        }
        token = inObject ? name(b) : value(b);
        return token;
    }

    private byte skipSpace() {
        byte b = bytes[next];
        while (b == ' ' || b == '\t' || b == '\r') {
            b = bytes[++next];
        }
        return b;
    }

    private static void require(boolean plain) {
        if (!plain) {
            throw new NotPlainSignal();
        }
    }

    private static @Nullable JsonToken end(byte b) {
        require(b == '\n');
        return null;
    }

    private JsonToken name(byte b) {
        require(b == '"');
        string();
        require(ascii && !escaped);
        name = interned();
        require(skipSpace() == ':');
        next++;
        return JsonToken.PROPERTY_NAME;
    }

    private String interned() {
        int slot = (hash ^ (hash >>> 8)) & (NAMES_LENGTH - 1);
        String known = names[slot];
        if (known == null || !isText(known)) {
            known = text();
            names[slot] = known;
        }
        return known;
    }

    private JsonToken value(byte b) {
        switch (b) {
            case '"' -> {
                string();
                return JsonToken.VALUE_STRING;
            }
            case '{' -> {
                open(1);
                return JsonToken.START_OBJECT;
            }
            case '[' -> {
                open(0);
                return JsonToken.START_ARRAY;
            }
            case 't' -> {
                return word("true", JsonToken.VALUE_TRUE);
            }
            case 'f' -> {
                return word("false", JsonToken.VALUE_FALSE);
            }
            default -> {
                return number();
            }
        }
    }

    private void open(long object) {
        require(depth < depthMax);
        depth++;
        objects = (objects & ~(1L << depth)) | (object << depth);
        next++;
    }

    private JsonToken word(String word, JsonToken meaning) {
        from = next;
        for (int i = 0; i < word.length(); i++) {
            require(bytes[next] == word.charAt(i));
            next++;
        }
        to = next;
        return meaning;
    }

    private void string() {
        from = ++next;
        int i = from;
        int all = 0;
        int h = 0;
        boolean escapes = false;
        byte b = bytes[i];
        while (b != '"') {
            require(b < 0 || b >= ' ');
            if (b == '\\') {
                escapes = true;
                b = bytes[++i];
                require(unescaped(b) != 0);
            }
            all |= b;
            h = 31 * h + b;
            b = bytes[++i];
        }
        to = i;
        next = i + 1;
        ascii = all >= 0;
        escaped = escapes;
        hash = h;
        require(to - from <= textLengthMax);
    }

    /** What a character after a backslash stands for; 0 for those that are left to the parser. */
    private static char unescaped(int escape) {
        return switch (escape) {
            case '"', '\\', '/' -> (char) escape;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> 0;
        };
    }

    private JsonToken number() {
        from = next;
        boolean whole = true;
        if (bytes[next] == '-') {
            next++;
        }
        if (bytes[next] == '0') {
            next++;
        } else {
            digits();
        }
        if (bytes[next] == '.') {
            whole = false;
            next++;
            digits();
        }
        if (bytes[next] == 'e' || bytes[next] == 'E') {
            whole = false;
            next++;
            if (bytes[next] == '+' || bytes[next] == '-') {
                next++;
            }
            digits();
        }
        to = next;
        ascii = true;
        escaped = false;
        require(to - from <= JsonFormat.NUMBER_LENGTH_MAX);
        return whole ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
    }

    private void digits() {
        int first = next;
        while (bytes[next] >= '0' && bytes[next] <= '9') {
            next++;
        }
        require(next > first);
    }

    @Override
    public @Nullable JsonToken current() {
        return token;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public String text() {
        if (ascii) {
            String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            return escaped ? withoutEscapes(text) : text;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        // Stands for what is not UTF-8, unless it was meant.
        require(text.indexOf('\ufffd') < 0);
        return escaped ? withoutEscapes(text) : text;
    }

    private static String withoutEscapes(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == '\\' ? unescaped(text.charAt(++i)) : c);
        }
        return out.toString();
    }

    @Override
    public int textHash() {
        return token == JsonToken.VALUE_STRING && ascii && !escaped ? hash : text().hashCode();
    }

    @Override
    public boolean isText(String other) {
        if (!ascii || escaped) {
            return text().equals(other);
        }
        int length = to - from;
        if (other.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != other.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** None: UTF-8 has no way to write one. */
    @Override
    public int loneSurrogateIndex() {
        return -1;
    }

    /** Not told: what is refused here is read again by the parser. */
    @Override
    public TokenStreamLocation start() {
        return TokenStreamLocation.NA;
    }

    @Override
    public TokenStreamLocation end() {
        return TokenStreamLocation.NA;
    }

    @Override
    public String pointer() {
        return "";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
