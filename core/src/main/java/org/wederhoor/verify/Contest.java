package org.wederhoor.verify;

import com.google.common.base.Suppliers;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.GradualSemantics;
import org.wederhoor.argument.Label;
import org.wederhoor.argument.Labelling;
import org.wederhoor.argument.QuantitativeFramework;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.Dossier;
import org.wederhoor.time.EdtfDate;

/** Blocs of lines, the attacks between them, and which of them stand, which is settled when it is first asked. */
final class Contest {
    /** Of lines that hold the same, weigh the same and fare alike, so many count when strengths are weighed. */
    private static final int COUNTED_MAX = 16;

    private final Dossier dossier;
    private final Bearings bearings;
    private final Blocs blocs;
    private final Stakes stakes;
    private final Consultation consultation;
    private final AttackNet net;
    private final Supplier<ArgumentationFramework<Integer>> framework;
    private final Supplier<Label[]> labels;

    /**
     * @param blocs the lines of single statements, which are taken together and prolonged here
     * @param stakes the counterclaims and supports that may matter
     */
    Contest(Dossier dossier, Bearings bearings, Blocs blocs, Stakes stakes, Policy policy) {
        this(dossier, bearings, blocs, stakes, policy, bloc -> true);
    }

    /**
     * @param isThere whether a bloc of statements has lines when it is settled at what time claims are asked that attack or support others
     */
    Contest(
            Dossier dossier,
            Bearings bearings,
            Blocs blocs,
            Stakes stakes,
            Policy policy,
            Predicate<? super Bloc> isThere) {
        this.dossier = dossier;
        this.bearings = bearings;
        this.blocs = blocs;
        this.stakes = stakes;
        consultation = new Consultation(bearings, blocs.positions(), isThere);
        blocs.extend(stakes.supports(), consultation);
        if (policy.weighs()) {
            weigh();
        }
        net = drawn(policy);
        framework = Suppliers.memoize(() -> net.framework(blocs.all()));
        labels = Suppliers.memoize(() -> labels(framework.get().groundedLabelling()));
    }

    private AttackNet drawn(Policy policy) {
        AttackNet drawn = new AttackNet(blocs.all().size(), policy);
        new Attacks(dossier, blocs, bearings.semantics(), consultation, drawn).draw(stakes.counterclaims());
        return drawn;
    }

    private Label[] labels(Labelling<Integer> labelling) {
        Label[] byBloc = new Label[blocs.all().size()];
        for (Bloc bloc : blocs.all()) {
            byBloc[bloc.number] = bloc.hasFallen() ? Label.OUT : labelling.label(bloc.number);
        }
        return byBloc;
    }

    /** Gives each bloc the strength of its lines when all attacks are weighed. */
    private void weigh() {
        AttackNet attempts = drawn(Policy.equalRank());
        ArgumentationFramework<Integer> attempted = attempts.framework(blocs.all());
        QuantitativeFramework.Builder<Integer> weighed = QuantitativeFramework.builder();
        for (Bloc bloc : blocs.all()) {
            for (int copy = 0; copy < copies(bloc); copy++) {
                weighed.argument(argument(bloc, copy), GradualPolicy.start(bloc.weight));
            }
        }
        for (Bloc target : blocs.all()) {
            if (target.hasFallen()) {
                continue;
            }
            for (int attacker : standFor(attackers(target, attempted), attempts)) {
                drawCopies(weighed, blocs.all().get(attacker), target);
            }
        }
        QuantitativeFramework.Strengths<Integer> strengths =
                weighed.build().strengths(GradualSemantics.WEIGHTED_H_CATEGORIZER);
        for (Bloc bloc : blocs.all()) {
            if (!bloc.hasFallen()) {
                bloc.weight = bloc.weight.withStrength(strengths.of(argument(bloc, 0)));
            }
        }
    }

    private static void drawCopies(QuantitativeFramework.Builder<Integer> weighed, Bloc attacker, Bloc target) {
        for (int copy = 0; copy < copies(target); copy++) {
            for (int by = 0; by < copies(attacker); by++) {
                if (attacker != target || by != copy) {
                    weighed.attack(argument(attacker, by), argument(target, copy));
                }
            }
        }
    }

    private static int copies(Bloc bloc) {
        return bloc.hasFallen() ? 0 : Math.min(bloc.size(), COUNTED_MAX);
    }

    private static int argument(Bloc bloc, int copy) {
        return COUNTED_MAX * bloc.number + copy;
    }

    Blocs blocs() {
        return blocs;
    }

    Bearings bearings() {
        return bearings;
    }

    Consultation consultation() {
        return consultation;
    }

    AttackNet net() {
        return net;
    }

    ArgumentationFramework<Integer> framework() {
        return framework.get();
    }

    /** What bears on a claim when it is asked, rebuttals included. */
    List<Bearing> bearingsOn(Claim claim, List<Position> near, Optional<EdtfDate> at) {
        List<Bearing> found = bearings.direct(claim, near, at);
        if (claim.kind() != ClaimKind.OPINION && claim.equals(dossier.claims().get(claim.id()))) {
            for (Counterclaim counterclaim : bearings.rebuttals(claim.id())) {
                bearings.claimOf(counterclaim)
                        .ifPresent(rebutting -> consultation
                                .bearingsFor(rebutting)
                                .forEach(bearing -> found.add(Bearings.rebutting(bearing, counterclaim))));
            }
        }
        return found;
    }

    /** The blocs of lines for a claim that attacks or supports others, those that have fallen included. */
    List<Bloc> standingFor(Claim claim) {
        List<Bloc> found = new ArrayList<>();
        consultation.standingFor(claim).forEach(position -> found.addAll(position.blocs));
        return found;
    }

    Label label(Bloc bloc) {
        return labels.get()[bloc.number];
    }

    /** The vertices whose attack on a bloc succeeds; none if it has fallen. */
    ImmutableIntArray attackers(Bloc target) {
        return attackers(target, framework.get());
    }

    private static ImmutableIntArray attackers(Bloc target, ArgumentationFramework<Integer> graph) {
        ImmutableIntArray.Builder found = ImmutableIntArray.builder();
        for (Bloc at : target.hasFallen() ? List.<Bloc>of() : target.upon()) {
            graph.attackers(at.number).forEach(found::add);
        }
        return found.build();
    }

    /** The numbers, ascending, of the blocs that vertices stand for; a bloc is among its attackers where its lines attack each other. */
    int[] standFor(ImmutableIntArray vertices) {
        return standFor(vertices, net);
    }

    private int[] standFor(ImmutableIntArray vertices, AttackNet drawn) {
        IntStream.Builder found = IntStream.builder();
        vertices.forEach(vertex -> drawn.standsFor(vertex, blocs.all()).forEach(bloc -> found.add(bloc.number)));
        int[] sorted = found.build().sorted().toArray();
        int size = 0;
        for (int number : sorted) {
            if (size == 0 || number != sorted[size - 1]) {
                sorted[size++] = number;
            }
        }
        return Arrays.copyOf(sorted, size);
    }
}
