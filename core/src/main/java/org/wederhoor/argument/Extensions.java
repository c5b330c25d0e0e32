package org.wederhoor.argument;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of a framework, found one after the other as they are asked for.
 *
 * <p>Each extension comes once, in an order that depends on the framework alone. When the budget is spent the
 * extensions end early, and {@link #isComplete()} stays false.
 *
 * <h2>Cost</h2> Finding the next one may take exponential time; the budget runs from the call that made this object. What
 * was found is kept for each weakly connected component of what the grounded labelling leaves undecided, not for their
 * combinations.
 *
 * <h2>Threads</h2> Confined to one thread at a time.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class Extensions<A> implements Iterator<Extension<A>> {
    private final ArgumentationFramework<A> framework;
    private final Iterator<int[]> source;
    private @Nullable Extension<A> next;
    private boolean ended;
    private boolean complete;

    Extensions(ArgumentationFramework<A> framework, Iterator<int[]> source) {
        this.framework = framework;
        this.source = source;
    }

    /**
     * Returns whether there is another extension that the budget allows to find.
     *
     * @return whether {@link #next()} will return one
     */
    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                if (source.hasNext()) {
                    next = new Extension<>(framework, source.next());
                } else {
                    ended = true;
                    complete = true;
                }
            } catch (Budget.Spent e) {
                ended = true;
            }
        }
        return next != null;
    }

    @Override
    public Extension<A> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException(
                    complete ? "all extensions were returned" : "the budget is spent before the next extension");
        }
        Extension<A> result = next;
        next = null;
        return result;
    }

    /**
     * Returns whether all extensions were returned.
     *
     * @return true once {@link #hasNext()} has found that there is no other
     */
    public boolean isComplete() {
        return complete;
    }
}
