package org.wederhoor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The three streams of a program. Text is UTF-8 whatever the locale.
 *
 * <p>Output goes through a writer that reports failure, as {@link PrintStream} hides that a pipe was closed.
 */
final class Terminal {
    private final InputStream in;
    private final Writer out;
    private final Writer error;

    Terminal(InputStream in, OutputStream out, OutputStream error) {
        this.in = in;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.error = new OutputStreamWriter(error, StandardCharsets.UTF_8);
    }

    InputStream in() {
        return in;
    }

    /** Writes text to standard output; lines end in a line feed on every system, so that output can be compared. */
    void print(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new BadInputException("cannot write the output: " + e.getMessage(), e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new BadInputException("cannot write the output: " + e.getMessage(), e);
        }
    }

    /** Writes one line to standard error that something is wrong. */
    void complain(String problem) {
        tell(problem);
    }

    /** Writes one line to standard error. There is nowhere left to tell if that fails. */
    void tell(String line) {
        try {
            error.write("wederhoor: " + visible(line) + "\n");
            error.flush();
        } catch (IOException e) {
            // The exit code still says that something was wrong.
            return;
        }
    }

    /** A file name or argument within the line could start another line or steer the terminal. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean unsafe = Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
            out.append(unsafe ? String.format(Locale.ROOT, "\\u%04X", c) : Character.toString(c));
        });
        return out.toString();
    }
}
