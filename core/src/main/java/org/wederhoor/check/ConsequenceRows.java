package org.wederhoor.check;

import com.google.common.base.Suppliers;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Grounding;
import org.wederhoor.vocabulary.Semantics;

/**
 * The rows of a table that conflicts with something derived can rest on, or that say how these are told; no others need be
 * looked at with rules and transitive properties.
 *
 * <p>What may follow is worked out by the columns, and added to the rows, in the time of one that it rests on. Where that makes a clash, a
 * loop, a timeline or a mismatch of types possible, all that may take part in one there is taken, what was stated alone
 * included, with all that it may follow from.
 */
final class ConsequenceRows {
    private final Table table;
    private final Semantics semantics;
    private final Grounding grounding;
    /** The rows that what follows can rest on or clash with, and then the facts that may follow. */
    private final Table all;

    private final int[] stated;
    private final int[] concluded;
    /** What is taken. */
    private final BitSet rows = new BitSet();

    private final BitSet facts = new BitSet();

    private ConsequenceRows(Table table, Semantics semantics, Grounding grounding, int[] stated) {
        this.table = table;
        this.semantics = semantics;
        this.grounding = grounding;
        this.stated = stated;
        concluded = IntStream.range(0, grounding.size())
                .filter(grounding::isConcluded)
                .toArray();
        int[] times = grounding.bounds(this::bound, table.times()::within, Times.OPEN);
        all = table.only(stated);
        for (int fact : concluded) {
            int unused = all.add(
                    table.topics().number(grounding.property(fact)),
                    grounding.subject(fact),
                    grounding.value(fact),
                    times[fact],
                    false);
        }
    }

    /**
     * The time that bounds what rests on a row. One that need not share a moment with itself bounds nothing, as what rests on
     * the row may clash with the row itself.
     */
    private int bound(int row) {
        int time = table.time(row);
        return table.times().mayMeet(time, time) ? time : Times.OPEN;
    }

    /** The numbers of the rows, in ascending order. */
    static int[] of(Table table, Semantics semantics, Types types, Workers workers) {
        Supplier<List<Proposition>> denied = Suppliers.memoize(() -> denied(table));
        Grounding grounding = new Grounding(semantics, table, () -> denied.get().iterator());
        int[] numbers = new int[table.topics().size()];
        for (int property = Topics.TEXT + 1; property < numbers.length; property++) {
            numbers[property] = grounding.number(table.topics().id(property));
        }
        numbers[Topics.TEXT] = -1;
        for (int row = 0; row < table.size(); row++) {
            int number = numbers[table.property(row)];
            if (number >= 0 && !table.isDenial(row)) {
                grounding.add(row, number, table.subject(row), table.value(row));
            }
        }
        boolean isTold = grounding.run();
        if (IntStream.range(0, grounding.size()).noneMatch(grounding::isConcluded)) {
            return new int[0];
        }
        int[] stated = table.rows(DerivationScope.of(semantics));
        return isTold ? new ConsequenceRows(table, semantics, grounding, stated).find(types, workers) : stated;
    }

    private static List<Proposition> denied(Table table) {
        return IntStream.range(0, table.size())
                .filter(row -> table.isDenial(row) && table.property(row) != Topics.TEXT)
                .mapToObj(row -> literal(table, row))
                .toList();
    }

    private static Proposition literal(Table table, int row) {
        if (!(table.thing(table.subject(row)) instanceof EntityValue subject)) {
            throw new IllegalStateException("subject of row " + row + " is no entity");
        }
        return Proposition.builder()
                .subject(subject.entity())
                .property(table.topics().id(table.property(row)))
                .value(table.thing(table.value(row)))
                .build();
    }

    private int[] find(Types types, Workers workers) {
        takeClashes(workers);
        takeLoops();
        takeTimelines();
        takeMismatches(types);
        if (facts.isEmpty()) {
            return new int[0];
        }
        takeBegins();
        rows.or(grounding.rowsBehind(facts));
        return rows.stream().toArray();
    }

    private void takeClashes(Workers workers) {
        // Two ways in which one fact follows may clash, too.
        takeConcluded(property -> {
            Topics topics = table.topics();
            return topics.property(topics.number(property)).excludesItself();
        });
        TopicIndex index = new TopicIndex(all, workers);
        TopicIndex.Reader reader = index.new Reader();
        for (int part = 0; part < index.partCount(); part++) {
            reader.visit(part, (property, thing, on, count) -> {
                if (mayClash(property, on, count)) {
                    for (int row : all.suspects(property, on, count)) {
                        take(row);
                    }
                }
            });
        }
    }

    /** Whether something concluded may clash on a topic; rows are ascending. Where there are very many, they may. */
    private boolean mayClash(int property, int[] on, int count) {
        if (on[count - 1] < stated.length) {
            return false;
        }
        if (count > PlainClashes.COMPARED_MAX) {
            return true;
        }
        for (int i = count - 1; i >= 0 && on[i] >= stated.length; i--) {
            for (int j = 0; j < i; j++) {
                if (all.mayClash(property, on[i], on[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    private void takeLoops() {
        for (int row : LoopRows.of(all, semantics)) {
            take(row);
        }
    }

    /** What orders or dates events hangs together, so that all of it is taken where something of it follows. */
    private void takeTimelines() {
        Predicate<Id> concerned = Timelines.concerns(semantics);
        if (takeConcluded(concerned)) {
            for (int row : table.rows(concerned)) {
                rows.set(row);
            }
        }
    }

    /** Takes what may be concluded of some properties, and returns whether there is any. */
    private boolean takeConcluded(Predicate<Id> property) {
        boolean any = false;
        for (int row : all.rows(property)) {
            if (row >= stated.length) {
                take(row);
                any = true;
            }
        }
        return any;
    }

    private void takeMismatches(Types types) {
        for (int row : all.rows(Types.concerns(semantics))) {
            if (types.isMismatch(all, row)) {
                take(row);
            }
        }
    }

    /** Denials tell where chains of transitive properties are to begin. */
    private void takeBegins() {
        Predicate<Id> begins = property -> semantics.vocabulary().properties().values().stream()
                .filter(declared -> declared.characteristics().contains(Characteristic.TRANSITIVE))
                .flatMap(declared -> semantics.entailed(declared.id()).stream())
                .anyMatch(entailment -> entailment.property().equals(property));
        for (int row : table.rows(begins)) {
            if (table.isDenial(row)) {
                rows.set(row);
            }
        }
    }

    /** Takes a row or a fact by its number among all. */
    private void take(int number) {
        if (number < stated.length) {
            rows.set(stated[number]);
        } else {
            facts.set(concluded[number - stated.length]);
        }
    }
}
