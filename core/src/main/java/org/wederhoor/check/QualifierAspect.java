package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.wederhoor.check.PairSums.Condition;
import org.wederhoor.check.PairSums.Term;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;

/** Which cells of a slot speak of the same thing: their separators agree, and what a denial is narrowed to. */
final class QualifierAspect implements Aspect {
    private final Slot slot;
    private final Semantics semantics;
    private final IntUnaryOperator cellOf;
    private final Set<Id> separators;
    private final Numbers<Value> values = new Numbers<>();
    /** By qualifier and then by cell the number of its value, -1 if it has none. */
    private final Map<Id, IntList> numbers = new HashMap<>();

    private int cellCount;

    /**
     * @param cellOf the cell of each item
     */
    QualifierAspect(Slot slot, Semantics semantics, IntUnaryOperator cellOf) {
        this.slot = slot;
        this.semantics = semantics;
        this.cellOf = cellOf;
        separators = slot.isText() ? Set.of() : semantics.separators(slot.property());
    }

    /**
     * Which qualifiers cells have.
     *
     * @param stated the qualifiers that matter
     * @param isDenial whether something is denied under them
     */
    private record Kind(ImmutableSet<Id> stated, boolean isDenial) {}

    @Override
    public Optional<Object> take(Assertion assertion) {
        int cell = cellCount++;
        boolean opposed = slot.ground() == Ground.OPPOSITE;
        ImmutableSet.Builder<Id> stated = ImmutableSet.builder();
        for (Map.Entry<Id, Value> qualifier : assertion.literal().qualifiers().entrySet()) {
            Id key = qualifier.getKey();
            Value value = qualifier.getValue();
            boolean separates = separators.contains(key);
            if (separates || opposed) {
                if (!separates && !isPlain(value)) {
                    return Optional.empty();
                }
                stated.add(key);
                IntList ofKey = numbers.computeIfAbsent(key, k -> new IntList());
                while (ofKey.size() <= cell) {
                    ofKey.add(-1);
                }
                ofKey.set(cell, values.of(value));
            }
        }
        return Optional.of(new Kind(stated.build(), assertion.isDenial()));
    }

    /** Whether a value covers itself alone. */
    private boolean isPlain(Value value) {
        boolean covers = value instanceof SomeValue || value instanceof QuantityValue || value instanceof TimeValue;
        return !covers
                && !(value instanceof EntityValue entity
                        && !semantics.containers(entity.entity()).isEmpty());
    }

    @Override
    public ImmutableList<Term> between(Object one, Object other, boolean surely) {
        Kind mine = (Kind) one;
        Kind theirs = (Kind) other;
        Set<Id> keys = new TreeSet<>(separators);
        if (slot.ground() == Ground.OPPOSITE) {
            keys.addAll((mine.isDenial ? mine : theirs).stated);
        }
        List<Condition> conditions = new ArrayList<>();
        for (Id key : keys) {
            boolean isMine = mine.stated.contains(key);
            boolean isTheirs = theirs.stated.contains(key);
            if (isMine && isTheirs) {
                conditions.add(new PairSums.Same(item -> number(key, item)));
            } else if (surely && isMine != isTheirs) {
                return Term.NONE;
            }
        }
        return ImmutableList.of(new Term(1, ImmutableList.copyOf(conditions)));
    }

    private int number(Id key, int item) {
        IntList ofKey = numbers.get(key);
        int cell = cellOf.applyAsInt(item);
        return ofKey == null || cell >= ofKey.size() ? -1 : ofKey.get(cell);
    }
}
