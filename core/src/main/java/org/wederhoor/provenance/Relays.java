package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Statement;

/** Finds what goes wrong between a statement and those it is based on. */
final class Relays {
    private final Provenance provenance;
    private final Dossier dossier;
    private final Statements statements;
    private final ClaimStatements claims;

    Relays(Provenance provenance) {
        this.provenance = provenance;
        this.dossier = provenance.dossier();
        this.statements = provenance.statements();
        this.claims = provenance.claims();
    }

    /** A basis with what it leaves of what the relay says. */
    private record Basis(Id statement, Factuality left) {}

    ImmutableList<Finding> find(int relay) {
        Adjacency basedOn = provenance.lineage().basedOn();
        if (basedOn.degree(relay) == 0 || provenance.reports().isWithdrawn(relay) || isPlain(relay, basedOn)) {
            return ImmutableList.of();
        }
        Statement stated = statements.get(relay);
        List<Finding> found = new ArrayList<>();
        Set<Id> known = new TreeSet<>(stated.basedOn());
        known.retainAll(dossier.statements().keySet());
        retracted(stated, known).ifPresent(found::add);
        List<Basis> comparable = new ArrayList<>();
        for (Id basis : known) {
            Factuality left = left(relay, statements.index(basis));
            if (left != null) {
                comparable.add(new Basis(basis, left));
            }
        }
        if (!comparable.isEmpty()) {
            Factuality said = stated.factuality();
            if (comparable.size() == stated.basedOn().size()
                    && comparable.stream().allMatch(b -> isInflated(said, b.left()))) {
                found.add(finding(FindingCode.CERTAINTY_INFLATION, StepKind.SURER, stated, comparable));
            }
            if (comparable.stream().allMatch(b -> isOpposite(said, b.left()))) {
                found.add(finding(FindingCode.POLARITY_FLIP, StepKind.FLIPPED, stated, comparable));
            }
        }
        return ImmutableList.copyOf(found);
    }

    /** Whether no basis is withdrawn, and one shows that the relay says neither more nor the opposite: the usual case. */
    private boolean isPlain(int relay, Adjacency basedOn) {
        boolean plain = false;
        Factuality said = statements.factuality(relay);
        for (int k = basedOn.start[relay]; k < basedOn.start[relay + 1]; k++) {
            int basis = basedOn.targets[k];
            if (provenance.reports().isWithdrawn(basis)) {
                return false;
            }
            Factuality left = plain ? null : left(relay, basis);
            plain |= left != null && !isInflated(said, left) && !isOpposite(said, left);
        }
        return plain;
    }

    private static boolean isInflated(Factuality said, Factuality left) {
        return said.polarity().isPresent() && left.polarity().equals(said.polarity()) && said.isNarrowerThan(left);
    }

    private static boolean isOpposite(Factuality a, Factuality b) {
        return a.polarity().isPresent() && a.polarity().equals(b.mirrored().polarity());
    }

    private Optional<Finding> retracted(Statement relay, Set<Id> bases) {
        Set<Id> withdrawn = new TreeSet<>(bases);
        withdrawn.removeIf(basis -> !provenance.isWithdrawn(basis));
        if (withdrawn.isEmpty()) {
            return Optional.empty();
        }
        Set<Id> cause = new TreeSet<>(withdrawn);
        cause.add(relay.id());
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        steps.add(Accounts.step(StepKind.STATED, relay.id()));
        for (Id basis : withdrawn) {
            steps.add(Accounts.step(StepKind.BASED_ON, relay.id(), basis));
            for (Id by : withdrawing(basis)) {
                steps.add(Accounts.step(StepKind.WITHDRAWN, basis, by));
                cause.add(by);
            }
        }
        return Optional.of(Finding.builder()
                .code(FindingCode.RETRACTED_BASIS)
                .addSubject(relay.id())
                .addAllCause(cause)
                .addAllDerivation(steps.build())
                .build());
    }

    /** The statements in force that withdraw one. */
    Set<Id> withdrawing(Id statement) {
        Set<Id> found = new TreeSet<>();
        for (Id by : provenance.withdrawalsOf(statement)) {
            if (!provenance.isWithdrawn(by)) {
                found.add(by);
            }
        }
        return found;
    }

    private static Finding finding(FindingCode code, StepKind kind, Statement relay, List<Basis> bases) {
        Set<Id> cause = new TreeSet<>();
        cause.add(relay.id());
        Finding.Builder finding = Finding.builder()
                .code(code)
                .addSubject(relay.id())
                .addDerivation(Accounts.step(StepKind.STATED, relay.id()));
        for (Basis basis : bases) {
            cause.add(basis.statement());
            finding.addDerivation(Accounts.step(StepKind.STATED, basis.statement()))
                    .addDerivation(Step.of(
                            kind,
                            new Detail.OfRecord(relay.id()),
                            new Detail.OfFactuality(relay.factuality()),
                            new Detail.OfRecord(basis.statement()),
                            new Detail.OfFactuality(basis.left())));
        }
        return finding.addAllCause(cause).build();
    }

    /** What a basis leaves of the content of the relay, null if it is on something else. */
    private @Nullable Factuality left(int relay, int basis) {
        Id said = statements.claim(relay);
        if (said == null) {
            return reportsTheSame(relay, basis) ? statements.factuality(basis) : null;
        }
        int claim = claims.claim(basis);
        if (claim == ClaimStatements.NONE) {
            return null;
        }
        if (claim == claims.claim(relay)) {
            return passedOn(basis);
        }
        Optional<Proposition> mine = proposition(said);
        Optional<Proposition> theirs = proposition(claims.id(claim));
        if (mine.isEmpty() || theirs.isEmpty()) {
            return null;
        }
        if (mine.equals(theirs)) {
            return passedOn(basis);
        }
        return mine.get().equals(theirs.get().negation()) ? passedOn(basis).mirrored() : null;
    }

    private boolean reportsTheSame(int relay, int basis) {
        Optional<Content> said = statements.get(relay).content();
        return said.isPresent() && said.equals(statements.get(basis).content());
    }

    private Optional<Proposition> proposition(Id claim) {
        return Optional.ofNullable(dossier.claims().get(claim)).flatMap(Claim::proposition);
    }

    /** What a statement passes on of the claim at the inner end of what it reports. */
    private Factuality passedOn(int s) {
        int lost = 0;
        int at = s;
        int inner = claims.innermost(s);
        while (at != inner && lost < Reports.NOTHING) {
            lost += Reports.loss(statements.factuality(at));
            at = statements.reported(at);
        }
        Factuality own = statements.factuality(inner);
        return lost >= Reports.NOTHING ? Factuality.UNDERSPECIFIED : Reports.weakened(own, lost);
    }
}
