package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The lines that attack some blocs, in the order in which they are told.
 *
 * <p>All of them are put in order once, and blocs that the same attack share one list, as where many say one thing and many
 * its opposite.
 */
final class Attackers {
    private static final Comparator<Evidence.Attacker> BY_LINE = Comparator.comparing(
                    (Evidence.Attacker attacker) -> attacker.line().statements(), VerdictBuilder::compare)
            .thenComparing(attacker -> attacker.line().supports(), VerdictBuilder::compare)
            .thenComparing(attacker -> attacker.line().derivation().toString());

    /** By bloc the vertices that attack it. */
    private final Map<Bloc, ImmutableIntArray> attacking = new LinkedHashMap<>();

    private final Map<ImmutableIntArray, ImmutableList<Evidence.Attacker>> told = new HashMap<>();

    /**
     * @param on the blocs that are attacked
     * @param lines the lines of a bloc
     */
    Attackers(Contest contest, Iterable<Bloc> on, Function<Bloc, ImmutableList<Line>> lines) {
        Map<ImmutableIntArray, int[]> blocs = new LinkedHashMap<>();
        for (Bloc bloc : on) {
            blocs.computeIfAbsent(attacking.computeIfAbsent(bloc, contest::attackers), contest::standFor);
        }
        Map<Integer, List<Evidence.Attacker>> byBloc = new TreeMap<>();
        List<Evidence.Attacker> inOrder = new ArrayList<>();
        for (int[] numbers : blocs.values()) {
            for (int number : numbers) {
                byBloc.computeIfAbsent(number, n -> {
                    Bloc bloc = contest.blocs().all().get(n);
                    List<Evidence.Attacker> own = new ArrayList<>();
                    lines.apply(bloc).forEach(line -> own.add(new Evidence.Attacker(line, contest.label(bloc))));
                    return own;
                });
            }
        }
        byBloc.values().forEach(inOrder::addAll);
        inOrder.sort(BY_LINE);
        tell(blocs, byBloc, inOrder);
    }

    private void tell(
            Map<ImmutableIntArray, int[]> blocs,
            Map<Integer, List<Evidence.Attacker>> byBloc,
            List<Evidence.Attacker> inOrder) {
        Map<Evidence.Attacker, Integer> rankOf = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            rankOf.put(inOrder.get(i), i);
        }
        Map<Integer, int[]> ranks = new HashMap<>();
        byBloc.forEach((number, own) ->
                ranks.put(number, own.stream().mapToInt(rankOf::get).toArray()));
        blocs.forEach((vertices, numbers) -> {
            int[] all = Arrays.stream(numbers)
                    .flatMap(number -> Arrays.stream(ranks.getOrDefault(number, new int[0])))
                    .sorted()
                    .toArray();
            told.put(vertices, Arrays.stream(all).mapToObj(inOrder::get).collect(ImmutableList.toImmutableList()));
        });
    }

    /** What attacks a bloc. */
    ImmutableList<Evidence.Attacker> on(Bloc bloc) {
        return told.getOrDefault(attacking.getOrDefault(bloc, ImmutableIntArray.of()), ImmutableList.of());
    }
}
