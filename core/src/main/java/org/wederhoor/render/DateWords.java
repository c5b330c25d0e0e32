package org.wederhoor.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wederhoor.time.EdtfDate;

/** Words for the dates that newspapers use; all others are shown as they were written. */
final class DateWords {
    private static final Pattern LONE =
            Pattern.compile("(?<year>XXXX|\\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>\\d\\d))?)?(?<mark>[?~%]?)");

    private final Wording wording;

    DateWords(Wording wording) {
        this.wording = wording;
    }

    String of(EdtfDate date) {
        String text = date.text();
        int slash = text.indexOf('/');
        if (slash < 0) {
            return lone(text);
        }
        String start = text.substring(0, slash);
        String end = text.substring(slash + 1);
        if (start.equals("..") && end.equals("..")) {
            return wording.text("date.always");
        }
        if (start.equals("..")) {
            return wording.text("date.until", lone(end));
        }
        if (end.equals("..")) {
            return wording.text("date.since", lone(start));
        }
        // The first and last year that can be written with four digits: nobody means them.
        if (start.startsWith("0000-")) {
            return wording.text("date.or-earlier", lone(end));
        }
        if (end.startsWith("9999-")) {
            return wording.text("date.or-later", lone(start));
        }
        return start.isEmpty() || end.isEmpty() ? text : wording.text("date.interval", lone(start), lone(end));
    }

    private String lone(String text) {
        Matcher parts = LONE.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        String day = parts.group("day");
        String month = parts.group("month");
        String words = month == null ? "" : wording.text("date.month." + month);
        if (day != null) {
            words = wording.text("date.day", day.startsWith("0") ? day.substring(1) : day, words);
        }
        String year = parts.group("year");
        if (!year.equals("XXXX")) {
            words = words.isEmpty() ? year : words + " " + year;
        } else {
            words = words.isEmpty() ? text : wording.text("date.no-year", words);
        }
        return switch (parts.group("mark")) {
            case "?" -> wording.text("date.uncertain", words);
            case "~" -> wording.text("date.approximate", words);
            case "%" -> wording.text("date.uncertain", wording.text("date.approximate", words));
            default -> words;
        };
    }
}
