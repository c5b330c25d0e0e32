package org.wederhoor.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;

/**
 * What goes by one id in a dossier that is being edited: its record, if there is one, and what a live check knows of it.
 *
 * <p>All that one id leads to is here, so that a change looks up each id once.
 */
final class Named {
    private static final int NONE = -1;
    /** The row of a statement that is looked at with what follows from it, and not in the table. */
    private static final int DERIVING = -2;

    final Id id;
    final int hash;

    /** Set by {@link NamedTable} alone, which keeps those with a record in order. */
    @Nullable
    DossierRecord record;

    @Nullable
    Named earlier;

    @Nullable
    Named later;

    /** How many statements speak through it or are cited in it. */
    int mentions;

    /** The statements that report or withdraw it: none, one, or a set. */
    private @Nullable Object links;
    /** The statements that state it: none, one, or a set. */
    private @Nullable Object statings;

    /** Of a statement the row that it shares with all that assert the same. */
    int row = NONE;

    /** Of a statement what it commits its speaker to, where that takes more than the statement and its claim to tell. */
    @Nullable
    Commitment commitment;

    /** Of a claim that was stated what it says, in numbers. */
    @Nullable
    Literal literal;

    Named(Id id, int hash) {
        this.id = id;
        this.hash = hash;
    }

    boolean hasRow() {
        return row != NONE;
    }

    boolean isDeriving() {
        return row == DERIVING;
    }

    void derive(Commitment what) {
        row = DERIVING;
        commitment = what;
    }

    void leaveRow() {
        row = NONE;
        commitment = null;
    }

    void addLink(Named statement) {
        links = with(links, statement);
    }

    void removeLink(Named statement) {
        links = without(links, statement);
    }

    boolean isLinked() {
        return links != null;
    }

    void forEachLink(Consumer<Named> consumer) {
        forEach(links, consumer);
    }

    void addStating(Named statement) {
        statings = with(statings, statement);
    }

    void removeStating(Named statement) {
        statings = without(statings, statement);
    }

    boolean isStated() {
        return statings != null;
    }

    void forEachStating(Consumer<Named> consumer) {
        forEach(statings, consumer);
    }

    /** Whether nothing is known of it but its id. */
    boolean isIdle() {
        return record == null && mentions == 0 && links == null && statings == null;
    }

    /** Adds one to none, one or a set. */
    static Object with(@Nullable Object known, Named added) {
        if (known == null || known == added) {
            return added;
        }
        Set<Named> several;
        if (known instanceof Named one) {
            several = new LinkedHashSet<>();
            several.add(one);
        } else {
            several = cast(known);
        }
        several.add(added);
        return several;
    }

    /** Takes one away from one or a set that holds it; null if none is left. */
    static @Nullable Object without(@Nullable Object known, Named removed) {
        if (known == null || known == removed) {
            return null;
        }
        if (known instanceof Named) {
            return known;
        }
        Set<Named> several = cast(known);
        several.remove(removed);
        return several.size() == 1 ? several.iterator().next() : several;
    }

    static void forEach(@Nullable Object known, Consumer<Named> consumer) {
        if (known instanceof Named one) {
            consumer.accept(one);
        } else if (known != null) {
            cast(known).forEach(consumer);
        }
    }

    /** How many there are of none, one or a set. */
    static int count(@Nullable Object known) {
        return known == null ? 0 : known instanceof Named ? 1 : cast(known).size();
    }

    /** Whether all meet a condition, of which none is asked after one that does not. */
    static boolean all(@Nullable Object known, Predicate<Named> condition) {
        if (known instanceof Named one) {
            return condition.test(one);
        }
        return known == null || cast(known).stream().allMatch(condition);
    }

    @SuppressWarnings("unchecked") // All sets are made here.
    private static Set<Named> cast(Object several) {
        return (Set<Named>) several;
    }

    /** Equal to itself alone; the hash makes sets the same in every run. */
    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    /**
     * What a claim says, in the numbers of a table.
     *
     * @param property its property, {@link Topics#TEXT} if it has no proposition
     * @param subject its subject
     * @param value its value
     * @param time when it holds, {@link #UNTIMED} if that depends on when it is said
     * @param isNegated whether it says that something is not so
     */
    record Literal(int property, int subject, int value, int time, boolean isNegated) {
        static final int UNTIMED = -1;
    }
}
