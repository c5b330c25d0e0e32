package org.wederhoor.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;

/**
 * All that has a name, found by id; those with a record are listed in the order in which they got their first.
 *
 * <p>An open-addressing hash table with linear probing, at most half full. What is taken out leaves no mark: those behind
 * it move up (Knuth, volume 3, section 6.4, algorithm R). Ids made to share one hash would make every search long, so that
 * beyond a few the rest of them lie in a map that orders them.
 */
final class NamedTable {
    /** So many ids of one hash are told apart one by one. */
    private static final int ALIKE_MAX = 16;

    private @Nullable Named[] table = new Named[1 << 8];
    /** How many are in the table. */
    private int filled;

    private final Map<Id, Named> crowded = new HashMap<>();
    private int recordCount;
    private @Nullable Named first;
    private @Nullable Named last;

    @Nullable
    Named find(Id id) {
        int slot = slotOf(id, hash(id));
        return slot < 0 ? crowded.get(id) : table[slot];
    }

    /** What has an id, as if it had always been there. */
    Named of(Id id) {
        int hash = hash(id);
        int slot = slotOf(id, hash);
        if (slot < 0) {
            return crowded.computeIfAbsent(id, crowding -> new Named(crowding, hash));
        }
        Named known = table[slot];
        if (known != null) {
            return known;
        }
        Named named = new Named(id, hash);
        if ((filled + 1) * 2 > table.length) {
            grow();
            slot = slotOf(id, hash);
        }
        table[slot] = named;
        filled++;
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
        if (crowded.remove(named.id, named) || hole < 0 || !named.equals(table[hole])) {
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
        filled--;
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
        return filled + crowded.size();
    }

    /** Where an id is or would be in the table; -1 if it belongs, or may, to the crowded ones. */
    private int slotOf(Id id, int hash) {
        if (!crowded.isEmpty() && crowded.containsKey(id)) {
            return -1;
        }
        int mask = table.length - 1;
        int slot = hash & mask;
        int alike = 0;
        for (Named known = table[slot]; known != null; known = table[slot]) {
            if (known.hash == hash) {
                if (known.id.equals(id)) {
                    return slot;
                }
                if (++alike == ALIKE_MAX) {
                    return -1;
                }
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
