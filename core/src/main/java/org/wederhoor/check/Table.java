package org.wederhoor.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Semantics;
import org.wederhoor.vocabulary.Things;

/**
 * What statements assert, as columns of dense numbers: enough to tell cheaply that most of them clash with nothing, and of
 * plain rows whether they clash.
 *
 * <p>A row is <em>plain</em> when the columns say all of it that matters to a clash with another plain row: somebody is
 * certain of it, its value is an entity that lies within none, its property entails and constrains nothing but itself, it
 * has no qualifiers, and its time has one span and no doubt.
 *
 * <p>A row takes seventeen bytes, and four each for its voice and for what it states of separators. Values, properties and times are numbered once, in dictionaries
 * that all rows share.
 */
final class Table implements Things {
    /** Flags of rows. */
    private static final byte DENIAL = 1;

    private static final byte PLAIN = 2;
    /** Flags of things. */
    private static final byte LOOSE = 1;

    private static final byte LONE_ENTITY = 2;

    private final Topics topics;
    private final Times times;
    private final Numbers<Value> things;
    private final Numbers<Id> voices;
    private final Separations separations;
    /** Of each thing whether it may lie within another value or hold one: a place, a range, a date; or is no such entity. */
    private byte[] traits = new byte[1 << 8];
    /** How each thing is named in ids of findings; null if the name has yet to be made. */
    private @Nullable Id[] names = new @Nullable Id[1 << 8];

    private int[] properties = new int[1 << 8];
    private int[] subjects = new int[1 << 8];
    private int[] values = new int[1 << 8];
    private int[] timeNumbers = new int[1 << 8];
    private byte[] flags = new byte[1 << 8];
    /** The voices of plain rows; empty until there is one. */
    private int[] voiceNumbers = new int[0];

    private int size;
    /** Rows that were given back. */
    private final IntList free = new IntList();

    Table(Semantics semantics) {
        topics = new Topics(semantics);
        times = new Times(semantics);
        things = new Numbers<>();
        voices = new Numbers<>();
        separations = new Separations();
    }

    /** Some rows of a table, numbered anew in the order given and not plain, with the same numbers for all else. */
    private Table(Table table, int[] rows) {
        topics = table.topics;
        times = table.times;
        things = table.things;
        voices = table.voices;
        traits = table.traits;
        names = table.names;
        separations = table.separations.of(rows);
        int capacity = Math.max(1, rows.length);
        properties = new int[capacity];
        subjects = new int[capacity];
        values = new int[capacity];
        timeNumbers = new int[capacity];
        flags = new byte[capacity];
        for (int row : rows) {
            add(table.property(row), table.subject(row), table.value(row), table.time(row), table.isDenial(row));
        }
    }

    /**
     * Returns some rows as a table of their own, to which others can be added that speak of things with numbers.
     *
     * @param rows the rows, which get new numbers in the order given
     */
    Table only(int[] rows) {
        return new Table(this, rows);
    }

    /** Adds a claim without a proposition, which is its own literal. */
    int addText(Id claim, boolean isDenial) {
        int thing = number(claim);
        return add(Topics.TEXT, thing, thing, Times.ALWAYS, isDenial);
    }

    /** Adds the positive literal of a proposition, asserted or denied, with when it was said. */
    int add(Proposition proposition, boolean isDenial, Optional<EdtfDate> said) {
        int property = topics.number(proposition.property());
        int subject = number(proposition.subject());
        return add(proposition, property, subject, number(proposition.value()), isDenial, said);
    }

    /** Adds the literal of a proposition, the parts of which were numbered here. */
    int add(Proposition proposition, int number, int subject, int value, boolean isDenial, Optional<EdtfDate> said) {
        Topics.Property property = topics.property(number);
        int row = add(
                number,
                subject,
                value,
                switch (property.temporality()) {
                    case STATE -> time(proposition, said);
                    case EVENT -> Times.OPEN;
                    case TIMELESS -> Times.ALWAYS;
                },
                isDenial);
        separations.set(row, proposition, property.separators());
        return row;
    }

