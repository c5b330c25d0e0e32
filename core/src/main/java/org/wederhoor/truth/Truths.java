package org.wederhoor.truth;

import com.google.common.collect.ImmutableMap;

/**
 * What truth discovery makes of votes.
 *
 * <p>Of values that have the same confidence the first in the order of their texts is taken.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param values the value of each item that has most confidence, by item
 * @param confidence how much confidence that value has, by item; on a scale of the method's own
 * @param trust how far each source can be trusted, by source; on a scale of the method's own
 * @param rounds how many rounds it took
 * @param converged whether the last round changed nothing to speak of
 * @since 1.0
 */
public record Truths(
        ImmutableMap<String, String> values,
        ImmutableMap<String, Double> confidence,
        ImmutableMap<String, Double> trust,
        int rounds,
        boolean converged) {
    static Truths of(Votes votes, double[] confidence, double[] trust, int rounds, boolean converged) {
        ImmutableMap.Builder<String, String> best = ImmutableMap.builder();
        ImmutableMap.Builder<String, Double> ofBest = ImmutableMap.builder();
        for (int item = 0; item < votes.items.size(); item++) {
            int chosen = votes.firstValue[item];
            for (int v = chosen + 1; v < votes.firstValue[item + 1]; v++) {
                chosen = confidence[v] > confidence[chosen] ? v : chosen;
            }
            best.put(votes.items.get(item), votes.values.get(chosen));
            ofBest.put(votes.items.get(item), confidence[chosen]);
        }
        ImmutableMap.Builder<String, Double> trusted = ImmutableMap.builder();
        for (int source = 0; source < trust.length; source++) {
            trusted.put(votes.sources.get(source), trust[source]);
        }
        return new Truths(best.buildOrThrow(), ofBest.buildOrThrow(), trusted.buildOrThrow(), rounds, converged);
    }
}
