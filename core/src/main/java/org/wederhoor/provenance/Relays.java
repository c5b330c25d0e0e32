package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    ImmutableList<Finding> find(Statement relay) {
        if (relay.basedOn().isEmpty() || provenance.isWithdrawn(relay.id())) {
            return ImmutableList.of();
        }
        List<Finding> found = new ArrayList<>();
        Set<Id> known = new TreeSet<>(relay.basedOn());
        known.retainAll(dossier.statements().keySet());
        retracted(relay, known).ifPresent(found::add);
        List<Basis> comparable = new ArrayList<>();
        for (Id basis : known) {
            left(relay, provenance.statement(basis)).ifPresent(left -> comparable.add(new Basis(basis, left)));
        }
        if (!comparable.isEmpty()) {
            Factuality said = relay.factuality();
            if (comparable.size() == relay.basedOn().size()
                    && comparable.stream()
                            .allMatch(b -> said.polarity().isPresent()
                                    && b.left().polarity().equals(said.polarity()))
                    && comparable.stream().allMatch(b -> said.isNarrowerThan(b.left()))) {
                found.add(finding(FindingCode.CERTAINTY_INFLATION, StepKind.SURER, relay, comparable));
            }
            if (comparable.stream().allMatch(b -> isOpposite(said, b.left()))) {
                found.add(finding(FindingCode.POLARITY_FLIP, StepKind.FLIPPED, relay, comparable));
            }
        }
        return ImmutableList.copyOf(found);
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

    /** What a basis leaves of the content of the relay, if it is on the same. */
    private Optional<Factuality> left(Statement relay, Statement basis) {
        if (relay.content().isEmpty() || basis.content().isEmpty()) {
            return Optional.empty();
        }
        Content said = relay.content().get();
        if (said.equals(basis.content().get())) {
            return Optional.of(basis.factuality());
        }
        int from = statements.index(basis.id());
        Id claim = claims.claim(from);
        if (claim == null || !(said instanceof Content.OfClaim)) {
            return Optional.empty();
        }
        Factuality passed = passedOn(from);
        if (claim.equals(said.id())) {
            return Optional.of(passed);
        }
        Optional<Proposition> mine = proposition(said.id());
        Optional<Proposition> theirs = proposition(claim);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        return mine.equals(theirs)
                ? Optional.of(passed)
                : mine.get().equals(theirs.get().negation()) ? Optional.of(passed.mirrored()) : Optional.empty();
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
            lost += Reports.loss(statements.get(at).factuality());
            at = statements.reported(at);
        }
        Factuality own = statements.get(inner).factuality();
        return lost >= Reports.NOTHING ? Factuality.UNDERSPECIFIED : Reports.weakened(own, lost);
    }
}