    /** The number of the time in which a state holds, by its valid time or by when it was said. */
    int time(Proposition state, Optional<EdtfDate> said) {
        return times.of(state, said);
    }

    /**
     * Notes that somebody is certain of what a row without qualifiers says.
     *
     * @param row the row
     * @param voice the number of the voice
     */
    void setCertain(int row, int voice) {
        boolean isPlain = topics.property(properties[row]).isPlain()
                && times.isPlain(timeNumbers[row])
                && (traits[values[row]] & LONE_ENTITY) != 0;
        if (isPlain) {
            if (voiceNumbers.length < flags.length) {
                voiceNumbers = Arrays.copyOf(voiceNumbers, flags.length);
            }
            voiceNumbers[row] = voice;
            flags[row] |= PLAIN;
        }
    }

    /** Takes back that somebody is certain of what a row says. */
    void setUncertain(int row) {
        flags[row] &= ~PLAIN;
    }

    /** The number of a voice, which it gets if it has none. */
    int voiceNumber(Id voice) {
        return voices.of(voice);
    }

    /** Adds a row of numbers that were given here. */
    int add(int property, int subject, int value, int time, boolean isDenial) {
        int row = free.isEmpty() ? size++ : free.removeLast();
        if (row == flags.length) {
            properties = Arrays.copyOf(properties, row * 2);
            subjects = Arrays.copyOf(subjects, row * 2);
            values = Arrays.copyOf(values, row * 2);
            timeNumbers = Arrays.copyOf(timeNumbers, row * 2);
            flags = Arrays.copyOf(flags, row * 2);
        }
        properties[row] = property;
        subjects[row] = subject;
        values[row] = value;
        timeNumbers[row] = time;
        flags[row] = isDenial ? DENIAL : 0;
        return row;
    }

    /** Gives a row back, for another to be added in its place. */
    void remove(int row) {
        separations.clear(row);
        free.add(row);
    }

    /** The number of an entity, which it gets if it has none. */
    int number(Id entity) {
        return number(new EntityValue(entity));
    }

    @Override
    public int number(Value value) {
        int before = things.size();
        int number = things.of(value);
        describe(before);
        return number;
    }

    /** The numbers of many values, as {@link #number(Value)} gives them one after the other. */
    void numberAll(Value[] some, int[] numbers, int count) {
        int before = things.size();
        things.ofAll(some, numbers, count);
        describe(before);
    }

    /** Notes of things that were numbered just now what they are. */
    private void describe(int from) {
        int size = things.size();
        if (size > traits.length) {
            int length = Math.max(size, traits.length * 2);
            traits = Arrays.copyOf(traits, length);
            names = Arrays.copyOf(names, length);
        }
        for (int number = from; number < size; number++) {
            Value value = things.get(number);
            names[number] = value instanceof EntityValue ? ValueIds.of(value) : null;
            traits[number] = isLoose(value) ? LOOSE : value instanceof EntityValue ? LONE_ENTITY : 0;
        }
    }

    private boolean isLoose(Value value) {
        return value instanceof SomeValue
                || value instanceof QuantityValue
                || value instanceof TimeValue
                || (value instanceof EntityValue entity
                        && !topics.semantics().containers(entity.entity()).isEmpty());
    }

    Topics topics() {
        return topics;
    }

    int size() {
        return size;
    }

    int thingCount() {
        return things.size();
    }

    @Override
    public Value thing(int number) {
        return things.get(number);
    }

    /** How a thing is named in ids of findings, as by {@link ValueIds}. */
    Id name(int number) {
        Id name = names[number];
        return name != null ? name : ValueIds.of(thing(number));
    }

    /** The number of an entity, -1 if no row speaks of it. */
    int find(Id entity) {
        return find(new EntityValue(entity));
    }

    @Override
    public int find(Value value) {
        return things.find(value);
    }

    int property(int row) {
        return properties[row];
    }

