package org.wederhoor.render;

import com.google.common.base.Splitter;
import java.util.List;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.EdtfFormatException;

/**
 * Words for the ids that values have as subjects of findings: an equals sign, a letter for the kind of value, and its text
 * with white space escaped.
 */
final class ValueIdWords {
    private final Names names;
    private final Wording wording;

    ValueIdWords(Names names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    /** What the value is called; the id as it stands if it is not that of a value. */
    String of(String id) {
        String text = unescaped(id);
        if (text.equals("=some")) {
            return wording.text("value.some.untyped");
        }
        if (text.length() < 2) {
            return text;
        }
        String rest = text.substring(2);
        return switch (text.charAt(1)) {
            case '=' -> text.substring(1);
            case 'q' -> quantity(rest, text);
            case 'd' -> date(rest, text);
            case 't' -> wording.text("quoted", rest.substring(0, Math.max(0, rest.lastIndexOf('@'))));
            case 'b' -> wording.text(rest.equals("true") ? "value.true" : "value.false");
            default -> text;
        };
    }

    private String quantity(String range, String otherwise) {
        int unit = range.indexOf(' ');
        List<String> bounds = Splitter.on("..").limit(2).splitToList(unit < 0 ? range : range.substring(0, unit));
        if (bounds.get(0).isEmpty()) {
            return otherwise;
        }
        String words = bounds.size() == 1 ? bounds.get(0) : wording.text("value.range", bounds.get(0), bounds.get(1));
        return unit < 0 ? words : words + range.substring(unit);
    }

    private String date(String date, String otherwise) {
        try {
            return names.date(EdtfDate.parse(date));
        } catch (EdtfFormatException e) {
            return otherwise;
        }
    }

    /** Reads {@code %hex;} as the code point with that number. */
    private static String unescaped(String id) {
        StringBuilder text = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            int end = id.charAt(i) == '%' ? id.indexOf(';', i) : -1;
            int codePoint = end < 0 ? -1 : codePoint(id.substring(i + 1, end));
            if (codePoint < 0) {
                text.append(id.charAt(i));
            } else {
                text.appendCodePoint(codePoint);
                i = end;
            }
        }
        return text.toString();
    }

    private static int codePoint(String hex) {
        try {
            int codePoint = Integer.parseInt(hex, 16);
            return Character.isValidCodePoint(codePoint) ? codePoint : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
