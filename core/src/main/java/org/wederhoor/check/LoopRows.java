package org.wederhoor.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Id;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;

/**
 * The rows of a table that are on loops of relations that forbid them, or relate something to itself, whenever they hold and
 * however sure they are; no others need be looked at for loops.
 */
final class LoopRows {
    private final Table table;
    private final Semantics semantics;
    private final Map<Id, RelationEdges> edges = new TreeMap<>();

    private LoopRows(Table table, Semantics semantics) {
        this.table = table;
        this.semantics = semantics;
    }

    /** The numbers of the rows, in ascending order. */
    static int[] of(Table table, Semantics semantics) {
        LoopRows rows = new LoopRows(table, semantics);
        rows.collect();
        BitSet found = new BitSet(table.size());
        rows.edges.forEach((property, of) -> rows.keep(property, of, found));
        return found.stream().toArray();
    }

    /** The edges of each relation that forbids loops, with rows in the place of commitments. */
    private void collect() {
        Topics topics = table.topics();
        RelationEdges[][] along = new RelationEdges[topics.size()][];
        boolean[][] inverted = new boolean[topics.size()][];
        for (int property = Topics.TEXT + 1; property < along.length; property++) {
            List<Entailment> restricting = Relations.restricting(topics.id(property), semantics);
            along[property] = new RelationEdges[restricting.size()];
            inverted[property] = new boolean[restricting.size()];
            for (int i = 0; i < restricting.size(); i++) {
                Id relation = restricting.get(i).property();
                along[property][i] = edges.computeIfAbsent(relation, r -> new RelationEdges());
                inverted[property][i] = restricting.get(i).isInverted();
            }
        }
        for (int row = 0; row < table.size() && !edges.isEmpty(); row++) {
            int property = table.property(row);
            if (property != Topics.TEXT
                    && along[property].length > 0
                    && !table.isDenial(row)
                    && table.isEntity(table.value(row))) {
                for (int i = 0; i < along[property].length; i++) {
                    boolean back = inverted[property][i];
                    int from = back ? table.value(row) : table.subject(row);
                    along[property][i].add(row, from, back ? table.subject(row) : table.value(row));
                }
            }
        }
    }

    private void keep(Id property, RelationEdges of, BitSet found) {
        for (int i = 0; i < of.size; i++) {
            if (of.from[i] == of.to[i]) {
                found.set(of.commitment[i]);
            }
        }
        boolean longLoops = semantics.has(property, Characteristic.TRANSITIVE);
        if (longLoops || semantics.has(property, Characteristic.ASYMMETRIC)) {
            LoopFilter filter = new LoopFilter(table.thingCount(), longLoops);
            int[] looping = filter.keep(of.from, of.to, of.items(i -> of.from[i] != of.to[i]));
            Arrays.stream(looping).forEach(i -> found.set(of.commitment[i]));
        }
    }
}
