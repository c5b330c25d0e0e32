package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;

/** All lines of a dossier and whether they stand: one framework for every verdict. */
final class Argumentation {
    private final Provenance provenance;
    private final ImmutableList<Statement> statements;
    private final Bearings bearings;
    private final Contest contest;

    Argumentation(Provenance provenance, ClaimIndex claims, Testimony testimony, Bearings bearings, Policy policy) {
        this.provenance = provenance;
        this.bearings = bearings;
        Dossier dossier = provenance.dossier();
        statements = dossier.statements().values().asList();
        Blocs blocs = new Blocs(dossier, claims);
        for (int s = 0; s < statements.size(); s++) {
            Optional<LineKey> key = testimony.key(statements.get(s), provenance, provenance::isWithdrawn);
            if (key.isPresent()) {
                blocs.of(key.get()).add(s);
            }
        }
        contest = new Contest(dossier, bearings, blocs, Stakes.of(dossier), policy);
    }

    Provenance provenance() {
        return provenance;
    }

    Contest contest() {
        return contest;
    }

    /** The positions on a claim, and those that may bear on its proposition. */
    List<Position> near(Claim claim) {
        return contest.blocs().positions().near(claim);
    }

    /** The latest time at which a line on the claim was said, which is when the claim is asked. */
    Optional<EdtfDate> askedAt(Claim claim, List<Position> near) {
        return bearings.askedAt(claim, near);
    }

    /** The lines of a bloc, in code point order of their statements. */
    ImmutableList<Line> lines(Bloc bloc) {
        List<Line> lines = new ArrayList<>(bloc.size());
        for (int l = 0; l < bloc.size(); l++) {
            lines.add(new Line(
                    ImmutableList.of(statements.get(bloc.statement(l)).id()),
                    bloc.supports,
                    bloc.on(),
                    bloc.factuality(),
                    bloc.key.weight().standing(),
                    bloc.key.weight().reliability(),
                    bloc.key.said()));
        }
        lines.sort(Comparator.comparing(line -> line.statements().get(0)));
        return ImmutableList.copyOf(lines);
    }
}
