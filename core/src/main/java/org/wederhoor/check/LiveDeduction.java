package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rule;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Term;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Semantics;

/**
 * The statements that what rules and transitive properties derive can rest on or clash with, and what is found among them.
 *
 * <p>These are told by their properties, which are those of {@link DerivationScope}, and by what they speak of: nothing is
 * derived, and nothing clashes, across things that no statement or containment joins, as long as each rule joins its
 * premises.
 */
final class LiveDeduction {
    private final Semantics semantics;
    private final Function<Id, Optional<Entity>> entities;
    private final Predicate<Id> concerns;
    /** Of which a denial would make more take part. */
    private final Predicate<Id> awaits;
    /** Whether some rule joins what nothing else does, so that all hangs together. */
    private final boolean joinsAll;

    /** @param isDenied whether anything may be denied under any of some properties */
    LiveDeduction(Semantics semantics, Function<Id, Optional<Entity>> entities, Predicate<Predicate<Id>> isDenied) {
        this.semantics = semantics;
        this.entities = entities;
        Predicate<Id> scope = DerivationScope.of(semantics);
        boolean isWhole = isDenied.test(scope);
        concerns = isWhole ? scope : DerivationScope.withoutDenials(semantics);
        awaits = isWhole ? property -> false : scope;
        joinsAll = !semantics.vocabulary().rules().values().stream().allMatch(LiveDeduction::isJoined);
    }

    /** Whether a denial under a property draws in what was left aside because nothing was denied. */
    boolean isDrawnBy(Id property) {
        return awaits.test(property);
    }

    /** Whether what is said under a property is to be looked at with all that follows. */
    boolean concerns(Id property) {
        return concerns.test(property);
    }

    /** Whether the premises of a rule are joined by the variables and constants that they share, and so is what it concludes. */
    private static boolean isJoined(Rule rule) {
        List<Atom> apart = new ArrayList<>(rule.premises());
        Set<Term> joined = new HashSet<>();
        add(apart.remove(0), joined);
        while (apart.removeIf(atom -> {
            boolean isNext = joined.contains(atom.subject()) || joined.contains(atom.value());
            if (isNext) {
                add(atom, joined);
            }
            return isNext;
        })) {
            // One more round for what only the last one joined.
        }
        boolean bringsOwn = Stream.of(
                        rule.conclusion().subject(), rule.conclusion().value())
                .anyMatch(term -> !joined.contains(term));
        return apart.isEmpty() && !bringsOwn;
    }

    private static void add(Atom atom, Set<Term> joined) {
        joined.add(atom.subject());
        joined.add(atom.value());
    }

    /** What a commitment speaks of, and what contains that. */
    Set<Value> relates(Commitment commitment) {
        if (commitment.assertion() == null) {
            return Set.of();
        }
        Proposition literal = commitment.asserted().literal();
        if (!concerns(literal.property())) {
            return Set.of();
        }
        if (joinsAll) {
            return Set.of(SomeValue.SOME_VALUE);
        }
        Set<Value> things = new LinkedHashSet<>();
        add(new EntityValue(literal.subject()), things);
        add(literal.value(), things);
        return things;
    }

    private void add(Value thing, Set<Value> things) {
        things.add(thing);
        if (thing instanceof EntityValue entity) {
            semantics.containers(entity.entity()).forEach(container -> things.add(new EntityValue(container)));
        }
    }

    /** A thing whose type has changed, as far as it is one that commitments hang together by. */
    Value place(Id entity) {
        return joinsAll ? SomeValue.SOME_VALUE : new EntityValue(entity);
    }

    /** What is found among commitments that hang together. */
    Collection<Finding> findings(Commitments commitments) {
        Table table = new Table(semantics);
        for (Commitment commitment : commitments.all()) {
            int unused = table.add(
                    commitment.asserted().literal(), commitment.asserted().isDenial(), commitment.said());
        }
        return new BatchCheck(semantics, table, row -> Optional.of(commitments.get(row)), true, count -> {})
                .findings(entities, Workers.caller());
    }
}
