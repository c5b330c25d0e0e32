package org.wederhoor.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;

/**
 * How the rows of a table lead to topics, in flat arrays, and which topics there are at all.
 *
 * <p>Left out are topics on which nothing can clash, because nothing constrains their property and nothing is denied of
 * their thing; that is told by property and by thing apart, so some of them stay.
 *
 * <h2>Threads</h2> Immutable once made; a {@link Cursor} is confined to one thread.
 */
final class TopicWays {
    private static final byte ON_VALUE = 1;
    private static final byte ONLY_IF_DENIED = 2;
    private static final byte WIDENS = 4;

    private final Table table;
    private final boolean[] deniedProperties;
    private final BitSet deniedThings = new BitSet();
    /** By property, where its ways begin; those of the next one follow. */
    private final int[] firstWays;

    private int[] wayProperties = new int[16];
    private byte[] wayKinds = new byte[16];

    TopicWays(Table table) {
        this.table = table;
        Topics topics = table.topics();
        // Ways may lead to properties that no row has, and that then have a number too.
        for (int property = 0; property < topics.size(); property++) {
            topics.property(property);
        }
        int propertyCount = topics.size();
        deniedProperties = new boolean[propertyCount];
        for (int row = 0; row < table.size(); row++) {
            if (table.isDenial(row)) {
                deniedProperties[table.property(row)] = true;
                deniedThings.set(table.subject(row));
            }
        }
        firstWays = new int[propertyCount + 1];
        int size = 0;
        for (int property = 0; property < propertyCount; property++) {
            firstWays[property] = size;
            size = addWays(topics.property(property).ways(), size);
        }
        firstWays[propertyCount] = size;
    }

    private int addWays(List<Topics.Way> ways, int before) {
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

    /** How many properties topics can have. */
    int propertyCount() {
        return deniedProperties.length;
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
                if ((kind & ONLY_IF_DENIED) == 0 || deniedThings.get(thing)) {
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
                    if (wider >= 0 && wider != thing && deniedThings.get(wider)) {
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
