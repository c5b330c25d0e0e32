package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Support;

/** The blocs that lines fall into, with the positions they take. */
final class Blocs {
    /** So many blocs come of others that are prolonged or taken together; beyond that the shortest are kept. */
    private static final int LONGER_MAX = 50_000;

    private final Dossier dossier;
    private final Inferences inferences;
    private final Positions positions;
    private final List<Bloc> blocs = new ArrayList<>();
    private final Map<LineKey, Bloc> byKey = new HashMap<>();
    private final Set<ImmutableList<Object>> joined = new HashSet<>();
    private int left = LONGER_MAX;
    private boolean isComplete = true;

    Blocs(Dossier dossier, ClaimIndex claims, Inferences inferences) {
        this.dossier = dossier;
        this.inferences = inferences;
        positions = new Positions(claims, inferences);
    }

    Positions positions() {
        return positions;
    }

    List<Bloc> all() {
        return blocs;
    }

    /** The bloc of the lines that have this in common. */
    Bloc of(LineKey key) {
        Bloc known = byKey.get(key);
        if (known == null) {
            Position position =
                    key.isDenial() ? null : positions.of(positions.find(key.on()), key.factuality(), key.said());
            known = new Bloc(blocs.size(), key, position);
            add(known, position);
            byKey.put(key, known);
        }
        return known;
    }

    private void add(Bloc bloc, @Nullable Position position) {
        blocs.add(bloc);
        if (position != null) {
            position.blocs.add(bloc);
        }
    }

    /** Takes lines together, and prolongs them by steps of support, the shorter first, until nothing new comes of it. */
    void extend(List<Support> supports, Consultation consultation) {
        infer();
        for (int from = 0, to = blocs.size(); from < to && !supports.isEmpty(); ) {
            List<Bloc> longer = new ArrayList<>();
            for (Support support : supports) {
                prolong(support, from, consultation, longer);
            }
            longer.forEach(bloc -> add(bloc, bloc.position));
            if (!longer.isEmpty()) {
                infer();
            }
            from = to;
            to = blocs.size();
        }
    }

    /** Adds a bloc for each choice of one bloc of each position from which something follows. */
    private void infer() {
        if (inferences.isPossible()) {
            positions.infer();
            for (Position position : positions.joint()) {
                join(position);
            }
        }
    }

    private void join(Position position) {
        Inference inference = Objects.requireNonNull(position.inference);
        List<List<Bloc>> choices = new ArrayList<>();
        for (Position premise : inference.premises()) {
            choices.add(premise.blocs);
        }
        for (List<Bloc> chosen : Lists.cartesianProduct(choices)) {
            ImmutableList<Object> key =
                    ImmutableList.builder().add(position).addAll(chosen).build();
            if (!joined.contains(key)) {
                if (!take()) {
                    return;
                }
                joined.add(key);
                add(Bloc.joint(blocs.size(), position, ImmutableList.copyOf(chosen)), position);
            }
        }
    }

    /** Whether one more can be made of others. */
    private boolean take() {
        isComplete &= left > 0;
        left = Math.max(0, left - 1);
        return isComplete;
    }

    /** Whether none was left out. */
    boolean isComplete() {
        return isComplete;
    }

    /** Those of the blocs from a number on that are for the premise, prolonged by the step. */
    private void prolong(Support support, int from, Consultation consultation, List<Bloc> longer) {
        Claim premise = dossier.claims().get(support.premise());
        int conclusion = positions.find(support.conclusion());
        if (premise == null || conclusion < 0) {
            return;
        }
        for (Position position : consultation.standingFor(premise)) {
            for (Bloc bloc : position.blocs) {
                if (bloc.number >= from && !bloc.supports.contains(support.id()) && take()) {
                    Position probable = positions.of(conclusion, Factuality.PROBABLE_POSITIVE, position.said);
                    longer.add(bloc.prolonged(blocs.size() + longer.size(), support.id(), probable));
                }
            }
        }
    }
}
