package org.wederhoor.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes UTF-8 and nothing but UTF-8: no byte order mark, no overlong forms, no surrogates, no replacement. */
final class Utf8 {
    private static final String ACCEPTED = "UTF-8 without a byte order mark";
    private static final int BUFFER_LENGTH = 8192;

    private Utf8() {}

    /**
     * Decodes all bytes.
     *
     * @param firstLine the number of the line that the bytes begin with
     * @throws RefusedSignal with the place of the first byte that is not UTF-8
     */
    static String decode(byte[] bytes, long firstLine, Optional<String> sourceName) {
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            throw refused(sourceName, firstLine, 1, other.get());
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The decoder puts U+FFFD for what it cannot decode; only where there is one must we look whether it was meant.
        if (text.indexOf('\ufffd') >= 0) {
            requireWellFormed(bytes, firstLine, sourceName);
        }
        return text;
    }

    private static void requireWellFormed(byte[] bytes, long firstLine, Optional<String> sourceName) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(BUFFER_LENGTH);
        long line = firstLine;
        long column = 1;
        while (true) {
            CoderResult result = decoder.decode(in, out.clear(), true);
            out.flip();
            while (out.hasRemaining()) {
                boolean newLine = out.get() == '\n';
                line = newLine ? line + 1 : line;
                column = newLine ? 1 : column + 1;
            }
            if (result.isError()) {
                int wrong = bytes[in.position()] & 0xff;
                throw refused(
                        sourceName, line, column, String.format("byte 0x%02x at offset %d", wrong, in.position()));
            }
            if (result.isUnderflow()) {
                return;
            }
        }
    }

    /** What the first bytes look like, if they are not the beginning of JSON in UTF-8. */
    private static Optional<String> otherEncoding(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xff : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
        int third = bytes.length > 2 ? bytes[2] & 0xff : -1;
        if (first == 0xef && second == 0xbb && third == 0xbf) {
            return Optional.of("the input begins with a byte order mark");
        }
        boolean utf16Mark = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
        // JSON begins with an ASCII character, which has a zero byte beside it in UTF-16 and UTF-32 only.
        boolean zero = first == 0 || second == 0;
        return utf16Mark || zero ? Optional.of("the input looks like UTF-16 or UTF-32") : Optional.empty();
    }

    private static RefusedSignal refused(Optional<String> sourceName, long line, long column, String problem) {
        return new RefusedSignal(
                new Refusal(RefusalCode.ENCODING, sourceName, line, column, "", problem, ACCEPTED), true);
    }
}
