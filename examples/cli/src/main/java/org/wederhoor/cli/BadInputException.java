package org.wederhoor.cli;

/** A call, an input or an output that a command cannot work with. The message is the one line that the user sees. */
final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }

    BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
