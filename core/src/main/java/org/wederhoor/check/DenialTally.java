package org.wederhoor.check;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wederhoor.check.PairSums.Term;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;

/** How many denials and assertions of one thing clash, with the pair to show. */
final class DenialTally {
    /** Up to so many pairs are compared one by one. */
    static final int COMPARED_MAX = 1_024;

    private long pairs;
    private @Nullable Statement denial;
    private @Nullable Statement assertion;

    /** What makes a denial and an assertion clash. */
    interface Rule {
        /**
         * Tells of two whether they clash.
         *
         * @param denial a denial
         * @param assertion an assertion
         * @return whether they do
         */
        boolean clash(Statement denial, Statement assertion);

        /**
         * Takes the next statement.
         *
         * @param statement a denial or an assertion
         * @return its kind; empty if only the comparison tells with what it clashes
         */
        Optional<Object> take(Statement statement);

        /**
         * How denials of one kind are related to assertions of another that they clash with. Statements are numbered as they
         * were taken.
         *
         * @param denial the kind of the denials
         * @param assertion the kind of the assertions
         * @return the relation, which is the same in both directions
         */
        ImmutableList<Term> between(Object denial, Object assertion);
    }

    private record Kind(boolean isDenial, Optional<Object> of) {}

    /** Tallies all that clashes among some denials and assertions. */
    static DenialTally of(List<Statement> denials, List<Statement> assertions, Rule rule, int comparedMax) {
        DenialTally tally = new DenialTally();
        if ((long) denials.size() * assertions.size() <= comparedMax) {
            denials.forEach(denial -> assertions.forEach(assertion -> tally.compare(denial, assertion, rule)));
        } else {
            tally.count(denials, assertions, rule);
        }
        return tally;
    }

    private void count(List<Statement> denials, List<Statement> assertions, Rule rule) {
        List<Statement> all = new ArrayList<>(denials);
        all.addAll(assertions);
        Numbers<Kind> kinds = new Numbers<>();
        int[] kindOf = new int[all.size()];
        for (int i = 0; i < kindOf.length; i++) {
            kindOf[i] = kinds.of(new Kind(i < denials.size(), rule.take(all.get(i))));
        }
        for (int i = 0; i < denials.size(); i++) {
            boolean isOdd = kinds.get(kindOf[i]).of.isEmpty();
            for (int j = denials.size(); j < (isOdd ? kindOf.length : 0); j++) {
                compare(all.get(i), all.get(j), rule);
            }
        }
        for (int j = denials.size(); j < kindOf.length; j++) {
            boolean isOdd = kinds.get(kindOf[j]).of.isEmpty();
            for (int i = 0; i < (isOdd ? denials.size() : 0); i++) {
                if (kinds.get(kindOf[i]).of.isPresent()) {
                    compare(all.get(i), all.get(j), rule);
                }
            }
        }
        long[] weights = new long[kindOf.length];
        Arrays.fill(weights, 1);
        ClashCount count = new ClashCount(
                weights, item -> kindOf[item], (one, other, surely) -> between(kinds.get(one), kinds.get(other), rule));
        int[] items = IntStream.range(0, kindOf.length)
                .filter(item -> kinds.get(kindOf[item]).of.isPresent())
                .boxed()
                .sorted(Comparator.comparing(item -> all.get(item).id()))
                .mapToInt(item -> item)
                .toArray();
        long counted = Arrays.stream(count.sums(items, items, true)).sum() / 2;
        if (counted > 0) {
            int[] first = count.first(items, true);
            Statement earlier = all.get(first[0]);
            Statement later = all.get(first[1]);
            boolean inOrder = first[0] < denials.size();
            add(inOrder ? earlier : later, inOrder ? later : earlier, counted);
        }
    }

    private static ImmutableList<Term> between(Kind one, Kind other, Rule rule) {
        return one.isDenial == other.isDenial
                ? Term.NONE
                : rule.between(
                        (one.isDenial ? one : other).of.orElseThrow(), (one.isDenial ? other : one).of.orElseThrow());
    }

    private void compare(Statement one, Statement other, Rule rule) {
        if (rule.clash(one, other)) {
            add(one, other, 1);
        }
    }

    private void add(Statement one, Statement other, long count) {
        pairs += count;
        if (denial == null || assertion == null || isShownBefore(one, other)) {
            denial = one;
            assertion = other;
        }
    }

    private boolean isShownBefore(Statement one, Statement other) {
        Comparator<Id> byId = Comparator.naturalOrder();
        Id shown = requireNonNull(denial).id();
        Id against = requireNonNull(assertion).id();
        int order = max(one.id(), other.id(), byId).compareTo(max(shown, against, byId));
        return order != 0
                ? order < 0
                : max(one.id(), other.id(), byId.reversed()).compareTo(max(shown, against, byId.reversed())) < 0;
    }

    private static Id max(Id one, Id other, Comparator<Id> order) {
        return order.compare(one, other) > 0 ? one : other;
    }

    long pairs() {
        return pairs;
    }

    /** The denial of the pair to show. */
    Statement denial() {
        return requireNonNull(denial, "no pair was added");
    }

    /** The assertion of the pair to show. */
    Statement assertion() {
        return requireNonNull(assertion, "no pair was added");
    }
}
