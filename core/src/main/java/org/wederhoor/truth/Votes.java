package org.wederhoor.truth;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;

/**
 * Which source gives which value for which item. Items and values are texts: what is compared is whether they are the same.
 *
 * <p>A source that gives several values for one item votes for each. The order in which votes are added is no matter.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public final class Votes {
    /* Sources, items and values are numbered in the order of their texts; the values of an item lie side by side. */
    final List<String> sources;
    final List<String> items;
    final List<String> values;
    /** The values of item i are {@code firstValue[i]} to {@code firstValue[i + 1] - 1}. */
    final int[] firstValue;

    /** By value the sources that give it, ascending. */
    final int[][] votersOf;

    /** By source the values that it gives, ascending. */
    final int[][] votesOf;

    private Votes(Map<String, Map<String, Set<String>>> byItem, Set<String> voters) {
        sources = List.copyOf(voters);
        items = List.copyOf(byItem.keySet());
        values = new ArrayList<>();
        firstValue = new int[items.size() + 1];
        Map<String, Integer> numbers = new TreeMap<>();
        sources.forEach(source -> numbers.put(source, numbers.size()));
        List<List<Integer>> votes = new ArrayList<>();
        sources.forEach(source -> votes.add(new ArrayList<>()));
        List<int[]> givers = new ArrayList<>();
        int item = 0;
        for (Map<String, Set<String>> byValue : byItem.values()) {
            for (Map.Entry<String, Set<String>> each : byValue.entrySet()) {
                int[] voting = each.getValue().stream()
                        .mapToInt(source -> numbers.getOrDefault(source, 0))
                        .toArray();
                for (int source : voting) {
                    votes.get(source).add(values.size());
                }
                values.add(each.getKey());
                givers.add(voting);
            }
            firstValue[++item] = values.size();
        }
        votersOf = givers.toArray(int[][]::new);
        votesOf = votes.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** {@return a collector of votes} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the votes of a dossier: for each subject and property, with its separators and valid time, the values that
     * are asserted as certain or probable. A vote is that of the origin of its speaker, so that those who act for one
     * another vote once; who has it from somebody else does not vote, so that relays and copies are not counted.
     *
     * @param provenance how the statements of the dossier reached us
     * @return the votes
     */
    public static Votes of(Provenance provenance) {
        Builder votes = builder();
        for (Statement statement : provenance.dossier().statements().values()) {
            Id id = statement.id();
            Claim claim = statement
                    .content()
                    .map(content -> provenance.dossier().claims().get(content.id()))
                    .orElse(null);
            Proposition proposition = claim == null || claim.kind() != ClaimKind.FACTUAL
                    ? null
                    : claim.proposition().filter(p -> !p.isNegated()).orElse(null);
            boolean counts = provenance.reaches(id)
                    && !provenance.isWithdrawn(id)
                    && provenance.factuality(id).isFor()
                    && provenance.hasItFrom(id).isEmpty();
            if (counts && proposition != null) {
                String item = proposition.subject() + " " + proposition.property() + " "
                        + new TreeMap<>(proposition.qualifiers()) + " "
                        + proposition.validTime().map(Object::toString).orElse("");
                votes.add(
                        provenance.origin(statement.speaker()).value(),
                        item,
                        proposition.value().toString());
            }
        }
        return votes.build();
    }

    /** {@return how many values are given, each once for its item} */
    public int valueCount() {
        return values.size();
    }

    /** {@return how many sources vote} */
    public int sourceCount() {
        return sources.size();
    }

    /** {@return how many items are voted on} */
    public int itemCount() {
        return items.size();
    }

    /** Collects votes. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Map<String, Set<String>>> byItem = new TreeMap<>();
        private final Set<String> voters = new TreeSet<>();

        private Builder() {}

        /**
         * Adds a vote; the same vote twice is one.
         *
         * @param source the source that gives the value
         * @param item what the value is of
         * @param value the value
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder add(String source, String item, String value) {
            byItem.computeIfAbsent(item, i -> new TreeMap<>())
                    .computeIfAbsent(value, v -> new TreeSet<>())
                    .add(source);
            voters.add(source);
            return this;
        }

        /** {@return the votes added so far} */
        public Votes build() {
            return new Votes(byItem, voters);
        }
    }
}
