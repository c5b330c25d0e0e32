package org.wederhoor.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a call of the program came to.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param error what it wrote to standard error
 */
record Run(int code, String out, String error) {
    /** Runs the program in this virtual machine with nothing on standard input. */
    static Run of(String... arguments) {
        return reading("", arguments);
    }

    /** Runs the program in this virtual machine. */
    static Run reading(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code =
                Wederhoor.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, error, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }
}
