package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Semantics;

/**
 * What statements assert, as rows of a table, by topic, so that a statement that comes or goes is held against those alone
 * that it may clash with.
 *
 * <p>Statements that assert the same at the same time share a row, however many there are. A statement whose row may clash
 * with no other on a topic takes part in no finding there, so that the topic stays as it is; any other topic is checked
 * again, on all its statements.
 */
final class LiveRows {
    private static final int NONE = -1;
    /** So many rows are looked at between two checks before topics are checked again without looking, */
    private static final long SCANNED_MAX = 1 << 20;
    /** and so many more for each statement that comes or goes. */
    private static final int SCANNED_EACH = 64;

    private final Semantics semantics;
    private final Function<Named, Commitment> commitments;
    private final Table table;
    private final TopicCheck topicCheck;
    private final LiveTopics topics = new LiveTopics();

    /** Rows by what they assert: open addressing with linear probing, at most half full. */
    private int[] slots = filled(1 << 8);
    /** By row the statements that share it: one or a set. */
    private @Nullable Object[] statements = new Object[1 << 7];

    private int rowCount;
    private int size;
    private Set<Long> dirty = new LinkedHashSet<>();
    private long mayScan = SCANNED_MAX;
    /** The topics of one row. */
    private long[] found = new long[8];

    private int foundCount;

    /** @param commitments what a statement in the table is in full */
    LiveRows(Semantics semantics, Function<Named, Commitment> commitments) {
        this.semantics = semantics;
        this.commitments = commitments;
        table = new Table(semantics);
        topicCheck = new TopicCheck(semantics);
    }

    /** How many statements there are. */
    int size() {
        return size;
    }

    /** How many rows they share. */
    int rowCount() {
        return rowCount;
    }

    /** How many times a row is on a topic. */
    int topicCount() {
        return topics.size();
    }

    /** How many different things statements spoke of since the dictionaries were begun. */
    int thingCount() {
        return table.thingCount();
    }

    /** What a claim says, in numbers. */
    Named.Literal literal(Claim claim) {
        if (claim.proposition().isEmpty()) {
            int thing = table.number(claim.id());
            return new Named.Literal(Topics.TEXT, thing, thing, Times.OPEN, false);
        }
        Proposition says = claim.proposition().get();
        int property = table.topics().number(says.property());
        boolean isTimed = table.topics().property(property).isState();
        boolean dependsOnSaying = isTimed && says.validTime().isEmpty();
        return new Named.Literal(
                property,
                table.number(says.subject()),
                table.number(says.value()),
                dependsOnSaying ? Named.Literal.UNTIMED : isTimed ? table.time(says, Optional.empty()) : Times.OPEN,
                says.isNegated());
    }

    /** The number of the time of a state that holds when it was said. */
    int time(Proposition says, Optional<EdtfDate> said) {
        return table.time(says, said);
    }

    /** The number of the property of what a statement in the table asserts. */
    int property(Named statement) {
        return table.property(statement.row);
    }

    Id propertyId(int property) {
        return table.topics().id(property);
    }

    /** Adds a statement of a literal at a time. */
    void add(Named statement, Named.Literal literal, int time, boolean isDenial) {
        int slot = slotOf(literal.property(), literal.subject(), literal.value(), time, isDenial);
        boolean isNew = slots[slot] == NONE;
        int row =
                isNew ? table.add(literal.property(), literal.subject(), literal.value(), time, isDenial) : slots[slot];
        findTopics(row);
        if (isNew) {
            enter(row, slot);
        }
        statements[row] = Named.with(statements[row], statement);
        statement.row = row;
        size++;
        touch(row);
    }

    private void enter(int row, int slot) {
        slots[slot] = row;
        rowCount++;
        if (rowCount * 2 > slots.length) {
            grow();
        }
        if (row >= statements.length) {
            statements = Arrays.copyOf(statements, Math.max(row + 1, statements.length * 2));
        }
        topics.begin(row);
        boolean isDenial = table.isDenial(row);
        for (int i = 0; i < foundCount; i++) {
            topics.add(found[i], row, isDenial);
        }
    }

    /** Takes a statement out that is in. */
    void remove(Named statement) {
        int row = statement.row;
        findTopics(row);
        touch(row);
        Object left = Named.without(statements[row], statement);
        statements[row] = left;
        statement.leaveRow();
        size--;
        if (left == null) {
            topics.remove(row);
            removeSlot(row);
            table.remove(row);
            rowCount--;
        }
    }

    /** Notes the topics on which a row may clash with another; when very much has changed, without making sure. */
    private void touch(int row) {
        mayScan += SCANNED_EACH;
        for (int i = 0; i < foundCount; i++) {
            if (!dirty.contains(found[i]) && (mayScan < 0 || mayClash(found[i], row))) {
                dirty.add(found[i]);
            }
        }
    }