    int subject(int row) {
        return subjects[row];
    }

    int value(int row) {
        return values[row];
    }

    int time(int row) {
        return timeNumbers[row];
    }

    /** Whether a row consists of these numbers. */
    boolean isRow(int row, int property, int subject, int value, int time, boolean isDenial) {
        return subjects[row] == subject
                && values[row] == value
                && properties[row] == property
                && timeNumbers[row] == time
                && isDenial(row) == isDenial;
    }

    /** The rows, ascending, whose properties meet a condition; it is asked once for each property. */
    int[] rows(Predicate<Id> condition) {
        boolean[] meets = new boolean[topics.size()];
        boolean any = false;
        for (int number = Topics.TEXT + 1; number < meets.length; number++) {
            meets[number] = condition.test(topics.id(number));
            any |= meets[number];
        }
        IntList found = new IntList();
        for (int row = 0; any && row < size; row++) {
            if (meets[properties[row]]) {
                found.add(row);
            }
        }
        return found.toArray();
    }

    /** A number below twice that of the properties, of the property of a row and whether it is denied. */
    int literal(int row) {
        return literal(properties[row], isDenial(row));
    }

    static int literal(int property, boolean isDenial) {
        return property << 1 | (isDenial ? 1 : 0);
    }

    boolean isDenial(int row) {
        return (flags[row] & DENIAL) != 0;
    }

    boolean isPlain(int row) {
        return (flags[row] & PLAIN) != 0;
    }

    /** The number of the voice of a plain row. */
    int voice(int row) {
        return voiceNumbers[row];
    }

    Times times() {
        return times;
    }

    boolean isEntity(int thing) {
        return things.get(thing) instanceof EntityValue;
    }

    /** Whether assertions on topics of a property are held against each other, and not against denials alone. */
    boolean comparesAssertions(int topic) {
        Topics.Property property = topics.property(topic);
        return property.comparesValues() || property.isDisjoint();
    }

    /**
     * Whether two rows on one topic may clash; no is certain.
     *
     * @param topic the property of the topic
     * @param a a row
     * @param b another
     */
    boolean mayClash(int topic, int a, int b) {
        boolean opposed = isDenial(a) != isDenial(b);
        if (topic == Topics.TEXT) {
            return opposed;
        }
        Topics.Property property = topics.property(topic);
        if (property.isState() && !times.mayMeet(timeNumbers[a], timeNumbers[b])) {
            return false;
        }
        if (separations.keepApart(a, b, property.separators())) {
            return false;
        }
        if (opposed) {
            return shareValue(a, b);
        }
        if (isDenial(a)) {
            return false;
        }
        boolean differ = values[a] != values[b] || subjects[a] != subjects[b];
        return (property.comparesValues() && differ)
                || (property.isDisjoint() && mayBeDisjoint(properties[a], properties[b]) && shareValue(a, b));
    }

    private boolean mayBeDisjoint(int property, int other) {
        return property != other || topics.property(property).excludesItself();
    }

    /**
     * Returns the rows on a topic that may clash with another; where there are very many, all of them.
     *
     * @param topic the property of the topic
     * @param rows begins with the rows on it
     * @param count how many rows are on it
     */
    int[] suspects(int topic, int[] rows, int count) {
        if (count > PlainClashes.COMPARED_MAX) {
            return Arrays.copyOf(rows, count);
        }
        BitSet suspect = new BitSet(count);
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (mayClash(topic, rows[i], rows[j])) {
                    suspect.set(i);
                    suspect.set(j);
                }
            }
        }
        return suspect.stream().map(i -> rows[i]).toArray();
    }

    /** Whether two rows may speak of one pair of things, in one direction or the other. */
    private boolean shareValue(int a, int b) {
        return values[a] == values[b]
                || values[a] == subjects[b]
                || subjects[a] == values[b]
                || ((traits[values[a]] | traits[values[b]] | traits[subjects[a]] | traits[subjects[b]]) & LOOSE) != 0;
    }
}
