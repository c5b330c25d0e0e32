package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Side;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;

/**
 * The statements among which the causes of a finding are to be looked for.
 *
 * <p>They may be more than needed and never fewer: those on its sides; where it has none, those that speak of what the
 * statements of its cause speak of; for loops and timelines all that hang together with them by the properties that can
 * take part; and where rules or transitive properties have a part in it, everything.
 */
final class CauseScope {
    private final Provenance provenance;
    private final Semantics semantics;
    /** The properties that what follows from transitive ones can have. */
    private final Set<Id> transitive = new HashSet<>();

    private final Map<Id, List<Id>> speakingOf = new HashMap<>();

    CauseScope(Provenance provenance, Semantics semantics) {
        this.provenance = provenance;
        this.semantics = semantics;
        for (Property property : semantics.vocabulary().properties().values()) {
            if (property.characteristics().contains(Characteristic.TRANSITIVE)) {
                semantics.entailed(property.id()).forEach(entailment -> transitive.add(entailment.property()));
            }
        }
        for (Statement statement : provenance.onRecord()) {
            for (Id topic : topics(statement)) {
                speakingOf.computeIfAbsent(topic, t -> new ArrayList<>()).add(statement.id());
            }
        }
    }

    /** Whether more than two statements may bring a finding about by what follows from them together. */
    boolean isDerived(Finding finding) {
        return !semantics.vocabulary().rules().isEmpty()
                || (!transitive.isEmpty() && finding.code() == FindingCode.DISJOINT_PROPERTIES)
                || finding.subjects().stream().anyMatch(transitive::contains);
    }

    /** The statements, in code point order. */
    ImmutableList<Id> of(Finding finding) {
        if (isDerived(finding)) {
            Set<Id> all = new TreeSet<>();
            speakingOf.values().forEach(all::addAll);
            return ImmutableList.copyOf(all);
        }
        if (!finding.sides().isEmpty()) {
            Set<Id> onSides = new TreeSet<>();
            for (Side side : finding.sides()) {
                onSides.addAll(side.statements());
            }
            return ImmutableList.copyOf(onSides);
        }
        return around(finding);
    }

    private ImmutableList<Id> around(Finding finding) {
        boolean spreads =
                finding.code() == FindingCode.RELATION_CYCLE || finding.code() == FindingCode.TIMELINE_CONFLICT;
        Set<Id> found = new TreeSet<>();
        Set<Id> seen = new HashSet<>();
        ArrayDeque<Id> open = new ArrayDeque<>();
        for (Id cause : finding.cause()) {
            open.addAll(topics(provenance.statement(cause)));
        }
        while (!open.isEmpty()) {
            Id topic = open.remove();
            if (!seen.add(topic)) {
                continue;
            }
            for (Id statement : speakingOf.getOrDefault(topic, List.of())) {
                if (spreads && takesPart(finding, statement) && found.add(statement)) {
                    open.addAll(topics(provenance.statement(statement)));
                } else if (!spreads) {
                    found.add(statement);
                }
            }
        }
        return ImmutableList.copyOf(found);
    }

    /** Whether a statement has a property that the loop or timeline is made of. */
    private boolean takesPart(Finding finding, Id statement) {
        Optional<Id> property = claim(provenance.statement(statement))
                .flatMap(Claim::proposition)
                .map(proposition -> proposition.property());
        if (property.isEmpty()) {
            return false;
        }
        for (Entailment entailment : semantics.entailed(property.get())) {
            Property above = semantics.vocabulary().properties().get(entailment.property());
            boolean fits = finding.code() == FindingCode.RELATION_CYCLE
                    ? entailment.property().equals(finding.subjects().get(1))
                    : above != null
                            && (above.orders().isPresent() || above.dates().isPresent());
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private Optional<Claim> claim(Statement statement) {
        return statement
                .content()
                .filter(content -> content instanceof Content.OfClaim)
                .flatMap(content ->
                        Optional.ofNullable(provenance.dossier().claims().get(content.id())));
    }

    /** What a statement speaks of: itself, the claim or statement that it is about, and the things in that. */
    private ImmutableSet<Id> topics(Statement statement) {
        ImmutableSet.Builder<Id> topics = ImmutableSet.builder();
        topics.add(statement.id());
        statement.content().ifPresent(content -> topics.add(content.id()));
        claim(statement).flatMap(Claim::proposition).ifPresent(proposition -> {
            topics.add(proposition.subject());
            if (proposition.value() instanceof EntityValue value) {
                topics.add(value.entity());
            }
        });
        return topics.build();
    }
}
