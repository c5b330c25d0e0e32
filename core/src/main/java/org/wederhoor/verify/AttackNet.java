package org.wederhoor.verify;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wederhoor.argument.ArgumentationFramework;

/**
 * Attacks between blocs, in space linear in the blocs however many attack each other.
 *
 * <h2>Algorithm</h2> Where many attack many, two vertices come between: "none", which each of the attackers attacks, and
 * "some", which none attacks and which attacks each target. Complete labellings give "some" the label that the disjunction
 * of the attackers has, so that those of the blocs are what they would be with all attacks drawn. In the same way a bloc
 * that rests on others is attacked by vertices that these attack, one each: it stands only if all of them do.
 */
final class AttackNet {
    /** Up to so many attacks are drawn one by one. */
    private static final int DRAWN_MAX = 16;

    private static final int NONE = -1;

    private final int blocCount;
    private final Policy policy;
    /** What each vertex that is no bloc stands for when it attacks one. */
    private final List<List<Bloc>> between = new ArrayList<>();

    /** The vertices that blocs attack on which others rest. */
    private final Map<Bloc, Integer> notStanding = new HashMap<>();

    private int[] attackers = new int[64];
    private int[] targets = new int[64];
    private int count;
    /** Blocs whose lines attack each other, so that it matters whether there is more than one. */
    private final Set<Bloc> divided = new LinkedHashSet<>();

    AttackNet(int blocCount, Policy policy) {
        this.blocCount = blocCount;
        this.policy = policy;
    }

    /** Adds the attacks of one party on another that succeed under the policy. */
    void attack(Party by, Party on) {
        attack(by, on, false);
    }

    /** Adds attacks that succeed whatever the policy prefers. */
    void attackRegardless(Party by, Party on) {
        attack(by, on, true);
    }

    private void attack(Party by, Party on, boolean regardless) {
        if (by.isEmpty() || on.isEmpty()) {
            return;
        }
        for (Map.Entry<Weight, List<Bloc>> attacking : by.byWeight.entrySet()) {
            for (Map.Entry<Weight, List<Bloc>> attacked : on.byWeight.entrySet()) {
                if (regardless || !policy.prefers(attacked.getKey(), attacking.getKey())) {
                    attack(by, attacking.getKey(), attacking.getValue(), attacked.getValue());
                }
            }
        }
    }

    private void attack(Party party, Weight weight, List<Bloc> by, List<Bloc> on) {
        if ((long) by.size() * on.size() <= DRAWN_MAX) {
            for (Bloc target : on) {
                drawEach(by, target);
            }
            return;
        }
        int hub = party.hubs.computeIfAbsent(weight, w -> hub(by, NONE, by));
        Set<Bloc> attackers = new LinkedHashSet<>(by);
        for (Bloc target : on) {
            if (attackers.contains(target)) {
                drawEach(by, target);
            } else {
                draw(hub, target.number);
            }
        }
    }

    /**
     * Adds the attacks of each party on all others that succeed under the policy. For each weight one vertex stands for the
     * blocs of all parties before one, and another for those of all after it, so that few attacks are drawn for each bloc. No
     * bloc is in two parties.
     */
    void attackEachOther(List<Party> parties) {
        Set<Weight> weights = new LinkedHashSet<>();
        parties.forEach(party -> weights.addAll(party.byWeight.keySet()));
        for (Weight weight : weights) {
            attackOthers(weight, parties);
            attackOthers(weight, Lists.reverse(parties));
        }
    }

    /** Adds the attacks of the blocs of one weight on those of the parties after theirs. */
    private void attackOthers(Weight weight, List<Party> parties) {
        List<Bloc> attacking = new ArrayList<>();
        parties.forEach(party -> attacking.addAll(party.byWeight.getOrDefault(weight, List.of())));
        int hub = NONE;
        int before = 0;
        for (Party party : parties) {
            if (hub != NONE) {
                for (Map.Entry<Weight, List<Bloc>> attacked : party.byWeight.entrySet()) {
                    if (!policy.prefers(attacked.getKey(), weight)) {
                        for (Bloc target : attacked.getValue()) {
                            draw(hub, target.number);
                        }
                    }
                }
            }
            List<Bloc> own = party.byWeight.getOrDefault(weight, List.of());
            if (!own.isEmpty()) {
                before += own.size();
                hub = hub(own, hub, attacking.subList(0, before));
            }
        }
    }

    /** A vertex that stands for some blocs and for what another vertex stands for. */
    private int hub(List<Bloc> some, int more, List<Bloc> together) {
        int none = vertex(List.of());
        int hub = vertex(together);
        for (Bloc bloc : some) {
            draw(bloc.number, none);
        }
        if (more != NONE) {
            draw(more, none);
        }
        draw(none, hub);
        return hub;
    }

    private void drawEach(List<Bloc> by, Bloc target) {
        for (Bloc attacker : by) {
            if (attacker != target) {
                draw(attacker.number, target.number);
            } else {
                divided.add(target);
            }
        }
    }

    /** Makes a bloc that rests on others stand only if all of these do. */
    void rest(Bloc bloc) {
        if (!bloc.hasFallen()) {
            for (Bloc part : bloc.parts) {
                draw(notStanding.computeIfAbsent(part, this::not), bloc.number);
            }
        }
    }

    private int not(Bloc bloc) {
        int not = vertex(List.of());
        draw(bloc.number, not);
        return not;
    }

    private int vertex(List<Bloc> standsFor) {
        between.add(standsFor);
        return vertexCount() - 1;
    }

    private void draw(int attacker, int target) {
        if (count == targets.length) {
            attackers = Arrays.copyOf(attackers, 2 * count);
            targets = Arrays.copyOf(targets, 2 * count);
        }
        attackers[count] = attacker;
        targets[count++] = target;
    }

    int vertexCount() {
        return blocCount + between.size();
    }

    int attackCount() {
        return count;
    }

    int attacker(int attack) {
        return attackers[attack];
    }

    int target(int attack) {
        return targets[attack];
    }

    /** Blocs whose lines attack each other: with two or more lines they attack themselves. */
    Set<Bloc> divided() {
        return divided;
    }

    /** The blocs that a vertex which attacks stands for: none for what only tells that a bloc does not stand. */
    List<Bloc> standsFor(int vertex, List<Bloc> blocs) {
        return vertex < blocCount ? List.of(blocs.get(vertex)) : between.get(vertex - blocCount);
    }

    /** The framework of all vertices but those of fallen blocs. */
    ArgumentationFramework<Integer> framework(List<Bloc> blocs) {
        ArgumentationFramework.Builder<Integer> framework = ArgumentationFramework.builder();
        for (int v = 0; v < vertexCount(); v++) {
            if (v >= blocCount || !blocs.get(v).hasFallen()) {
                framework.argument(v);
            }
        }
        for (int e = 0; e < count; e++) {
            framework.attack(attackers[e], targets[e]);
        }
        for (Bloc bloc : divided) {
            if (bloc.size() > 1) {
                framework.attack(bloc.number, bloc.number);
            }
        }
        return framework.build();
    }
}
