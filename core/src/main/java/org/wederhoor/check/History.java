package org.wederhoor.check;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list that only grows, of which a view of what is there now costs nothing and never changes.
 *
 * <p>Entries are on pages that never move, so that adding one takes the same time however many there are; views share the
 * pages, and what is added later lies behind their end. One thread adds; views are safe in any thread that got them through
 * a synchronized or volatile variable.
 *
 * @param <T> the entries
 */
final class History<T> {
    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;

    private @Nullable Object[][] pages = new Object[16][];
    private int size;

    void add(T entry) {
        int page = size >>> PAGE_BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new Object[PAGE];
        }
        pages[page][size & (PAGE - 1)] = entry;
        size++;
    }

    int size() {
        return size;
    }

    /** Forgets what was added after a view was taken. */
    void returnTo(View<T> view) {
        pages = view.pages;
        size = view.size;
    }

    View<T> view() {
        return new View<>(pages, size);
    }

    /** The entries up to some moment. */
    static final class View<T> {
        private final @Nullable Object[][] pages;
        private final int size;

        private View(@Nullable Object[][] pages, int size) {
            this.pages = pages;
            this.size = size;
        }

        @SuppressWarnings("unchecked") // Only entries of this type are added.
        void forEach(Consumer<? super T> consumer) {
            for (int i = 0; i < size; i++) {
                consumer.accept((T) pages[i >>> PAGE_BITS][i & (PAGE - 1)]);
            }
        }
    }
}
