package org.wederhoor.cli;

/** What the program tells its caller. */
final class ExitCode {
    /** All is well: nothing was found, or what was asked for was printed. */
    static final int NOTHING_FOUND = 0;

    /** The dossier has findings. */
    static final int FINDINGS = 1;

    /** The input or the call cannot be worked with; standard error says why in one line. */
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
