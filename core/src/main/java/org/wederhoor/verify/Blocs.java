package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Support;

/** The blocs that lines fall into, with the positions they take. */
final class Blocs {
    /** So many blocs come of prolonging others; beyond that the shortest are kept. */
    private static final int PROLONGED_MAX = 50_000;

    private final Dossier dossier;
    private final Positions positions;
    private final List<Bloc> blocs = new ArrayList<>();
    private final Map<LineKey, Bloc> byKey = new HashMap<>();
    private boolean complete = true;

    Blocs(Dossier dossier, ClaimIndex claims) {
        this.dossier = dossier;
        positions = new Positions(claims);
    }

    Positions positions() {
        return positions;
    }

    List<Bloc> all() {
        return blocs;
    }

    /** Whether no line was left out when lines were prolonged. */
    boolean isComplete() {
        return complete;
    }

    /** The bloc of the lines that have this in common. */
    Bloc of(LineKey key) {
        Bloc known = byKey.get(key);
        if (known == null) {
            Position position = key.isDenial()
                    ? null
                    : positions.of(positions.claims().find(key.on()), key.factuality(), key.said());
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

    /** Prolongs lines by steps of support, the shorter first, until nothing new comes of it. */
    void prolong(List<Support> supports, Consultation consultation) {
        int left = PROLONGED_MAX;
        for (int from = 0, to = blocs.size(); from < to && !supports.isEmpty(); ) {
            List<Bloc> longer = new ArrayList<>();
            for (Support support : supports) {
                left -= prolong(support, from, consultation, longer, left);
            }
            longer.forEach(bloc -> add(bloc, bloc.position));
            from = to;
            to = blocs.size();
        }
        complete &= left > 0;
    }

    /** Those of the blocs from a number on that are for the premise, prolonged by the step. */
    private int prolong(Support support, int from, Consultation consultation, List<Bloc> longer, int limit) {
        Claim premise = dossier.claims().get(support.premise());
        int conclusion = positions.claims().find(support.conclusion());
        if (premise == null || conclusion < 0) {
            return 0;
        }
        int added = 0;
        for (Position position : consultation.standingFor(premise)) {
            for (Bloc bloc : position.blocs) {
                if (bloc.number >= from && added < limit && !bloc.supports.contains(support.id())) {
                    Position probable = positions.of(conclusion, Factuality.PROBABLE_POSITIVE, position.said);
                    longer.add(bloc.prolonged(blocs.size() + longer.size(), support.id(), probable));
                    added++;
                }
            }
        }
        return added;
    }
}