    private boolean mayClash(long topic, int row) {
        boolean isDenial = table.isDenial(row);
        int property = LiveTopics.property(topic);
        return mayClash(topic, row, !isDenial)
                || (!isDenial && table.comparesAssertions(property) && mayClash(topic, row, false));
    }

    private boolean mayClash(long topic, int row, boolean withDenials) {
        int property = LiveTopics.property(topic);
        for (int entry = topics.first(topic, withDenials); entry >= 0; entry = topics.next(entry)) {
            mayScan--;
            if (table.mayClash(property, row, topics.row(entry))) {
                return true;
            }
        }
        return false;
    }

    /** Finds the topics that a row is on, each once, be anything denied there or not. */
    private void findTopics(int row) {
        foundCount = 0;
        int property = table.property(row);
        if (property == Topics.TEXT || table.isDenial(row)) {
            addTopic(property, table.subject(row));
            return;
        }
        List<Topics.Way> ways = table.topics().property(property).ways();
        for (int i = 0; i < ways.size(); i++) {
            Topics.Way way = ways.get(i);
            int thing = way.onValue() ? table.value(row) : table.subject(row);
            addTopic(way.property(), thing);
            if (way.widens() && table.thing(thing) instanceof EntityValue entity) {
                for (Id container : semantics.containers(entity.entity())) {
                    addTopic(way.property(), table.number(container));
                }
            }
        }
    }

    private void addTopic(int property, int thing) {
        long topic = LiveTopics.key(property, thing);
        for (int i = 0; i < foundCount; i++) {
            if (found[i] == topic) {
                return;
            }
        }
        if (foundCount == found.length) {
            found = Arrays.copyOf(found, foundCount * 2);
        }
        found[foundCount++] = topic;
    }

    /** Checks again the topics on which something may have begun or ceased to clash. */
    void recheck(FindingLedger ledger) {
        mayScan = SCANNED_MAX;
        if (dirty.isEmpty()) {
            return;
        }
        // A new set each time: clearing one that a load has made large would cost each small change as much.
        Set<Long> topicsNow = dirty;
        dirty = new LinkedHashSet<>();
        for (long topic : topicsNow) {
            ledger.replace(topic, check(topic));
        }
    }

    private Collection<Finding> check(long topic) {
        List<Commitment> on = new ArrayList<>();
        addCommitments(topic, false, on);
        addCommitments(topic, true, on);
        if (on.size() < 2) {
            return List.of();
        }
        Commitments all = Commitments.of(on);
        int property = LiveTopics.property(topic);
        return property == Topics.TEXT
                ? topicCheck.ofText(all.get(0).claim(), all)
                : topicCheck.of(table.topics().id(property), table.thing(LiveTopics.thing(topic)), all);
    }

    private void addCommitments(long topic, boolean isDenial, List<Commitment> on) {
        for (int entry = topics.first(topic, isDenial); entry >= 0; entry = topics.next(entry)) {
            Named.forEach(statements[topics.row(entry)], statement -> on.add(commitments.apply(statement)));
        }
    }

    private int slotOf(int property, int subject, int value, int time, boolean isDenial) {
        int mask = slots.length - 1;
        int slot = hash(property, subject, value, time, isDenial) & mask;
        while (slots[slot] != NONE && !table.isRow(slots[slot], property, subject, value, time, isDenial)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int home(int row) {
        return hash(table.property(row), table.subject(row), table.value(row), table.time(row), table.isDenial(row))
                & (slots.length - 1);
    }

    /** Moves up those behind what is taken out (Knuth, volume 3, section 6.4, algorithm R). */
    private void removeSlot(int row) {
        int mask = slots.length - 1;
        int hole = home(row);
        while (slots[hole] != row) {
            hole = (hole + 1) & mask;
        }
        for (int slot = (hole + 1) & mask; slots[slot] != NONE; slot = (slot + 1) & mask) {
            if (((slot - home(slots[slot])) & mask) >= ((slot - hole) & mask)) {
                slots[hole] = slots[slot];
                hole = slot;
            }
        }
        slots[hole] = NONE;
    }

    private void grow() {
        int[] old = slots;
        slots = filled(old.length * 2);
        int mask = slots.length - 1;
        for (int row : old) {
            if (row != NONE) {
                int slot = home(row);
                while (slots[slot] != NONE) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = row;
            }
        }
    }

    private static int hash(int property, int subject, int value, int time, boolean isDenial) {
        long mixed = ((long) property << 32 | subject) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32) ^ ((long) time << 33 | (long) value << 1 | (isDenial ? 1 : 0)))
                * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed ^ (mixed >>> 32));
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
