package org.wederhoor.json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of the format that a file declares: files of one major version can be read by all its libraries. */
record FormatVersion(int major, int minor) {
    /** What this library writes. */
    static final FormatVersion CURRENT = new FormatVersion(1, 0);

    /** The field that holds it. */
    static final String FIELD = "wederhoor";

    private static final Pattern WRITTEN = Pattern.compile("(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})");

    static Optional<FormatVersion> parse(String text) {
        Matcher match = WRITTEN.matcher(text);
        return match.matches()
                ? Optional.of(new FormatVersion(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    boolean isReadable() {
        return major == CURRENT.major;
    }

    /** Whether it may hold what this library does not know. */
    boolean isLater() {
        return major == CURRENT.major && minor > CURRENT.minor;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
