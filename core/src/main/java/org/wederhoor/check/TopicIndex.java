package org.wederhoor.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;

/**
 * The rows of a table by topic: sorted by property and, within that, by thing, in two passes of counting, so in time linear
 * in the rows whatever their keys are and however many share one.
 *
 * <p>Left out are topics on which nothing can clash, because nothing constrains their property and nothing is denied of
 * their thing.
 */
final class TopicIndex {
    /** Up to so many rows are compared each with each. */
    static final int COMPARED_MAX = 64;

    private final Table table;
    private final Topics topics;
    private final BitSet deniedProperties = new BitSet();
    private final BitSet deniedThings = new BitSet();
    private final Set<Long> deniedTopics = new HashSet<>();

    private int[] topicProperties = new int[1 << 8];
    private int[] topicThings = new int[1 << 8];
    private int[] rows = new int[1 << 8];
    private int size;

    TopicIndex(Table table) {
        this.table = table;
        topics = table.topics();
        for (int row = 0; row < table.size(); row++) {
            if (table.isDenial(row)) {
                deniedProperties.set(table.property(row));
                deniedThings.set(table.subject(row));
                deniedTopics.add(key(table.property(row), table.subject(row)));
            }
        }
    }

    private static long key(int property, int thing) {
        return ((long) property << 32) | thing;
    }

    /** Calls for each topic on which something may clash. */
    void forEachOpen(Visitor visitor) {
        for (int row = 0; row < table.size(); row++) {
            add(row);
        }
        sortBy(topicThings, table.thingCount());
        sortBy(topicProperties, topics.size());
        int start = 0;
        while (start < size) {
            int property = topicProperties[start];
            int thing = topicThings[start];
            int end = start + 1;
            while (end < size && topicThings[end] == thing && topicProperties[end] == property) {
                end++;
            }
            if (end - start > 1 && mayClash(property, start, end)) {
                visitor.visit(property, thing, rowsOf(start, end));
            }
            start = end;
        }
    }

    private void add(int row) {
        int property = table.property(row);
        if (property == Topics.TEXT || table.isDenial(row)) {
            add(property, table.subject(row), row);
            return;
        }
        for (Topics.Way way : topics.property(property).ways()) {
            int thing = way.onValue() ? table.value(row) : table.subject(row);
            if (!way.onlyIfDenied()) {
                add(way.property(), thing, row);
            } else if (deniedProperties.get(way.property())) {
                addDeniable(way, thing, row);
            }
        }
    }

    private void addDeniable(Topics.Way way, int thing, int row) {
        if (deniedThings.get(thing) && deniedTopics.contains(key(way.property(), thing))) {
            add(way.property(), thing, row);
        }
        if (way.widens() && table.thing(thing) instanceof EntityValue entity) {
            for (Id container : topics.semantics().containers(entity.entity())) {
                int wider = table.find(container);
                if (wider >= 0 && wider != thing && deniedTopics.contains(key(way.property(), wider))) {
                    add(way.property(), wider, row);
                }
            }
        }
    }

    private void add(int property, int thing, int row) {
        if (size == rows.length) {
            topicProperties = Arrays.copyOf(topicProperties, size * 2);
            topicThings = Arrays.copyOf(topicThings, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        topicProperties[size] = property;
        topicThings[size] = thing;
        rows[size++] = row;
    }

    /** A stable pass of counting. */
    private void sortBy(int[] keys, int bound) {
        int[] next = new int[bound + 1];
        for (int i = 0; i < size; i++) {
            next[keys[i] + 1]++;
        }
        for (int key = 0; key < bound; key++) {
            next[key + 1] += next[key];
        }
        int[] sortedProperties = new int[size];
        int[] sortedThings = new int[size];
        int[] sortedRows = new int[size];
        for (int i = 0; i < size; i++) {
            int to = next[keys[i]]++;
            sortedProperties[to] = topicProperties[i];
            sortedThings[to] = topicThings[i];
            sortedRows[to] = rows[i];
        }
        topicProperties = sortedProperties;
        topicThings = sortedThings;
        rows = sortedRows;
    }

    private boolean mayClash(int property, int start, int end) {
        if (end - start > COMPARED_MAX) {
            return true;
        }
        for (int i = start; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                if (rows[i] != rows[j] && table.mayClash(property, rows[i], rows[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The rows of a topic, each once. */
    private int[] rowsOf(int start, int end) {
        int[] found = new int[end - start];
        int count = 0;
        for (int i = start; i < end; i++) {
            // Rows come in order, so a row that leads here in two ways comes twice in a row.
            if (count == 0 || found[count - 1] != rows[i]) {
                found[count++] = rows[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Is told of topics. */
    interface Visitor {
        /**
         * Takes one topic.
         *
         * @param property its property
         * @param thing its thing
         * @param rows the rows on it, ascending
         */
        void visit(int property, int thing, int[] rows);
    }
}
