package org.wederhoor.truth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The method Accu of Dong, Berti-Equille and Srivastava, with or without detection of copies. */
final class Accu implements TruthDiscovery {
    /*
     * Section 3.2: two sources that share kt true and kf false values and differ on kd items are dependent by Bayes, where
     * sources err with chance e on one of n false values, a copier copies with chance c, and any two are dependent with
     * chance a beforehand. Section 4: a value counts ln(n A / (1 - A)) for each source of accuracy A, less what it may have
     * copied from those counted before it, the more accurate first.
     */
    private static final int FALSE_VALUES = 100;
    private static final double INITIAL_ACCURACY = 0.8;
    private static final double ACCURACY_MARGIN = 0.01;
    private static final double ERROR = 0.2;
    private static final double COPIED = 0.8;
    private static final double DEPENDENT = 0.2;

    private final boolean detectsCopies;

    Accu(boolean detectsCopies) {
        this.detectsCopies = detectsCopies;
    }

    @Override
    public Truths discover(Votes votes) {
        double[] accuracy = new double[votes.sources.size()];
        Arrays.fill(accuracy, INITIAL_ACCURACY);
        // Before anything is known each value is taken to be as likely as a source is to be right.
        double[] probability = new double[votes.values.size()];
        Arrays.fill(probability, 1 - ERROR);
        for (int round = 1; round <= Rounds.ROUNDS_MAX; round++) {
            Map<Long, Double> copying = detectsCopies ? copying(votes, probability) : Map.of();
            probability = probabilities(votes, accuracy, copying);
            double[] next = accuracies(votes, probability);
            boolean same = Rounds.isSame(accuracy, next);
            accuracy = next;
            if (same) {
                return Truths.of(votes, probability, accuracy, round, true);
            }
        }
        return Truths.of(votes, probability, accuracy, Rounds.ROUNDS_MAX, false);
    }

    private static double[] accuracies(Votes votes, double[] probability) {
        double[] accuracy = new double[votes.sources.size()];
        for (int s = 0; s < accuracy.length; s++) {
            for (int value : votes.votesOf[s]) {
                accuracy[s] += probability[value];
            }
            double mean = accuracy[s] / Math.max(1, votes.votesOf[s].length);
            accuracy[s] = Math.max(ACCURACY_MARGIN, Math.min(1 - ACCURACY_MARGIN, mean));
        }
        return accuracy;
    }

    private static double[] probabilities(Votes votes, double[] accuracy, Map<Long, Double> copying) {
        double[] probability = new double[votes.values.size()];
        for (int item = 0; item < votes.items.size(); item++) {
            int first = votes.firstValue[item];
            int end = votes.firstValue[item + 1];
            double largest = 0;
            for (int v = first; v < end; v++) {
                probability[v] = count(votes.votersOf[v], accuracy, copying);
                largest = Math.max(largest, probability[v]);
            }
            // Values that nobody gives count nothing, and are as many as are left of all there can be.
            double sum = Math.max(0, FALSE_VALUES + 1 - (end - first)) * Math.exp(-largest);
            for (int v = first; v < end; v++) {
                probability[v] = Math.exp(probability[v] - largest);
                sum += probability[v];
            }
            for (int v = first; v < end; v++) {
                probability[v] /= sum;
            }
        }
        return probability;
    }

    private static double count(int[] voters, double[] accuracy, Map<Long, Double> copying) {
        int[] order = copying.isEmpty() || voters.length < 2 ? voters : byAccuracy(voters, accuracy);
        double count = 0;
        for (int i = 0; i < order.length; i++) {
            double independent = 1;
            for (int j = 0; j < i && !copying.isEmpty(); j++) {
                independent *= 1 - COPIED * copying.getOrDefault(pair(order[i], order[j]), 0.0);
            }
            double a = accuracy[order[i]];
            count += independent * Math.log(FALSE_VALUES * a / (1 - a));
        }
        return count;
    }

    private static int[] byAccuracy(int[] voters, double[] accuracy) {
        return Arrays.stream(voters)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer s) -> -accuracy[s]).thenComparing(s -> s))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
    }

    /** How likely each two sources that share a value are to depend on each other. */
    private static Map<Long, Double> copying(Votes votes, double[] probability) {
        Map<Long, double[]> logOdds = new HashMap<>();
        double apart = 1 - (1 - ERROR) * (1 - ERROR) - ERROR * ERROR / FALSE_VALUES;
        for (int item = 0; item < votes.items.size(); item++) {
            for (int v = votes.firstValue[item]; v < votes.firstValue[item + 1]; v++) {
                addShared(votes.votersOf[v], logOfSharing(probability[v]), logOdds);
                for (int w = v + 1; w < votes.firstValue[item + 1]; w++) {
                    addApart(votes.votersOf[v], votes.votersOf[w], Math.log(apart / (apart * (1 - COPIED))), logOdds);
                }
            }
        }
        double prior = Math.log((1 - DEPENDENT) / DEPENDENT);
        Map<Long, Double> copying = new HashMap<>();
        logOdds.forEach((pair, odds) -> copying.put(pair, 1 / (1 + Math.exp(prior + odds[0]))));
        return copying;
    }

    /** The logarithm of how much likelier sharing a value is for independent sources, as likely as it is to be true. */
    private static double logOfSharing(double probability) {
        double right = 1 - ERROR;
        double sharedTrue = right * right / (right * COPIED + right * right * (1 - COPIED));
        double both = ERROR * ERROR / FALSE_VALUES;
        double sharedFalse = both / (ERROR * COPIED + both * (1 - COPIED));
        return probability * Math.log(sharedTrue) + (1 - probability) * Math.log(sharedFalse);
    }

    private static void addShared(int[] voters, double log, Map<Long, double[]> logOdds) {
        for (int i = 0; i < voters.length; i++) {
            for (int j = i + 1; j < voters.length; j++) {
                logOdds.computeIfAbsent(pair(voters[i], voters[j]), p -> new double[1])[0] += log;
            }
        }
    }

    private static void addApart(int[] voters, int[] others, double log, Map<Long, double[]> logOdds) {
        for (int a : voters) {
            for (int b : others) {
                if (a != b) {
                    logOdds.computeIfAbsent(pair(a, b), p -> new double[1])[0] += log;
                }
            }
        }
    }
}
