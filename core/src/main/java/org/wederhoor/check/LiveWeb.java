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

/**
 * Commitments that relate things, of which those that hang together are checked together: orders and dates of events, and
 * relations that forbid loops. Every finding on them begins with one of the things, and what does not hang together shares
 * none.
 */
final class LiveWeb {
    private final Predicate<Id> concerns;
    private final Function<Commitments, Collection<Finding>> check;
    private final Map<Id, Commitment> commitments = new HashMap<>();
    private final Uses relating = new Uses();
    private Set<Id> dirty = new LinkedHashSet<>();

    /**
     * @param concerns which properties relate
     * @param check what is to be found
     */
    LiveWeb(Predicate<Id> concerns, Function<Commitments, Collection<Finding>> check) {
        this.concerns = concerns;
        this.check = check;
    }

    void add(Commitment commitment) {
        if (concerns(commitment)) {
            commitments.put(commitment.statement(), commitment);
            for (Id thing : things(commitment)) {
                relating.add(thing, commitment.statement());
                dirty.add(thing);
            }
        }
    }

    void remove(Commitment commitment) {
        if (concerns(commitment)) {
            commitments.remove(commitment.statement());
            for (Id thing : things(commitment)) {
                relating.remove(thing, commitment.statement());
                dirty.add(thing);
            }
        }
    }

    private boolean concerns(Commitment commitment) {
        return commitment.assertion() != null
                && !commitment.assertion().isDenial()
                && concerns.test(commitment.assertion().literal().property());
    }

    private static Set<Id> things(Commitment commitment) {
        Proposition literal = commitment.asserted().literal();
        return literal.value() instanceof EntityValue value && !value.entity().equals(literal.subject())
                ? Set.of(literal.subject(), value.entity())
                : Set.of(literal.subject());
    }

    /** Looks again at all that hangs together with what changed. */
    void recheck(FindingLedger ledger) {
        if (dirty.isEmpty()) {
            return;
        }
        Set<Id> things = new LinkedHashSet<>();
        Map<Id, Commitment> region = new LinkedHashMap<>();
        Deque<Id> open = new ArrayDeque<>(dirty);
        while (!open.isEmpty()) {
            Id thing = open.remove();
            if (things.add(thing)) {
                for (Id statement : relating.of(thing)) {
                    Commitment commitment = commitments.get(statement);
                    if (commitment != null && region.put(statement, commitment) == null) {
                        open.addAll(things(commitment));
                    }
                }
            }
        }
        dirty = new LinkedHashSet<>();
        Map<Id, List<Finding>> byThing = new HashMap<>();
        for (Finding finding : check.apply(Commitments.of(new ArrayList<>(region.values())))) {
            byThing.computeIfAbsent(finding.subjects().get(0), t -> new ArrayList<>())
                    .add(finding);
        }
        for (Id thing : things) {
            ledger.replace(new Place(this, thing), byThing.getOrDefault(thing, List.of()));
        }
    }

    /** Where findings of one web begin. */
    private record Place(LiveWeb web, Id thing) {}
}
