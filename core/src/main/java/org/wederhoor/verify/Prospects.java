package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** By claim the numbers of what might follow from it, together with others or alone. */
    private final Map<Claim, List<Integer>> following = new HashMap<>();

    Prospects(ClaimIndex claims, Inferences inferences) {
        List<Claim> held = new ArrayList<>();
        Map<Proposition, Set<Claim>> found = new LinkedHashMap<>();
        if (inferences.isPossible()) {
            List<Assertion> assertions = new ArrayList<>();
            for (Claim claim : inferences.claims()) {
                if (claim.proposition().isPresent() && claim.kind() != ClaimKind.OPINION) {
                    held.add(claim);
                    assertions.add(
                            Assertion.certain(timeless(claim.proposition().get()), Optional.empty()));
                }
            }
            for (Derived derived : inferences.derived(assertions)) {
                Set<Claim> from = found.computeIfAbsent(derived.assertion().literal(), l -> new LinkedHashSet<>());
                derived.rows().forEach(row -> from.add(held.get(row)));
            }
        }
        conclusions = claims.ofConclusions(found.keySet());
        for (int number = 0; number < conclusions.size(); number++) {
            Proposition literal = conclusions.claim(number).proposition().orElseThrow();
            List<Integer> from = new ArrayList<>();
            for (Claim claim : found.getOrDefault(literal, Set.of())) {
                following.computeIfAbsent(claim, c -> new ArrayList<>()).add(number);
                int known = claims.find(claim.id());
                if (known >= 0 && claims.claim(known).equals(claim)) {
                    from.add(known);
                }
            }
            premises.add(from.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
    }

    /** A proposition as somebody may assert it, by denying its negation if need be, without its time. */
    private static Proposition timeless(Proposition proposition) {
        Proposition undated = Inferences.undated(proposition);
        return undated.isNegated() ? undated.negation() : undated;
    }

    /** The numbers of what might follow that may entail or exclude a claim. */
    int[] near(Claim claim) {
        return conclusions.near(claim);
    }

    /** The numbers of what might follow from a claim, with others or alone. */
    List<Integer> following(Claim claim) {
        return following.getOrDefault(claim, List.of());
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
