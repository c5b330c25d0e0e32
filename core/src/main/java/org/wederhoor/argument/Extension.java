package org.wederhoor.argument;

import com.google.common.collect.Iterators;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/**
 * A set of arguments of one framework, in the order of the framework.
 *
 * <p>Mostly a position that can be held; which semantics it satisfies is said by whoever returns it.
 *
 * <h2>Cost</h2> Four bytes a member; {@code contains} is a hash look-up and O(log size).
 *
 * <h2>Threads</h2> Immutable: the methods that change a set throw {@link UnsupportedOperationException}.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class Extension<A> extends AbstractSet<A> {
    private final ArgumentationFramework<A> framework;
    private final int[] members;

    /** Keeps the ascending array, which nobody may change afterwards. */
    Extension(ArgumentationFramework<A> framework, int[] members) {
        this.framework = framework;
        this.members = members;
    }

    /**
     * Returns the framework whose arguments these are.
     *
     * @return the framework
     */
    public ArgumentationFramework<A> framework() {
        return framework;
    }

    /**
     * Returns the labelling that accepts these arguments, rejects what they attack and leaves the rest undecided.
     *
     * <p>Of a set that is not free of conflict, a member that another member attacks is labelled as accepted.
     *
     * @return the labelling of this set
     */
    public Labelling<A> labelling() {
        AttackGraph graph = framework.graph();
        byte[] labels = new byte[graph.size];
        for (int v : members) {
            for (int k = graph.outStart[v]; k < graph.outStart[v + 1]; k++) {
                labels[graph.out[k]] = Grounded.OUT;
            }
        }
        for (int v : members) {
            labels[v] = Grounded.IN;
        }
        return new Labelling<>(framework, labels);
    }

    @Override
    public Iterator<A> iterator() {
        PrimitiveIterator.OfInt indexes = Arrays.stream(members).iterator();
        return Iterators.transform(Iterators.unmodifiableIterator(indexes), framework::argument);
    }

    @Override
    public int size() {
        return members.length;
    }

    @Override
    public boolean contains(@Nullable Object argument) {
        Integer index = framework.indexOrNull(argument);
        return index != null && Arrays.binarySearch(members, index) >= 0;
    }

    int[] members() {
        return members;
    }
}
