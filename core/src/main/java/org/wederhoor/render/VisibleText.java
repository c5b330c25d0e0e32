package org.wederhoor.render;

import java.util.Locale;

/**
 * Text of the data in a form that a terminal shows and does not obey.
 *
 * <p>Control characters could move the cursor or start a new line that looks like ours; characters that direct or hide
 * text could make a name read differently from what it is. Both are shown by their number. Joiners stay, as scripts and
 * emoji need them. The list is fixed, so that the text is the same on every version of Java.
 */
final class VisibleText {
    private VisibleText() {}

    static String of(String text) {
        int safe = 0;
        while (safe < text.length() && !isUnsafe(text.codePointAt(safe))) {
            safe = text.offsetByCodePoints(safe, 1);
        }
        return safe == text.length() ? text : text.substring(0, safe) + shown(text.substring(safe));
    }

    private static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isUnsafe(c)) {
                out.append(String.format(Locale.ROOT, c > 0xffff ? "\\u{%X}" : "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isUnsafe(int c) {
        return c < 0x20
                || isIn(c, 0x7f, 0x9f)
                || c == 0x61c // Arabic letter mark
                || c == 0x180e // Mongolian vowel separator
                || c == 0x200b // zero width space
                || isIn(c, 0x200e, 0x200f) // marks of direction
                || isIn(c, 0x2028, 0x202e) // line and paragraph separator, embeddings and overrides of direction
                || isIn(c, 0x2060, 0x206f) // invisible operators, isolates of direction, deprecated controls
                || isIn(c, 0xd800, 0xdfff) // surrogates that stand alone
                || c == 0xfeff // byte order mark
                || isIn(c, 0xfff9, 0xfffb) // annotations
                || isIn(c, 0xe0000, 0xe007f); // tags
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
