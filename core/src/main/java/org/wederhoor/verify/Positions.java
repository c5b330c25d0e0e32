package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.time.EdtfDate;

/**
 * The positions that lines take, found again by the number of what they are on: a claim of the dossier, or after all of these
 * something that follows from other positions.
 */
final class Positions {
    private record Key(int claim, Factuality factuality, Optional<EdtfDate> said) {}

    private record JointKey(Proposition literal, ImmutableList<Position> premises) {}

    private final ClaimIndex claims;
    private final Inferences inferences;
    private final Map<Key, Position> positions = new HashMap<>();
    private final Map<Integer, List<Position>> byClaim = new HashMap<>();
    private final Map<JointKey, Position> joint = new LinkedHashMap<>();
    private final Map<Proposition, List<Position>> byConclusion = new LinkedHashMap<>();
    /** What follows from others, by the first of these. */
    private final Map<Position, List<Position>> byFirst = new HashMap<>();
    /** What follows, as claims of their own; none if nothing does. */
    private @Nullable ClaimIndex conclusions;

    Positions(ClaimIndex claims, Inferences inferences) {
        this.claims = claims;
        this.inferences = inferences;
    }

    /** The number of a claim of the dossier, -1 if it does not have it. */
    int find(Id claim) {
        return claims.find(claim);
    }

    /** The position on a claim of the dossier, as sure and said at that time. */
    Position of(int claim, Factuality factuality, Optional<EdtfDate> said) {
        return positions.computeIfAbsent(new Key(claim, factuality, said), key -> {
            Position position = new Position(claims.claim(claim), factuality, said);
            byClaim.computeIfAbsent(claim, c -> new ArrayList<>(2)).add(position);
            return position;
        });
    }

    /** Adds what follows from the positions on claims, as far as it is not there yet. */
    void infer() {
        Inferences.Following following = inferences.from(positions.values());
        List<Position> made = new ArrayList<>();
        add(following.inferences(), made);
        List<Inference> rejecting = new ArrayList<>(following.reductios(claims, this::near));
        // From what is at odds with itself it would follow that nothing is so.
        rejecting.removeIf(inference -> !areConsistent(inference.premises()));
        add(rejecting, made);
        made.forEach(this::addParts);
    }

    private void add(List<Inference> all, List<Position> made) {
        int before = byConclusion.size();
        for (Inference inference : all) {
            Proposition literal = inference.assertion().literal();
            JointKey key = new JointKey(literal, inference.premises());
            if (!joint.containsKey(key)) {
                Position position = new Position(ClaimIndex.conclusion(joint.size(), literal), inference);
                joint.put(key, position);
                byConclusion.computeIfAbsent(literal, l -> new ArrayList<>(2)).add(position);
                byFirst.computeIfAbsent(premises(position).get(0), p -> new ArrayList<>(2))
                        .add(position);
                made.add(position);
            }
        }
        if (byConclusion.size() > before) {
            conclusions = claims.ofConclusions(byConclusion.keySet());
        }
    }

    /** What follows from more rests on its premises and on what follows from fewer of them. */
    private void addParts(Position position) {
        ImmutableList<Position> premises = premises(position);
        position.parts.addAll(premises);
        for (Position other : within(premises)) {
            boolean fewer = premises(other).size() < premises.size();
            if (fewer || (position.isByReductio() && !other.isByReductio())) {
                position.parts.add(other);
            }
        }
    }

    /** What follows from some positions and no others. */
    private List<Position> within(ImmutableList<Position> premises) {
        List<Position> within = new ArrayList<>();
        for (Position premise : premises) {
            for (Position other : byFirst.getOrDefault(premise, List.of())) {
                if (premises(other).size() <= premises.size() && premises.containsAll(premises(other))) {
                    within.add(other);
                }
            }
        }
        return within;
    }

    /** Whether nothing that some positions hold, or that follows from them, surely excludes anything else of it. */
    private boolean areConsistent(ImmutableList<Position> premises) {
        List<Position> held = new ArrayList<>(premises);
        held.addAll(within(premises));
        held.removeIf(position -> position.isByReductio() || !position.isSure());
        for (int i = 0; i < held.size(); i++) {
            for (int j = i + 1; j < held.size(); j++) {
                if (inferences.surelyExclude(held.get(i), held.get(j))) {
                    return false;
                }
            }
        }
        return held.stream().noneMatch(inferences::closesOnItself);
    }

    private static ImmutableList<Position> premises(Position position) {
        return position.inference == null ? ImmutableList.of() : position.inference.premises();
    }

    /** All that follows from other positions. */
    Collection<Position> joint() {
        return joint.values();
    }

    /** The numbers of what there are positions on, ascending. */
    int[] numbers() {
        IntStream stated = byClaim.keySet().stream().mapToInt(Integer::intValue).sorted();
        return IntStream.concat(stated, IntStream.range(claims.size(), claims.size() + byConclusion.size()))
                .toArray();
    }

    /** The claim of the dossier, or what follows as a claim, with a number. */
    Claim claim(int number) {
        return number < claims.size() || conclusions == null
                ? claims.claim(number)
                : conclusions.claim(number - claims.size());
    }

    /** The number of the first claim that says the same as one with a number; itself of what follows. */
    int first(int number) {
        return number < claims.size() ? claims.first(number) : number;
    }

    /** The positions on what has a number. */
    List<Position> on(int number) {
        if (number < claims.size() || conclusions == null) {
            return byClaim.getOrDefault(number, List.of());
        }
        Claim conclusion = conclusions.claim(number - claims.size());
        return byConclusion.getOrDefault(conclusion.proposition().orElseThrow(), List.of());
    }

    /** The numbers of what may entail or exclude what has a number; of what follows only the numbers of what follows too. */
    int[] near(int number) {
        if (conclusions == null) {
            return claims.near(claims.claim(number));
        }
        return number < claims.size()
                ? numbersNear(claims.claim(number), conclusions)
                : shifted(conclusions.near(conclusions.claim(number - claims.size())));
    }

    private int[] numbersNear(Claim claim, ClaimIndex following) {
        return Ints.concat(claims.near(claim), shifted(following.near(claim)));
    }

    private int[] shifted(int[] numbers) {
        return Arrays.stream(numbers).map(number -> number + claims.size()).toArray();
    }

    /** The positions on a claim, and those that may bear on its proposition. */
    List<Position> near(Claim claim) {
        List<Position> near = new ArrayList<>();
        for (int number : conclusions == null ? claims.near(claim) : numbersNear(claim, conclusions)) {
            near.addAll(on(number));
        }
        return near;
    }
}
