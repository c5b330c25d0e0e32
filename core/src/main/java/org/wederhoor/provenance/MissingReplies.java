package org.wederhoor.provenance;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.ReplyRequest;

/** Finds parties that are accused, or in whose mouth words are put, and of whom no word of their own is on record. */
final class MissingReplies {
    private final Provenance provenance;
    private final Dossier dossier;
    private final Statements statements;
    private final Sources sources;
    private final ClaimStatements claims;
    private final ClaimRelations relations;
    private final Supplier<RelatedClaims> related;
    private final Supplier<ImmutableListMultimap<Id, ReplyRequest>> requests;

    MissingReplies(Provenance provenance, ClaimRelations relations, Supplier<RelatedClaims> related) {
        this.provenance = provenance;
        this.dossier = provenance.dossier();
        this.statements = provenance.statements();
        this.sources = provenance.sources();
        this.claims = provenance.claims();
        this.relations = relations;
        this.related = related;
        this.requests =
                Suppliers.memoize(() -> Multimaps.index(dossier.replyRequests().values(), ReplyRequest::claim));
    }

    /** What stands against one party on one claim. */
    private static final class Point {
        final Set<Id> accusations = new TreeSet<>();
        final Set<Id> hearsay = new TreeSet<>();
    }

    ImmutableList<Finding> find(int number, Claim claim) {
        ImmutableSet<Id> accused = relations.accused(claim);
        if (accused.isEmpty() && !hasHearsay(number)) {
            return ImmutableList.of();
        }
        Map<Id, Point> points = new TreeMap<>();
        int[] direct = claims.direct(number);
        for (Id party : accused) {
            addAccusations(claim, direct, party, points);
        }
        for (int s : direct) {
            if (isHearsay(s)) {
                points.computeIfAbsent(statements.get(s).speaker(), p -> new Point())
                        .hearsay
                        .add(statements.id(s));
            }
        }
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        points.forEach((party, point) -> {
            if (!isHeard(party, claim, direct, point)) {
                found.add(finding(party, claim, point));
            }
        });
        return found.build();
    }

    private boolean hasHearsay(int claim) {
        Adjacency direct = claims.direct();
        for (int k = direct.start[claim]; k < direct.start[claim + 1]; k++) {
            if (isHearsay(direct.targets[k])) {
                return true;
            }
        }
        return false;
    }

    private boolean isHearsay(int s) {
        return provenance.reports().standing(s) == Standing.HEARSAY && isOnRecord(s);
    }

    private boolean isOnRecord(int s) {
        return provenance.reports().reaches(s) && !provenance.reports().isWithdrawn(s);
    }

    private void addAccusations(Claim claim, int[] direct, Id party, Map<Id, Point> points) {
        boolean negated = claim.proposition().map(Proposition::isNegated).orElse(false);
        for (int s : direct) {
            Factuality factuality = provenance.reports().factuality(s);
            boolean accuses = (negated ? factuality.mirrored() : factuality).isFor();
            if (isOnRecord(s) && accuses && !isOneWith(statements.speaker(s), party)) {
                points.computeIfAbsent(party, p -> new Point()).accusations.add(statements.id(s));
            }
        }
    }

    private boolean isOneWith(int speaker, Id party) {
        int named = sources.find(party);
        return named != Sources.NONE && sources.areOne(speaker, named);
    }

    /** Whether the party, or who speaks in one of its names, has spoken on the claim, the attribution or a claim near it. */
    private boolean isHeard(Id party, Claim claim, int[] direct, Point point) {
        if (!sources.contains(party)) {
            return false;
        }
        for (int s : direct) {
            if (isWordOf(s, party)) {
                return true;
            }
        }
        for (Id words : point.hearsay) {
            for (int report : statements.reporters().of(statements.index(words))) {
                if (isWordOf(report, party)) {
                    return true;
                }
            }
        }
        return requests.get().get(claim.id()).stream().anyMatch(request -> isAnswered(request, party))
                || isHeardNearby(party, claim, point);
    }

    private boolean isWordOf(int s, Id party) {
        return isOneWith(statements.speaker(s), party) && provenance.reports().standing(s) != Standing.HEARSAY;
    }

    /** Whether the party has spoken on a claim that entails or excludes the one. */
    private boolean isHeardNearby(Id party, Claim claim, Point point) {
        if (claim.proposition().isEmpty()) {
            return false;
        }
        Adjacency direct = claims.direct();
        for (Id near : related.get().near(claim.proposition().get())) {
            int number = claims.find(near);
            for (int k = direct.start[number]; k < direct.start[number + 1]; k++) {
                int s = direct.targets[k];
                if (isWordOf(s, party) && speaksOn(s, near, claim, point)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean speaksOn(int s, Id near, Claim claim, Point point) {
        Claim other = dossier.claims().get(near);
        return other != null && relations.speaksOn(other, statements.factuality(s), claim, !point.hearsay.isEmpty());
    }

    private boolean isAnswered(ReplyRequest request, Id party) {
        int answer = request.answer().map(statements::find).orElse(Statements.NONE);
        return answer != Statements.NONE
                && isOneWith(statements.speaker(answer), party)
                && provenance.reports().standing(answer) != Standing.HEARSAY;
    }

    private Finding finding(Id party, Claim claim, Point point) {
        Accounts accounts = new Accounts(provenance);
        Set<Id> all = new TreeSet<>(point.accusations);
        all.addAll(point.hearsay);
        Finding.Builder finding = Finding.builder()
                .code(FindingCode.NO_REPLY)
                .addSubject(party)
                .addSubject(claim.id())
                .addAllCause(accounts.withChains(all))
                .addAllDerivation(accounts.told(all));
        for (Id accusation : point.accusations) {
            finding.addDerivation(Accounts.step(StepKind.ACCUSED, accusation, party));
        }
        for (Id words : point.hearsay) {
            finding.addDerivation(Accounts.step(StepKind.PUT_IN_MOUTH, words, party));
        }
        finding.addDerivation(Accounts.step(StepKind.UNHEARD, party, claim.id()));
        addRequests(finding, party, claim);
        return finding.build();
    }

    private void addRequests(Finding.Builder finding, Id party, Claim claim) {
        Map<Id, ReplyRequest> made = new TreeMap<>();
        for (ReplyRequest request : requests.get().get(claim.id())) {
            boolean ofParty = request.party().equals(party)
                    || (sources.contains(request.party()) && isOneWith(sources.index(request.party()), party));
            if (ofParty) {
                made.put(request.id(), request);
            }
        }
        if (made.isEmpty()) {
            finding.addDerivation(Accounts.step(StepKind.NOT_ASKED, party, claim.id()));
        }
        made.forEach((id, request) -> {
            finding.addDerivation(Accounts.step(StepKind.ASKED, party, id));
            request.asked()
                    .ifPresent(date -> finding.addDerivation(
                            Step.of(StepKind.ASKED_ON, new Detail.OfRecord(id), new Detail.OfDate(date))));
            request.deadline()
                    .ifPresent(date -> finding.addDerivation(
                            Step.of(StepKind.ANSWER_DUE, new Detail.OfRecord(id), new Detail.OfDate(date))));
        });
    }
}
