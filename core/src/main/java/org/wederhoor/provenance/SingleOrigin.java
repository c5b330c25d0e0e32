package org.wederhoor.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;

/** Finds claims that many report and one speaker has said. */
final class SingleOrigin {
    private static final int RELAYS_MIN = 2;

    private final Provenance provenance;
    private final Statements statements;
    private final Sources sources;
    private final ClaimStatements claims;
    private final Adjacency from;

    SingleOrigin(Provenance provenance, ClaimStatements claims, Lineage lineage) {
        this.provenance = provenance;
        this.statements = provenance.statements();
        this.sources = provenance.sources();
        this.claims = claims;
        this.from = lineage.from();
    }

    /** What those who take one side of a claim have it from. */
    private record Side(Set<Id> statements, Set<Id> rootOrigins, List<Id> roots, Set<Id> relays) {}

    Optional<Finding> find(Id claim) {
        List<Side> found = new ArrayList<>();
        for (Polarity polarity : Polarity.values()) {
            Side side = side(claim, polarity);
            if (side.rootOrigins().size() == 1 && side.relays().size() >= RELAYS_MIN) {
                found.add(side);
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Set<Id> cause = new TreeSet<>();
        found.forEach(side -> cause.addAll(side.statements()));
        Finding.Builder finding = Finding.builder()
                .code(FindingCode.SINGLE_ORIGIN)
                .addSubject(claim)
                .addAllCause(cause)
                .addAllDerivation(new Accounts(provenance).told(cause));
        addBases(finding, cause);
        for (Side side : found) {
            finding.addDerivation(Step.of(
                    StepKind.ONE_ROOT,
                    new Detail.OfRecord(claim),
                    new Detail.OfRecord(side.roots().get(0)),
                    new Detail.OfCount(side.relays().size())));
        }
        return Optional.of(finding.build());
    }

    private void addBases(Finding.Builder finding, Set<Id> cause) {
        for (Id relay : cause) {
            int s = statements.index(relay);
            for (int basis : from.of(s)) {
                if (basis != statements.reported(s) && cause.contains(statements.id(basis))) {
                    finding.addDerivation(Accounts.step(StepKind.BASED_ON, relay, statements.id(basis)));
                }
            }
        }
    }

    private Side side(Id claim, Polarity polarity) {
        Set<Integer> members =
                claims.all(claim).stream().filter(s -> takes(s, polarity)).collect(Collectors.toSet());
        Side side = new Side(new TreeSet<>(), new TreeSet<>(), new ArrayList<>(), new TreeSet<>());
        for (int s : claims.all(claim)) {
            if (!members.contains(s)) {
                continue;
            }
            side.statements().add(statements.id(s));
            Id origin = sources.id(sources.origin(statements.speaker(s)));
            if (hasItFromOneOf(s, members)) {
                side.relays().add(origin);
            } else {
                side.rootOrigins().add(origin);
                side.roots().add(statements.get(s).speaker());
            }
            for (Citation citation : statements.get(s).citations()) {
                side.relays().add(sources.id(sources.origin(sources.index(citation.document()))));
            }
        }
        side.relays().removeAll(side.rootOrigins());
        return side;
    }

    private boolean hasItFromOneOf(int s, Set<Integer> members) {
        for (int k = from.start[s]; k < from.start[s + 1]; k++) {
            if (members.contains(from.targets[k])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a statement, or what it passes on, is on this side. */
    private boolean takes(int s, Polarity polarity) {
        int inner = claims.innermost(s);
        return !provenance.reports().isWithdrawn(s)
                && provenance.reports().reaches(s)
                && (s == inner || Reports.loss(statements.get(s).factuality()) < Reports.NOTHING)
                && !provenance.reports().isWithdrawn(inner)
                && provenance.reports().reaches(inner)
                && statements.get(inner).factuality().polarity().equals(Optional.of(polarity));
    }
}
