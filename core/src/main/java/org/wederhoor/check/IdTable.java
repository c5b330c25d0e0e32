package org.wederhoor.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.wederhoor.model.Id;

/**
 * Ids as dense numbers, in little room: millions of ids differ in their ends alone, so what comes before the last slash, hash
 * or colon is kept once and the rest as bytes.
 *
 * <p>An open-addressing hash table with linear probing holds numbers only; an id costs its end, three bytes or so of lengths,
 * four bytes for where it begins and six to twelve of the table.
 */
final class IdTable {
    private static final int NONE = -1;
    private static final int PAGE_BITS = 20;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    private final Numbers<String> beginnings = new Numbers<>();
    private byte[][] pages = new byte[16][];
    private int end;
    private int[] starts = new int[1 << 10];
    private int[] table = filled(1 << 11);
    private int size;
    /** The id that is being looked up. */
    private byte[] entry = new byte[64];

    private int entryLength;

    int of(Id id) {
        encode(id.value());
        int slot = slotOf(hash(entry, entryLength));
        if (table[slot] != NONE) {
            return table[slot];
        }
        if ((size + 1) * 3L > table.length * 2L) {
            grow();
            slot = slotOf(hash(entry, entryLength));
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + (size >> 1));
        }
        starts[size] = end;
        append();
        table[slot] = size;
        return size++;
    }

    Id get(int number) {
        int at = starts[number];
        int beginning = readNumber(at);
        at += numberLength(beginning);
        int length = readNumber(at);
        at += numberLength(length);
        byte[] rest = new byte[length];
        for (int i = 0; i < length; i++) {
            rest[i] = read(at + i);
        }
        return Id.of(beginnings.get(beginning) + new String(rest, StandardCharsets.UTF_8));
    }

    int size() {
        return size;
    }

    private void encode(String text) {
        int cut = 1 + Math.max(text.lastIndexOf('/'), Math.max(text.lastIndexOf('#'), text.lastIndexOf(':')));
        byte[] rest = text.substring(cut).getBytes(StandardCharsets.UTF_8);
        if (entry.length < rest.length + 10) {
            entry = new byte[rest.length + 10];
        }
        entryLength = 0;
        writeNumber(beginnings.of(text.substring(0, cut)));
        writeNumber(rest.length);
        System.arraycopy(rest, 0, entry, entryLength, rest.length);
        entryLength += rest.length;
    }

    /** Seven bits a byte, the lowest first; the high bit says that more follows. */
    private void writeNumber(int number) {
        int rest = number;
        while (rest > 0x7f) {
            entry[entryLength++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        entry[entryLength++] = (byte) rest;
    }

    private int readNumber(int start) {
        int number = 0;
        int at = start;
        for (int shift = 0; ; shift += 7) {
            byte next = read(at++);
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private static int numberLength(int number) {
        return number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5;
    }

    private byte read(int at) {
        return pages[at >>> PAGE_BITS][at & PAGE_MASK];
    }

    private void append() {
        if (end > Integer.MAX_VALUE - entryLength) {
            throw new IllegalStateException(
                    "ids take more than " + Integer.MAX_VALUE + " bytes, expected fewer or shorter ids");
        }
        for (int i = 0; i < entryLength; i++, end++) {
            int page = end >>> PAGE_BITS;
            if (page == pages.length) {
                pages = Arrays.copyOf(pages, page * 2);
            }
            if (pages[page] == null) {
                pages[page] = new byte[1 << PAGE_BITS];
            }
            pages[page][end & PAGE_MASK] = entry[i];
        }
    }

    private int slotOf(int hash) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != NONE && !isEntry(starts[table[slot]])) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isEntry(int start) {
        for (int i = 0; i < entryLength; i++) {
            if (start + i >= end || read(start + i) != entry[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        byte[] lookedUp = Arrays.copyOf(entry, entryLength);
        table = filled(table.length * 2);
        int mask = table.length - 1;
        byte[] known = new byte[64];
        for (int number = 0; number < size; number++) {
            int start = starts[number];
            int length = (number + 1 < size ? starts[number + 1] : end) - start;
            known = known.length < length ? new byte[length] : known;
            for (int i = 0; i < length; i++) {
                known[i] = read(start + i);
            }
            int slot = hash(known, length) & mask;
            while (table[slot] != NONE) {
                slot = (slot + 1) & mask;
            }
            table[slot] = number;
        }
        System.arraycopy(lookedUp, 0, entry, 0, lookedUp.length);
    }

    /** FNV-1a, finished so that the low bits depend on all (Fowler, Noll and Vo; the finalizer of MurmurHash3). */
    private static int hash(byte[] bytes, int length) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        return hash ^ (hash >>> 13);
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
