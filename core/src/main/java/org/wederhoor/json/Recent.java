package org.wederhoor.json;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that were read lately, by their texts, so that the same text is parsed once and its value shared.
 *
 * <p>One value for each remainder of the hash code: a later one takes the place of an earlier one, so that neither texts
 * that collide nor texts without end cost more than parsing them.
 */
final class Recent<T> {
    private static final int LENGTH_MIN = 1 << 6;

    private final int lengthMax;
    private final Function<? super T, String> textOf;
    private @Nullable Object[] values = new @Nullable Object[LENGTH_MIN];
    private int replacedCount;

    /**
     * Remembers nothing yet.
     *
     * @param lengthMax how many at most, a power of two
     * @param textOf the text that a value was parsed from
     */
    Recent(int lengthMax, Function<? super T, String> textOf) {
        this.lengthMax = lengthMax;
        this.textOf = textOf;
    }

    /** The value of the text at the cursor, or null if it is not remembered. */
    @Nullable
    T get(Tokens tokens) {
        T value = value(tokens.textHash());
        return value != null && tokens.isText(textOf.apply(value)) ? value : null;
    }

    /** The value of a text, or null if it is not remembered. */
    @Nullable
    T get(String text) {
        T value = value(text.hashCode());
        return value != null && textOf.apply(value).equals(text) ? value : null;
    }

    @SuppressWarnings("unchecked") // Only such values are put there.
    private @Nullable T value(int hash) {
        return (T) values[slot(hash)];
    }

    void put(T value) {
        int slot = slot(textOf.apply(value).hashCode());
        if (values[slot] != null && ++replacedCount > values.length >> 1 && values.length < lengthMax) {
            grow();
            slot = slot(textOf.apply(value).hashCode());
        }
        values[slot] = value;
    }

    @SuppressWarnings("unchecked") // As in value.
    private void grow() {
        @Nullable Object[] old = values;
        values = Arrays.copyOf(new @Nullable Object[0], 4 * old.length);
        replacedCount = 0;
        for (Object value : old) {
            if (value != null) {
                values[slot(textOf.apply((T) value).hashCode())] = value;
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (values.length - 1);
    }
}
