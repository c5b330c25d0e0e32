package org.wederhoor.check;

import java.util.Arrays;
import java.util.List;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;

/**
 * The topics that the rows of a table are on, each with a dense key: the number of its thing, times a stride, plus the slot
 * of its property.
 *
 * <p>Left out are topics on which nothing can clash, because nothing constrains their property and nothing is denied there.
 * Where there are too many things and properties for a key each, properties share slots, and so topics of one thing share
 * keys; then some stay of which only a neighbour on the key is denied.
 *
 * <p>Cost: three bits a key, of which there are at most {@link #KEYS_A_ROW} a row or thing.
 *
 * <h2>Threads</h2> Immutable once made; a {@link Cursor} is confined to one thread.
 */
final class TopicKeys {
    private static final int KEYS_A_ROW = 16;

    private static final byte ON_VALUE = 1;
    private static final byte ONLY_IF_DENIED = 2;
    private static final byte WIDENS = 4;

    private final Table table;
    private final int propertyCount;
    private final int stride;
    /** A bit for each key on which something is denied. */
    private final long[] denied;
    /** By property, where its ways begin; those of the next one follow. */
    private final int[] firstWays;

    private int[] wayProperties = new int[16];
    private byte[] wayKinds = new byte[16];

    /** By {@link Table#literal}: whether such rows lead to one topic at most, and the one. */
    private final boolean[] isSingle;

    private final int[] singleSlots;
    /** All bits where the topic is the value and not the subject. */
    private final int[] singleOnValue;
    /** All bits where it matters whether or not something is denied there. */
    private final long[] singleAlways;

    TopicKeys(Table table) {
        this.table = table;
        Topics topics = table.topics();
        // Ways may lead to properties that no row has, and that then have a number too.
        for (int property = 0; property < topics.size(); property++) {
            topics.property(property);
        }
        propertyCount = topics.size();
        int things = table.thingCount();
        long most =
                Math.min(Integer.MAX_VALUE, (long) KEYS_A_ROW * Math.max(Long.SIZE, Math.max(things, table.size())));
        stride = (int) Math.max(1, Math.min(propertyCount, most / Math.max(1, things)));
        denied = new long[wordCount()];
        boolean[] deniedProperties = new boolean[propertyCount];
        for (int row = 0; row < table.size(); row++) {
            if (table.isDenial(row)) {
                deniedProperties[table.property(row)] = true;
                long key = key(table.subject(row), table.property(row));
                denied[word(key)] |= 1L << key;
            }
        }
        firstWays = new int[propertyCount + 1];
        int size = 0;
        for (int property = 0; property < propertyCount; property++) {
            firstWays[property] = size;
            size = addWays(topics.property(property).ways(), deniedProperties, size);
        }
        firstWays[propertyCount] = size;
        isSingle = new boolean[2 * propertyCount];
        singleSlots = new int[2 * propertyCount];
        singleOnValue = new int[2 * propertyCount];
        singleAlways = new long[2 * propertyCount];
        for (int property = 0; property < propertyCount; property++) {
            addSingles(property);
        }
    }

    private int addWays(List<Topics.Way> ways, boolean[] deniedProperties, int before) {
        int size = before;
        for (Topics.Way way : ways) {
            if (!way.onlyIfDenied() || deniedProperties[way.property()]) {
                if (size == wayKinds.length) {
                    wayProperties = Arrays.copyOf(wayProperties, size * 2);
                    wayKinds = Arrays.copyOf(wayKinds, size * 2);
                }
                wayProperties[size] = way.property();
                wayKinds[size++] = (byte) ((way.onValue() ? ON_VALUE : 0)
                        | (way.onlyIfDenied() ? ONLY_IF_DENIED : 0)
                        | (way.onlyIfDenied() && way.widens() ? WIDENS : 0));
            }
        }
        return size;
    }

    private void addSingles(int property) {
        int asserted = Table.literal(property, false);
        int denial = Table.literal(property, true);
        isSingle[denial] = true;
        singleSlots[denial] = slot(property);
        singleAlways[denial] = -1;
        int way = firstWays[property];
        int count = firstWays[property + 1] - way;
        if (property == Topics.TEXT) {
            isSingle[asserted] = true;
            singleAlways[asserted] = -1;
        } else if (count == 0) {
            isSingle[asserted] = true;
            singleSlots[asserted] = slot(property);
        } else if (count == 1 && (wayKinds[way] & WIDENS) == 0) {
            isSingle[asserted] = true;
            singleSlots[asserted] = slot(wayProperties[way]);
            singleOnValue[asserted] = (wayKinds[way] & ON_VALUE) != 0 ? -1 : 0;
            singleAlways[asserted] = (wayKinds[way] & ONLY_IF_DENIED) != 0 ? 0 : -1;
        }
    }

