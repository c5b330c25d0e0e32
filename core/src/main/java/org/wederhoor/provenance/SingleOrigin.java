package org.wederhoor.provenance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;

/** Finds claims that many report and one speaker has said. */
final class SingleOrigin {
    private static final int RELAYS_MIN = 2;
    private static final int NONE = -1;

    private final Provenance provenance;
    private final Statements statements;
    private final Sources sources;
    private final ClaimStatements claims;
    private final Adjacency from;

    SingleOrigin(Provenance provenance) {
        this.provenance = provenance;
        this.statements = provenance.statements();
        this.sources = provenance.sources();
        this.claims = provenance.claims();
        this.from = provenance.lineage().from();
    }

    /** What those who take one side of a claim have it from. */
    private record Side(Set<Id> statements, Set<Id> rootOrigins, List<Id> roots, Set<Id> relays) {}

    Optional<Finding> find(int claim) {
        Adjacency all = claims.all();
        if (all.degree(claim) == 0 || !mayBeOfOneOrigin(claim)) {
            return Optional.empty();
        }
        List<Side> found = new ArrayList<>();
        for (Polarity polarity : Polarity.values()) {
            Side side = side(claim, polarity);
            if (side.rootOrigins().size() == 1 && side.relays().size() >= RELAYS_MIN) {
                found.add(side);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(finding(claims.id(claim), found));
    }

    /**
     * Whether a side may have one root origin and relays enough. Two roots of different origin on one side, or fewer
     * statements and citations than it takes, are the usual cases and ruled out without making anything.
     */
    private boolean mayBeOfOneOrigin(int claim) {
        Adjacency all = claims.all();
        return hasRelays(all, claim)
                && (isPossible(all, claim, Polarity.POSITIVE) || isPossible(all, claim, Polarity.NEGATIVE));
    }

    /** Whether there are relays enough whatever side they take; mostly a claim has one statement and one citation. */
    private boolean hasRelays(Adjacency all, int claim) {
        int relays = 0;
        for (int k = all.start[claim]; k < all.start[claim + 1] && relays <= RELAYS_MIN; k++) {
            relays += 1 + statements.documents().degree(all.targets[k]);
        }
        return relays > RELAYS_MIN;
    }

    private boolean isPossible(Adjacency all, int claim, Polarity polarity) {
        int root = NONE;
        int relays = 0;
        for (int k = all.start[claim]; k < all.start[claim + 1]; k++) {
            int s = all.targets[k];
            if (takes(s, polarity)) {
                relays += 1 + statements.documents().degree(s);
                if (from.degree(s) == 0) {
                    int origin = sources.origin(statements.speaker(s));
                    if (root != NONE && root != origin) {
                        return false;
                    }
                    root = origin;
                }
            }
        }
        return relays > RELAYS_MIN;
    }

    private Finding finding(Id claim, List<Side> found) {
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
        return finding.build();
    }

    private void addBases(Finding.Builder finding, Set<Id> cause) {
        for (Id relay : cause) {
            int s = statements.index(relay);
            for (Id basis : provenance.hasItFrom(relay)) {
                if (statements.find(basis) != statements.reported(s) && cause.contains(basis)) {
                    finding.addDerivation(Accounts.step(StepKind.BASED_ON, relay, basis));
                }
            }
        }
    }

    private Side side(int claim, Polarity polarity) {
        int[] all = claims.all(claim);
        Set<Integer> members = new HashSet<>();
        for (int s : all) {
            if (takes(s, polarity)) {
                members.add(s);
            }
        }
        Side side = new Side(new TreeSet<>(), new TreeSet<>(), new ArrayList<>(), new TreeSet<>());
        for (int s : all) {
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
            for (int document : statements.documents().of(s)) {
                side.relays().add(sources.id(sources.origin(document)));
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
        Reports reports = provenance.reports();
        return statements.factuality(inner).polarity().orElse(null) == polarity
                && !reports.isWithdrawn(s)
                && reports.reaches(s)
                && (s == inner || reports.passes(s) < Reports.NOTHING)
                && !reports.isWithdrawn(inner)
                && reports.reaches(inner);
    }
}
