package org.wederhoor.json;

import java.io.IOException;

/**
 * Input that is not a dossier. Nothing of it was loaded.
 *
 * <p>The message is one line: source, line, column, JSON pointer, what is wrong and what would be accepted.
 *
 * @since 1.0
 */
public final class DossierFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    DossierFormatException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /** {@return what was refused, as data} */
    public Refusal refusal() {
        return refusal;
    }

    /** {@return why, for programs} */
    public RefusalCode code() {
        return refusal.code();
    }
}
