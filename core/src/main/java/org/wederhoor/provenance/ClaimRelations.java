package org.wederhoor.provenance;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Semantics;

/** What the vocabulary says of claims to one another, whenever they were made. */
final class ClaimRelations {
    private static final EdtfDate ALWAYS = EdtfDate.parse("../..");

    private final Semantics semantics;
    /** Whether any property accuses; mostly none does. */
    private final boolean accusing;

    ClaimRelations(Vocabulary vocabulary) {
        semantics = Semantics.of(vocabulary);
        accusing = vocabulary.properties().values().stream()
                .anyMatch(property -> !property.accuses().isEmpty());
    }

    /** The entities that a claim accuses. */
    ImmutableSet<Id> accused(Claim claim) {
        return accusing && claim.proposition().isPresent()
                ? semantics.accused(claim.proposition().get())
                : ImmutableSet.of();
    }

    Semantics semantics() {
        return semantics;
    }

    /** Whether a stand on one claim entails another claim, if both are about all time. */
    boolean entails(Claim stated, Factuality stand, Claim asked) {
        return anyOf(stated, stand, asked, (a, b) -> semantics.entails(a, b));
    }

    /** Whether a stand on one claim excludes another claim in some reading, if both are about all time. */
    boolean excludes(Claim stated, Factuality stand, Claim asked) {
        return anyOf(stated, stand, asked, (a, b) -> semantics.excludes(a, b).isPresent());
    }

    private static boolean anyOf(
            Claim claim, Factuality stand, Claim other, BiPredicate<Assertion, Assertion> relation) {
        if (claim.proposition().isEmpty() || other.proposition().isEmpty()) {
            return false;
        }
        for (Assertion asserted : assertions(claim.proposition().get(), stand)) {
            for (Assertion asked : assertions(other.proposition().get(), Factuality.CERTAIN_POSITIVE)) {
                if (relation.test(asserted, asked)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a reply, for or against or neither, is on the point made: what it asserts entails or excludes the point, in
     * any reading. A reply is one whenever it was given, so times play no part.
     */
    boolean speaksOn(Claim reply, Factuality stand, Claim point, boolean denialToo) {
        if (reply.proposition().isEmpty() || point.proposition().isEmpty()) {
            return false;
        }
        for (Assertion answer : assertions(reply.proposition().get(), stand)) {
            for (Assertion made : assertions(
                    point.proposition().get(), denialToo ? Factuality.UNDERSPECIFIED : Factuality.CERTAIN_POSITIVE)) {
                if (semantics.entails(answer, made)
                        || semantics.excludes(answer, made).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The literal that a stand asserts, both if it takes no side. */
    private static List<Assertion> assertions(Proposition proposition, Factuality stand) {
        Proposition always = Proposition.builder()
                .subject(proposition.subject())
                .property(proposition.property())
                .value(proposition.value())
                .putAllQualifiers(proposition.qualifiers())
                .validTime(ALWAYS)
                .negated(proposition.isNegated())
                .build();
        List<Assertion> assertions = new ArrayList<>();
        if (stand.polarity().isEmpty()) {
            assertions.add(Assertion.certain(always, Optional.empty()));
            assertions.add(Assertion.certain(always.negation(), Optional.empty()));
        } else {
            Assertion.of(always, stand, Optional.empty(), ClaimKind.FACTUAL).ifPresent(assertions::add);
        }
        return assertions;
    }
}
