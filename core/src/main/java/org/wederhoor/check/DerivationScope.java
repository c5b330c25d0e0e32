package org.wederhoor.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Id;
import org.wederhoor.vocabulary.Deduction;
import org.wederhoor.vocabulary.Semantics;

/**
 * The properties that what rules and transitive properties derive can rest on or clash with: those that take part in a
 * derivation, and all that can be in one conflict with them because they share a topic, a relation that forbids loops, or
 * the timeline. What is said under any other is the same with rules and without.
 *
 * <p>Cost: properties times constraints, for each round in which another property is drawn in.
 */
final class DerivationScope {
    private DerivationScope() {}

    /** Returns which properties are within, declared or not. */
    static Predicate<Id> of(Semantics semantics) {
        return within(semantics, Deduction.concerns(semantics));
    }

    /**
     * Returns which properties are within as long as nothing under a property of the whole scope is denied: a transitive
     * property of which nothing follows that could clash with what is asserted takes part then only where rules use it.
     */
    static Predicate<Id> withoutDenials(Semantics semantics) {
        Topics topics = new Topics(semantics);
        return within(semantics, Deduction.concerns(semantics, transitive -> mayClash(transitive, topics)));
    }

    /** Whether something that follows from steps of a transitive property alone may clash with something asserted. */
    private static boolean mayClash(Id transitive, Topics topics) {
        Semantics semantics = topics.semantics();
        // Of a transitive relation what follows closes no loop that the steps do not close.
        boolean closesOthers = Relations.restricting(transitive, semantics).stream()
                .anyMatch(entailment -> !semantics.has(entailment.property(), Characteristic.TRANSITIVE));
        return closesOthers
                || Timelines.concerns(semantics).test(transitive)
                || semantics.entailed(transitive).stream()
                        .map(entailment -> topics.property(topics.number(entailment.property())))
                        .anyMatch(entailed -> entailed.comparesValues() || entailed.isDisjoint());
    }

    private static Predicate<Id> within(Semantics semantics, Predicate<Id> concerns) {
        Set<Id> properties = properties(semantics, concerns);
        return property -> properties.contains(property) || concerns.test(property);
    }

    private static Set<Id> properties(Semantics semantics, Predicate<Id> concerns) {
        Set<Id> named = new LinkedHashSet<>(semantics.vocabulary().properties().keySet());
        semantics.vocabulary().properties().values().forEach(property -> {
            named.addAll(property.disjointWith());
            named.addAll(property.subPropertyOf());
            named.addAll(property.inverseOf());
        });
        semantics.vocabulary().rules().values().forEach(rule -> {
            named.add(rule.conclusion().property());
            rule.premises().forEach(premise -> named.add(premise.property()));
        });
        Topics topics = new Topics(semantics);
        Set<Id> found = new LinkedHashSet<>();
        Set<Integer> shared = new HashSet<>();
        List<Predicate<Id>> webs =
                new ArrayList<>(List.of(Timelines.concerns(semantics), Relations.concerns(semantics)));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Id property : named) {
                List<Topics.Way> ways = topics.property(topics.number(property)).ways();
                boolean joins = concerns.test(property)
                        || ways.stream().anyMatch(way -> shared.contains(way.property()))
                        || webs.stream()
                                .anyMatch(web ->
                                        web.test(property) && found.stream().anyMatch(web));
                if (joins && found.add(property)) {
                    ways.forEach(way -> shared.add(way.property()));
                    grew = true;
                }
            }
        }
        return found;
    }
}
