package org.wederhoor.check;

import org.jspecify.annotations.Nullable;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;

/**
 * All that has a name, found by id; those with a record are listed in the order in which they got their first.
 *
 * <p>An open-addressing hash table with linear probing, at most half full. What is taken out leaves no mark: those behind
 * it move up (Knuth, volume 3, section 6.4, algorithm R).
 */
final class NamedTable {
    private @Nullable Named[] table = new Named[1 << 8];
    private int size;
    private int recordCount;
    private @Nullable Named first;
    private @Nullable Named last;

    @Nullable
    Named find(Id id) {
        return table[slotOf(id, hash(id))];
    }

    /** What has an id, as if it had always been there. */
    Named of(Id id) {
        int hash = hash(id);
        int slot = slotOf(id, hash);
        Named known = table[slot];
        if (known != null) {
            return known;
        }
        Named named = new Named(id, hash);
        if ((size + 1) * 2 > table.length) {
            grow();
            slot = slotOf(id, hash);
        }
        table[slot] = named;
        size++;
        return named;
    }

    void setRecord(Named named, @Nullable DossierRecord record) {
        if (named.record == null && record != null) {
            append(named);
        } else if (named.record != null && record == null) {
            unlink(named);
        }
        named.record = record;
    }

    private void append(Named named) {
        named.earlier = last;
        if (last == null) {
            first = named;
        } else {
            last.later = named;
        }
        last = named;
        recordCount++;
    }

    private void unlink(Named named) {
        if (named.earlier == null) {
            first = named.later;
        } else {
            named.earlier.later = named.later;
        }
        if (named.later == null) {
            last = named.earlier;
        } else {
            named.later.earlier = named.earlier;
        }
        named.earlier = null;
        named.later = null;
        recordCount--;
    }

    /** Forgets something if nothing is known of it any more. */
    void release(Named named) {
        if (!named.isIdle()) {
            return;
        }
        int mask = table.length - 1;
        int hole = slotOf(named.id, named.hash);
        if (!named.equals(table[hole])) {
            return;
        }
        for (int slot = (hole + 1) & mask; ; slot = (slot + 1) & mask) {
            Named next = table[slot];
            if (next == null) {
                break;
            }
            // Moves up unless its own place lies behind the hole.
            if (((slot - next.hash) & mask) >= ((slot - hole) & mask)) {
                table[hole] = next;
                hole = slot;
            }
        }
        table[hole] = null;
        size--;
    }

    @Nullable
    Named first() {
        return first;
    }

    /** How many have a record. */
    int recordCount() {
        return recordCount;
    }

    /** How many there are, those that are only named included. */
    int size() {
        return size;
    }

    private int slotOf(Id id, int hash) {
        int mask = table.length - 1;
        int slot = hash & mask;
        for (Named known = table[slot]; known != null; known = table[slot]) {
            if (known.hash == hash && known.id.equals(id)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        @Nullable Named[] old = table;
        @Nullable Named[] larger = new Named[old.length * 2];
        int mask = larger.length - 1;
        for (Named named : old) {
            if (named != null) {
                int slot = named.hash & mask;
                while (larger[slot] != null) {
                    slot = (slot + 1) & mask;
                }
                larger[slot] = named;
            }
        }
        table = larger;
    }

    /** Lets the high bits count, as the low ones alone choose the slot (the finalizer of MurmurHash3). */
    private static int hash(Id id) {
        int h = id.value().hashCode();
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
