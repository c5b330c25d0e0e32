package org.wederhoor.interchange;

import java.io.IOException;

/**
 * Says where and why a file is not an argumentation framework.
 *
 * @since 1.0
 */
public final class FrameworkSyntaxException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;

    FrameworkSyntaxException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /**
     * Returns the line that is wrong.
     *
     * @return its number, from 1
     */
    public int line() {
        return line;
    }
}
