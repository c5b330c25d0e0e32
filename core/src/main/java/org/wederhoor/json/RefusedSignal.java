package org.wederhoor.json;

/**
 * Carries a refusal out of the readers, until it is itemised or thrown as {@link DossierFormatException}.
 *
 * <p>Unchecked, so that it can pass through the lambdas of the readers; without a stack trace, as the place that
 * matters is in the input.
 */
final class RefusedSignal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final boolean wholeInput;

    RefusedSignal(Refusal refusal, boolean wholeInput) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
        this.wholeInput = wholeInput;
    }

    Refusal refusal() {
        return refusal;
    }

    /** Whether nothing after it can be read, so that a lenient reader must stop as well. */
    boolean isOfWholeInput() {
        return wholeInput;
    }
}
