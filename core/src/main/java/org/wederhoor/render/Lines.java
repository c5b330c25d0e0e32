package org.wederhoor.render;

import java.util.ArrayList;
import java.util.List;

/** Text made line by line. */
final class Lines {
    /** What stands before a line that belongs to the one above. */
    static final String INDENT = "   ";

    /** What stands before one of several things. */
    static final String ITEM = INDENT + "- ";

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    void blank() {
        lines.add("");
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
