package org.wederhoor.truth;

import java.util.Arrays;

/** Methods in which trust and confidence follow from each other round by round. */
final class Rounds {
    static final int ROUNDS_MAX = 100;
    private static final double CHANGE_MIN = 1e-6;
    private static final double INITIAL_TRUST = 0.9;
    private static final double DAMPENING = 0.3;
    /** Trust of one would make a source infallible whatever others say. */
    private static final double TRUST_MAX = 1 - 1e-9;

    private Rounds() {}

    /** One half of a round. */
    private interface Half {
        double[] of(Votes votes, double[] other);
    }

    static TruthDiscovery majority() {
        return votes -> {
            double[] trust = new double[votes.sources.size()];
            Arrays.fill(trust, 1);
            return Truths.of(votes, sum(votes.votersOf, trust), trust, 1, true);
        };
    }

    static TruthDiscovery sums() {
        return votes -> run(
                votes,
                1,
                (v, trust) -> scaled(sum(v.votersOf, trust)),
                (v, confidence) -> scaled(sum(v.votesOf, confidence)));
    }

    static TruthDiscovery truthFinder() {
        return votes -> run(votes, INITIAL_TRUST, Rounds::confidence, Rounds::meanConfidence);
    }

    private static double[] confidence(Votes votes, double[] trust) {
        double[] score = new double[trust.length];
        Arrays.setAll(score, s -> -Math.log(1 - Math.min(trust[s], TRUST_MAX)));
        double[] confidence = sum(votes.votersOf, score);
        for (int v = 0; v < confidence.length; v++) {
            confidence[v] = 1 / (1 + Math.exp(-DAMPENING * confidence[v]));
        }
        return confidence;
    }

    private static double[] meanConfidence(Votes votes, double[] confidence) {
        double[] trust = sum(votes.votesOf, confidence);
        for (int s = 0; s < trust.length; s++) {
            trust[s] /= Math.max(1, votes.votesOf[s].length);
        }
        return trust;
    }

    private static Truths run(Votes votes, double initialTrust, Half toConfidence, Half toTrust) {
        double[] trust = new double[votes.sources.size()];
        Arrays.fill(trust, initialTrust);
        double[] confidence = new double[votes.values.size()];
        for (int round = 1; round <= ROUNDS_MAX; round++) {
            confidence = toConfidence.of(votes, trust);
            double[] next = toTrust.of(votes, confidence);
            boolean same = isSame(trust, next);
            trust = next;
            if (same) {
                return Truths.of(votes, confidence, trust, round, true);
            }
        }
        return Truths.of(votes, confidence, trust, ROUNDS_MAX, false);
    }

    /** Whether a round changed nothing to speak of. */
    static boolean isSame(double[] before, double[] after) {
        double largest = 0;
        double change = 0;
        for (int i = 0; i < before.length; i++) {
            largest = Math.max(largest, Math.abs(after[i]));
            change = Math.max(change, Math.abs(after[i] - before[i]));
        }
        return change <= CHANGE_MIN * largest;
    }

    private static double[] sum(int[][] terms, double[] of) {
        double[] sums = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            for (int term : terms[i]) {
                sums[i] += of[term];
            }
        }
        return sums;
    }

    private static double[] scaled(double[] numbers) {
        double largest = Arrays.stream(numbers).max().orElse(1);
        return Arrays.stream(numbers).map(n -> largest > 0 ? n / largest : n).toArray();
    }
}
