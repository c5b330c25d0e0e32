package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.wederhoor.model.ReplyRequest;
import org.wederhoor.model.Statement;

/** Finds parties that are accused, or in whose mouth words are put, and of whom no word of their own is on record. */
final class MissingReplies {
    private final Provenance provenance;
    private final Dossier dossier;
    private final Statements statements;
    private final Sources sources;
    private final ClaimStatements claims;
    private final ClaimRelations relations;
    /** For each name in which sources speak, the statements spoken in it; a source of several is filed under each. */
    private final Map<Integer, List<Integer>> spokenIn = new HashMap<>();

    MissingReplies(Provenance provenance, ClaimStatements claims, ClaimRelations relations) {
        this.provenance = provenance;
        this.dossier = provenance.dossier();
        this.statements = provenance.statements();
        this.sources = provenance.sources();
        this.claims = claims;
        this.relations = relations;
        for (int s = 0; s < statements.size(); s++) {
            for (int name : sources.names(statements.speaker(s))) {
                spokenIn.computeIfAbsent(name, n -> new ArrayList<>()).add(s);
            }
        }
    }

    /** What stands against one party on one claim. */
    private static final class Point {
        final Set<Id> accusations = new TreeSet<>();
        final Set<Id> hearsay = new TreeSet<>();
    }

    ImmutableList<Finding> find(Claim claim) {
        Map<Id, Point> points = new TreeMap<>();
        addAccusations(claim, points);
        for (int s : claims.direct(claim.id())) {
            if (isOnRecord(s) && provenance.reports().standing(s) == Standing.HEARSAY) {
                points.computeIfAbsent(statements.get(s).speaker(), p -> new Point())
                        .hearsay
                        .add(statements.id(s));
            }
        }
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        points.forEach((party, point) -> {
            if (!isHeard(party, claim, point)) {
                found.add(finding(party, claim, point));
            }
        });
        return found.build();
    }

    private boolean isOnRecord(int s) {
        return provenance.reports().reaches(s) && !provenance.reports().isWithdrawn(s);
    }

    private void addAccusations(Claim claim, Map<Id, Point> points) {
        if (claim.proposition().isEmpty()) {
            return;
        }
        Proposition proposition = claim.proposition().get();
        for (Id party : relations.accused(proposition)) {
            for (int s : claims.direct(claim.id())) {
                Factuality factuality = provenance.reports().factuality(s);
                boolean accuses = (proposition.isNegated() ? factuality.mirrored() : factuality).isFor();
                if (isOnRecord(s) && accuses && !isOneWith(statements.speaker(s), party)) {
                    points.computeIfAbsent(party, p -> new Point()).accusations.add(statements.id(s));
                }
            }
        }
    }

    private boolean isOneWith(int speaker, Id party) {
        return sources.contains(party) && sources.areOne(speaker, sources.index(party));
    }

    private boolean isHeard(Id party, Claim claim, Point point) {
        if (!sources.contains(party)) {
            return false;
        }
        for (int name : sources.names(sources.index(party))) {
            for (int s : spokenIn.getOrDefault(name, List.of())) {
                if (provenance.reports().standing(s) != Standing.HEARSAY && repliesTo(s, claim, point)) {
                    return true;
                }
            }
        }
        for (ReplyRequest request : dossier.replyRequests().values()) {
            if (request.claim().equals(claim.id()) && isAnswered(request, party)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnswered(ReplyRequest request, Id party) {
        int answer = request.answer().map(statements::find).orElse(Statements.NONE);
        return answer != Statements.NONE
                && isOneWith(statements.speaker(answer), party)
                && provenance.reports().standing(answer) != Standing.HEARSAY;
    }

    /** Whether a statement of the party is on the claim, on one that entails or excludes it, or on the attribution. */
    private boolean repliesTo(int s, Claim claim, Point point) {
        Statement statement = statements.get(s);
        if (statement.content().isEmpty()) {
            return false;
        }
        Content content = statement.content().get();
        if (content instanceof Content.OfStatement) {
            return point.hearsay.contains(content.id());
        }
        if (content.id().equals(claim.id())) {
            return true;
        }
        Claim other = dossier.claims().get(content.id());
        return other != null && relations.speaksOn(other, statement.factuality(), claim, !point.hearsay.isEmpty());
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
        Map<Id, ReplyRequest> requests = new TreeMap<>();
        for (ReplyRequest request : dossier.replyRequests().values()) {
            boolean ofParty = request.party().equals(party)
                    || (sources.contains(request.party()) && isOneWith(sources.index(request.party()), party));
            if (ofParty && request.claim().equals(claim.id())) {
                requests.put(request.id(), request);
            }
        }
        if (requests.isEmpty()) {
            finding.addDerivation(Accounts.step(StepKind.NOT_ASKED, party, claim.id()));
        }
        requests.forEach((id, request) -> {
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
