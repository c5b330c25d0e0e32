package org.wederhoor.check;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A list that only grows, of which a view of what is there now costs nothing and never changes.
 *
 * <p>Views share the array: what is added later lies behind their end, and where the array has to grow, the old one stays
 * with them. One thread adds; views are safe in any thread that got them through a synchronized or volatile variable.
 *
 * @param <T> the entries
 */
final class History<T> {
    private Object[] entries;
    private int size;

    History() {
        entries = new Object[16];
    }

    void add(T entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = entry;
    }

    int size() {
        return size;
    }

    /** Forgets what was added after a view was taken. */
    void returnTo(View<T> view) {
        entries = view.entries;
        size = view.size;
    }

    View<T> view() {
        return new View<>(entries, size);
    }

    /** The entries up to some moment. */
    static final class View<T> {
        private final Object[] entries;
        private final int size;

        private View(Object[] entries, int size) {
            this.entries = entries;
            this.size = size;
        }

        @SuppressWarnings("unchecked") // Only entries of this type are added.
        void forEach(Consumer<? super T> consumer) {
            for (int i = 0; i < size; i++) {
                consumer.accept((T) entries[i]);
            }
        }
    }
}
