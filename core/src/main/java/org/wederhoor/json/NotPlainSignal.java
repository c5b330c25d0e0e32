package org.wederhoor.json;

/** Says that a line must be read with all care; it may be wrong, or only out of the ordinary. */
final class NotPlainSignal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlainSignal() {
        super("the line is not written plainly", null, false, false);
    }
}
