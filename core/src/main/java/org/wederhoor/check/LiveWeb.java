package org.wederhoor.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;

/**
 * Commitments that relate things, of which those that hang together are checked together: orders and dates of events, and
 * all from which something follows.
 */
final class LiveWeb {
    private final Function<Commitment, Set<Value>> relates;
    private final Function<Commitments, Collection<Finding>> check;
    private final Map<Id, Commitment> commitments = new HashMap<>();
    private final Uses<Value> relating = new Uses<>();
    private Set<Value> dirty = new LinkedHashSet<>();

    /**
     * @param relates what a commitment relates, nothing if it does not concern the web
     * @param check what is to be found, where no finding rests on commitments that do not hang together
     */
    LiveWeb(Function<Commitment, Set<Value>> relates, Function<Commitments, Collection<Finding>> check) {
        this.relates = relates;
        this.check = check;
    }

    /**
     * A web of what is asserted under some properties.
     *
     * @param concerns which properties relate
     * @param check what is to be found
     */
    static LiveWeb ofAssertions(Predicate<Id> concerns, Function<Commitments, Collection<Finding>> check) {
        return new LiveWeb(
                commitment -> commitment.assertion() != null
                                && !commitment.asserted().isDenial()
                                && concerns.test(commitment.asserted().literal().property())
                        ? entities(commitment.asserted().literal())
                        : Set.of(),
                check);
    }

    private static Set<Value> entities(Proposition literal) {
        Value subject = new EntityValue(literal.subject());
        return literal.value() instanceof EntityValue value && !value.equals(subject)
                ? Set.of(subject, value)
                : Set.of(subject);
    }

    void add(Commitment commitment) {
        Set<Value> things = relates.apply(commitment);
        if (!things.isEmpty()) {
            commitments.put(commitment.statement(), commitment);
            things.forEach(thing -> relating.add(thing, commitment.statement()));
            dirty.addAll(things);
        }
    }

    void remove(Commitment commitment) {
        Set<Value> things = relates.apply(commitment);
        if (!things.isEmpty()) {
            commitments.remove(commitment.statement());
            things.forEach(thing -> relating.remove(thing, commitment.statement()));
            dirty.addAll(things);
        }
    }

    /** Notes that something else is to be known of a thing than before. */
    void touch(Value thing) {
        if (relating.contains(thing)) {
            dirty.add(thing);
        }
    }

    /** Looks again at all that hangs together with what changed. */
    void recheck(FindingLedger ledger) {
        if (dirty.isEmpty()) {
            return;
        }
        Set<Value> seen = new LinkedHashSet<>();
        for (Value start : dirty) {
            if (!seen.contains(start)) {
                recheck(start, seen, ledger);
            }
        }
        dirty = new LinkedHashSet<>();
    }

    /** Looks at one part, whose findings are noted at the thing it was reached from and nowhere else. */
    private void recheck(Value start, Set<Value> seen, FindingLedger ledger) {
        Map<Id, Commitment> part = new LinkedHashMap<>();
        Deque<Value> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Value thing = open.remove();
            if (seen.add(thing)) {
                ledger.replace(new Place(this, thing), List.of());
                for (Id statement : relating.of(thing)) {
                    Commitment commitment = commitments.get(statement);
                    if (commitment != null && part.put(statement, commitment) == null) {
                        open.addAll(relates.apply(commitment));
                    }
                }
            }
        }
        if (!part.isEmpty()) {
            ledger.replace(new Place(this, start), check.apply(Commitments.of(new ArrayList<>(part.values()))));
        }
    }

    /** Where the findings of one part are noted. */
    private record Place(LiveWeb web, Value thing) {}
}
