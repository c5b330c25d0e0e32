package org.wederhoor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Semantics;

/** Commitments whose properties ask for types, checked subject by subject. */
final class LiveTypes {
    private final Types types;
    private final Predicate<Id> concerns;
    private final Predicate<Id> asksForEntityTypes;
    private final Map<Id, Commitment> commitments = new HashMap<>();
    private final Uses<Id> bySubject = new Uses<>();
    /** The subjects of commitments that mention an entity, subjects included. */
    private final Uses<Id> mentioning = new Uses<>();

    private Set<Id> dirty = new LinkedHashSet<>();

    LiveTypes(Semantics semantics, Function<Id, Optional<Entity>> entities) {
        types = new Types(semantics, entities);
        concerns = Types.concerns(semantics);
        asksForEntityTypes = Types.asksForEntityTypes(semantics);
    }

    void add(Commitment commitment) {
        if (concerns(commitment)) {
            Proposition literal = commitment.asserted().literal();
            commitments.put(commitment.statement(), commitment);
            bySubject.add(literal.subject(), commitment.statement());
            if (asksForEntityTypes.test(literal.property()) && literal.value() instanceof EntityValue value) {
                mentioning.add(value.entity(), commitment.statement());
            }
            touch(literal);
        }
    }

    void remove(Commitment commitment) {
        if (concerns(commitment)) {
            Proposition literal = commitment.asserted().literal();
            commitments.remove(commitment.statement());
            bySubject.remove(literal.subject(), commitment.statement());
            if (literal.value() instanceof EntityValue value) {
                mentioning.remove(value.entity(), commitment.statement());
            }
            touch(literal);
        }
    }

    /** Notes that a literal came or is to go: what is of the types asked for takes part in no finding. */
    private void touch(Proposition literal) {
        if (types.isMismatch(literal.property(), new EntityValue(literal.subject()), literal.value())) {
            dirty.add(literal.subject());
        }
    }

    private boolean concerns(Commitment commitment) {
        return commitment.assertion() != null
                && concerns.test(commitment.assertion().literal().property());
    }

    /** Notes that the types of an entity are others than before. */
    void changeTypes(Id entity) {
        if (bySubject.contains(entity)) {
            dirty.add(entity);
        }
        for (Id statement : mentioning.of(entity)) {
            Commitment commitment = commitments.get(statement);
            if (commitment != null) {
                dirty.add(commitment.asserted().literal().subject());
            }
        }
    }

    void recheck(FindingLedger ledger) {
        if (dirty.isEmpty()) {
            return;
        }
        for (Id subject : dirty) {
            List<Commitment> of = new ArrayList<>();
            for (Id statement : bySubject.of(subject)) {
                Commitment commitment = commitments.get(statement);
                if (commitment != null) {
                    of.add(commitment);
                }
            }
            ledger.replace(new Place(subject), types.findings(Commitments.of(of)));
        }
        dirty = new LinkedHashSet<>();
    }

    private record Place(Id subject) {}
}
