package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Semantics;

/**
 * What statements assert, as rows of a table, by topic, so that a statement that comes or goes is held against those alone
 * that it may clash with.
 *
 * <p>Statements that assert the same at the same time share a row, however many there are. A statement whose row may clash
 * with no other on a topic takes part in no finding there, so that the topic stays as it is; any other topic is checked
 * again, on all its statements, or is a {@link CrowdedTopic} if they are many.
 */
final class LiveRows {
    private static final int NONE = -1;
    /** So many rows are looked at between two checks before topics are checked again without looking, */
    private static final long SCANNED_MAX = 1 << 20;
    /** and so many more for each statement that comes or goes. */
    private static final int SCANNED_EACH = 64;
    /** A topic is crowded until it has so many times fewer statements than when it became so. */
    private static final int CROWDED_FACTOR = 4;

    private final Semantics semantics;
    private final Function<Named, Commitment> commitments;
    private final Limits limits;
    private final Table table;
    private final TopicCheck topicCheck;
    private final LiveTopics topics = new LiveTopics();
    private final FindingLedger ledger;

    private final Map<Long, CrowdedTopic> crowded = new HashMap<>();
    /** The crowded topics on which something came or went since they were settled. */
    private Set<Long> unsettled = new LinkedHashSet<>();
    /** Whether all statements are there that are loaded in the beginning, which are checked as a whole. */
    private boolean isLoaded;

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

    /**
     * @param commitments what a statement in the table is in full
     * @param ledger where the findings are put
     */
    LiveRows(Semantics semantics, Function<Named, Commitment> commitments, FindingLedger ledger, Limits limits) {
        this.semantics = semantics;
        this.commitments = commitments;
        this.ledger = ledger;
        this.limits = limits;
        table = new Table(semantics);
        topicCheck = new TopicCheck(semantics);
    }

    /**
     * From when on topics are looked at in another way.
     *
     * @param crowdedMin a topic is crowded when it has so many statements while one comes or goes that may clash
     * @param comparedMax with how many statements such a one is compared before the whole topic is checked again
     */
    record Limits(int crowdedMin, int comparedMax) {
        static final Limits USUAL = new Limits(64, 64);
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
        touch(statement, true);
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
        touch(statement, false);
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

    /**
     * Notes the topics on which a statement that came or is to go may clash with another; when very much has changed, without
     * making sure.
     */
    private void touch(Named statement, boolean isAdded) {
        mayScan += SCANNED_EACH;
        for (int i = 0; i < foundCount; i++) {
            long topic = found[i];
            CrowdedTopic crowd = crowded.isEmpty() ? null : crowded.get(topic);
            if (crowd == null && !dirty.contains(topic) && (mayScan < 0 || mayClash(topic, statement.row))) {
                if (isLoaded && isCrowded(topic)) {
                    crowd = crowd(topic, isAdded ? statement : null);
                } else {
                    dirty.add(topic);
                }
            }
            if (crowd != null) {
                change(topic, crowd, statement, isAdded);
            }
        }
    }

    private void change(long topic, CrowdedTopic crowd, Named statement, boolean isAdded) {
        unsettled.add(topic);
        if (isAdded) {
            crowd.add(statement, commitments.apply(statement));
        } else {
            crowd.remove(statement);
        }
    }

    /** Whether a topic, on which nothing that matters has changed yet, has many statements. */
    private boolean isCrowded(long topic) {
        int count = 0;
        for (boolean isDenial : new boolean[] {false, true}) {
            int entry = topics.first(topic, isDenial);
            for (; entry >= 0 && count < limits.crowdedMin; entry = topics.next(entry)) {
                count += Named.count(statements[topics.row(entry)]);
            }
        }
        return count >= limits.crowdedMin;
    }

    /** Keeps the findings on a topic by themselves from now on, as they were before a statement came. */
    private CrowdedTopic crowd(long topic, @Nullable Named added) {
        int property = LiveTopics.property(topic);
        boolean isText = property == Topics.TEXT;
        Value thing = table.thing(LiveTopics.thing(topic));
        Id id = isText ? claim(thing) : table.topics().id(property);
        CrowdedTopic crowd = new CrowdedTopic(
                new TopicGrounds(semantics, id, thing),
                isText,
                topicCheck,
                (row, goesOn) -> showNeighbours(topic, row, goesOn),
                limits.comparedMax);
        forEachOn(topic, statement -> {
            if (!statement.equals(added)) {
                crowd.begin(statement, commitments.apply(statement));
            }
        });
        ledger.deal(topic, CrowdedTopic::place).forEach(crowd::begin);
        crowded.put(topic, crowd);
        return crowd;
    }

    private static Id claim(Value thing) {
        if (thing instanceof EntityValue claim) {
            return claim.entity();
        }
        throw new IllegalStateException("topic of a text is " + thing + ", expected a claim");
    }

    private void showNeighbours(long topic, int row, Predicate<Named> goesOn) {
        boolean isDenial = table.isDenial(row);
        int property = LiveTopics.property(topic);
        if (showNeighbours(topic, row, !isDenial, goesOn) && !isDenial && table.comparesAssertions(property)) {
            showNeighbours(topic, row, false, goesOn);
        }
    }

    private boolean showNeighbours(long topic, int row, boolean withDenials, Predicate<Named> goesOn) {
        int property = LiveTopics.property(topic);
        for (int entry = topics.first(topic, withDenials); entry >= 0; entry = topics.next(entry)) {
            int other = topics.row(entry);
            if (table.mayClash(property, row, other) && !Named.all(statements[other], goesOn)) {
                return false;
            }
        }
        return true;
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
    void recheck() {
        mayScan = SCANNED_MAX;
        isLoaded = true;
        if (!unsettled.isEmpty()) {
            Set<Long> changed = unsettled;
            unsettled = new LinkedHashSet<>();
            changed.forEach(this::settle);
        }
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

    private void settle(long topic) {
        CrowdedTopic crowd = crowded.get(topic);
        if (crowd != null && crowd.size() >= limits.crowdedMin / CROWDED_FACTOR) {
            crowd.settle(ledger);
        } else if (crowd != null) {
            crowd.disband(ledger);
            crowded.remove(topic);
            dirty.add(topic);
        }
    }

    private Collection<Finding> check(long topic) {
        List<Commitment> on = new ArrayList<>();
        forEachOn(topic, statement -> on.add(commitments.apply(statement)));
        if (on.size() < 2) {
            return List.of();
        }
        Commitments all = Commitments.of(on);
        int property = LiveTopics.property(topic);
        Value thing = table.thing(LiveTopics.thing(topic));
        return property == Topics.TEXT
                ? topicCheck.ofText(claim(thing), all)
                : topicCheck.of(table.topics().id(property), thing, all);
    }

    private void forEachOn(long topic, Consumer<Named> consumer) {
        for (boolean isDenial : new boolean[] {false, true}) {
            for (int entry = topics.first(topic, isDenial); entry >= 0; entry = topics.next(entry)) {
                Named.forEach(statements[topics.row(entry)], consumer);
            }
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
