package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Derived;

/**
 * All that might follow from the claims of a dossier together, whoever holds them, how surely and when, and from which claims.
 *
 * <p>More may be in it than ever follows; less only where a deduction comes to its bounds.
 */
final class Prospects {
    private final ClaimIndex conclusions;
    private final List<int[]> premises = new ArrayList<>();

    Prospects(ClaimIndex claims, Inferences inferences) {
        Map<Proposition, Set<Integer>> found = new LinkedHashMap<>();
        if (inferences.isPossible()) {
            List<Integer> numbers = new ArrayList<>();
            List<Assertion> held = new ArrayList<>();
            for (int number = 0; number < claims.size(); number++) {
                Claim claim = claims.claim(number);
                if (claim.proposition().isPresent() && claim.kind() != ClaimKind.OPINION) {
                    numbers.add(number);
                    held.add(Assertion.certain(timeless(claim.proposition().get()), Optional.empty()));
                }
            }
            for (Derived derived : inferences.derived(held)) {
                Set<Integer> from = found.computeIfAbsent(derived.assertion().literal(), l -> new TreeSet<>());
                derived.rows().forEach(row -> from.add(numbers.get(row)));
            }
        }
        conclusions = claims.ofConclusions(found.keySet());
        for (int number = 0; number < conclusions.size(); number++) {
            Proposition literal = conclusions.claim(number).proposition().orElseThrow();
            premises.add(found.getOrDefault(literal, Set.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
    }

    /** A proposition as somebody may assert it, by denying its negation if need be, without its time. */
    private static Proposition timeless(Proposition proposition) {
        return Proposition.builder()
                .subject(proposition.subject())
                .property(proposition.property())
                .value(proposition.value())
                .putAllQualifiers(proposition.qualifiers())
                .build();
    }

    /** The numbers of what might follow that may entail or exclude a claim. */
    int[] near(Claim claim) {
        return conclusions.near(claim);
    }

    /** What might follow, as a claim of its own. */
    Claim conclusion(int number) {
        return conclusions.claim(number);
    }

    /** The numbers of the claims from which it might follow. */
    int[] premises(int number) {
        return premises.get(number);
    }
}