    /** How many words of 64 bits hold a bit for each key. */
    int wordCount() {
        return (int) (((long) table.thingCount() * stride + Long.SIZE - 1) / Long.SIZE);
    }

    static int word(long key) {
        return (int) (key >>> 6);
    }

    private long key(int thing, int property) {
        return (long) thing * stride + slot(property);
    }

    /** The thing of a topic by its key. */
    int thing(long key) {
        return (int) (key / stride);
    }

    /** The slot of the property of a topic by its key. */
    int slot(long key) {
        return (int) (key % stride);
    }

    /** Whether several properties share a slot. */
    boolean areShared() {
        return stride < propertyCount;
    }

    /** The slot of a property, alone in it unless they are shared. */
    int slot(int property) {
        return property % stride;
    }

    private boolean isDenied(int thing, int property) {
        long key = key(thing, property);
        return (denied[word(key)] >>> key & 1) != 0;
    }

    /** Collects the keys of rows, and marks them. */
    Keyed keyed(int start, int end) {
        long[] any = new long[wordCount()];
        long[] several = new long[any.length];
        long[] entries = new long[end - start];
        int size = 0;
        Cursor topics = new Cursor();
        for (int row = start; row < end; row++) {
            int literal = table.literal(row);
            if (isSingle[literal]) {
                int subject = table.subject(row);
                int thing = subject ^ ((subject ^ table.value(row)) & singleOnValue[literal]);
                long key = (long) thing * stride + singleSlots[literal];
                int word = word(key);
                // Without a branch, which would be guessed wrong half of the time.
                long bit = 1L << key & (singleAlways[literal] | denied[word]);
                long before = any[word];
                several[word] |= before & bit;
                any[word] = before | bit;
                entries[size] = key << Integer.SIZE | row;
                size += (int) (bit >>> key);
                continue;
            }
            int count = topics.moveTo(row);
            entries = withRoom(entries, size, count + end - row);
            for (int i = 0; i < count; i++) {
                long key = key(topics.thing(i), topics.property(i));
                int word = word(key);
                several[word] |= any[word] & 1L << key;
                any[word] |= 1L << key;
                entries[size++] = key << Integer.SIZE | row;
            }
        }
        return new Keyed(any, several, entries, size);
    }

    private static long[] withRoom(long[] entries, int size, int more) {
        return entries.length - size >= more
                ? entries
                : Arrays.copyOf(entries, Math.addExact(size, Math.max(more, more + (size >> 1))));
    }

    /** Rows with their keys, and which keys are of any and of several. */
    static final class Keyed {
        final long[] any;
        final long[] several;
        private final long[] entries;
        private int size;

        private Keyed(long[] any, long[] several, long[] entries, int size) {
            this.any = any;
            this.several = several;
            this.entries = entries;
            this.size = size;
        }

        int size() {
            return size;
        }

        int key(int index) {
            return (int) (entries[index] >>> Integer.SIZE);
        }

        int row(int index) {
            return (int) entries[index];
        }

        void set(int index, int number, int row) {
            entries[index] = (long) number << Integer.SIZE | row;
        }

        void truncate(int to) {
            size = to;
        }
    }

    /** The topics of one row after the other. */
    final class Cursor {
        private int[] properties = new int[8];
        private int[] things = new int[8];
        private int count;

        /** Goes to a row, and returns how many topics it is on; one that it leads to in two ways comes twice. */
        int moveTo(int row) {
            count = 0;
            int property = table.property(row);
            if (property == Topics.TEXT || table.isDenial(row)) {
                add(property, table.subject(row));
                return count;
            }
            int end = firstWays[property + 1];
            for (int way = firstWays[property]; way < end; way++) {
                byte kind = wayKinds[way];
                int thing = (kind & ON_VALUE) != 0 ? table.value(row) : table.subject(row);
                if ((kind & ONLY_IF_DENIED) == 0 || isDenied(thing, wayProperties[way])) {
                    add(wayProperties[way], thing);
                }
                if ((kind & WIDENS) != 0) {
                    addWider(wayProperties[way], thing);
                }
            }
            return count;
        }

        int property(int index) {
            return properties[index];
        }

        int thing(int index) {
            return things[index];
        }

        private void addWider(int property, int thing) {
            if (table.thing(thing) instanceof EntityValue entity) {
                for (Id container : table.topics().semantics().containers(entity.entity())) {
                    int wider = table.find(container);
                    if (wider >= 0 && wider != thing && isDenied(wider, property)) {
                        add(property, wider);
                    }
                }
            }
        }

        private void add(int property, int thing) {
            if (count == things.length) {
                properties = Arrays.copyOf(properties, count * 2);
                things = Arrays.copyOf(things, count * 2);
            }
            properties[count] = property;
            things[count++] = thing;
        }
    }
}
