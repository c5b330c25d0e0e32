package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.TimeValue;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;
import org.wederhoor.vocabulary.Timing;

/**
 * Finds orders and dates of events that leave no moment for some of them.
 *
 * <p>Orders that loop are one finding for each looping component. Those apart, each connected group of events to which the
 * dates leave no moment is one. A date with alternatives is read one alternative at a time, the other such dates at their
 * outermost bounds: no alternative left is certain, some left is possible.
 *
 * <p>What states different values of a separator of its property takes no part in one conflict. Links that state their
 * separators alike are looked at by themselves. Beside that all links are that no separator keeps apart, for conflicts that
 * there are only if what is left unstated is what others state: these are possible.
 *
 * <p>All links together are one network in flat arrays; only the groups in which something is amiss are looked at apart.
 *
 * <p>Source: Dechter, Meiri and Pearl, Temporal constraint networks, 1991; Allen, Maintaining knowledge about temporal
 * intervals, 1983.
 */
final class Timelines {
    private final Commitments commitments;
    private final Semantics semantics;
    private final Numbers<Id> events = new Numbers<>();
    private final TimeLinks links = new TimeLinks();
    private final Map<Id, Finding> findings = new LinkedHashMap<>();

    Timelines(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
    }

    /** Which properties order or date events, or entail one that does. */
    static Predicate<Id> concerns(Semantics semantics) {
        return semantics.entailing(
                property -> property.orders().isPresent() || property.dates().isPresent());
    }

    ImmutableList<Finding> findings() {
        collect();
        for (TimeConflict conflict : TimeConflict.all(links, events.size(), commitments)) {
            // Conflicts about the same come with the one to be shown first.
            Finding finding = new TimelineFinding(commitments, links, events, conflict).finding();
            findings.putIfAbsent(finding.id(), finding);
        }
        return ImmutableList.copyOf(findings.values());
    }

    TimeLinks links() {
        return links;
    }

    int eventCount() {
        return events.size();
    }

    /** Gathers the links from the commitments, once. */
    void collect() {
        Map<Id, List<Entailment>> telling = new HashMap<>();
        Function<Id, List<Entailment>> entailed = property -> semantics.entailed(property).stream()
                .filter(entailment -> tellsOfTime(entailment.property()))
                .toList();
        for (int i = 0; i < commitments.size(); i++) {
            Assertion assertion = commitments.get(i).assertion();
            if (assertion != null && !assertion.isDenial()) {
                for (Entailment entailment :
                        telling.computeIfAbsent(assertion.literal().property(), entailed)) {
                    collect(i, assertion, entailment);
                }
            }
        }
    }

    private boolean tellsOfTime(Id property) {
        Property declared = semantics.vocabulary().properties().get(property);
        return declared != null
                && (declared.orders().isPresent() || declared.dates().isPresent());
    }

    private void collect(int commitment, Assertion assertion, Entailment entailment) {
        Property property = semantics.vocabulary().properties().get(entailment.property());
        if (property == null) {
            return;
        }
        Proposition literal = assertion.literal();
        if (property.orders().isPresent() && literal.value() instanceof EntityValue value) {
            int subject = events.of(literal.subject());
            int other = events.of(value.entity());
            links.addOrder(
                    commitment,
                    property.id(),
                    entailment.isInverted() ? other : subject,
                    entailment.isInverted() ? subject : other,
                    property.orders().get());
            addSeparators(property.id(), literal);
        }
        if (property.dates().isPresent() && !entailment.isInverted() && literal.value() instanceof TimeValue time) {
            links.addDate(
                    commitment,
                    property.id(),
                    events.of(literal.subject()),
                    property.dates().get(),
                    time.time(),
                    Timing.alternatives(time.time(), assertion));
            addSeparators(property.id(), literal);
        }
    }

    private void addSeparators(Id property, Proposition literal) {
        ImmutableSet<Id> separators = semantics.separators(property);
        if (!separators.isEmpty()) {
            links.setSeparators(Maps.toMap(
                    separators, key -> Optional.ofNullable(literal.qualifiers().get(key))));
        }
    }
}
