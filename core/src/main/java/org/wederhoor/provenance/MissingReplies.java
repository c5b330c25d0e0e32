package org.wederhoor.provenance;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private final LongAdder looked = new LongAdder();

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
        Heard heard = new Heard(claim, direct, points.size());
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        points.forEach((party, point) -> {
            if (!isHeard(party, point, heard)) {
                found.add(finding(party, claim, point, heard));
            }
        });
        return found.build();
    }

    /** How many statements and requests were looked at so far to see who was heard. */
    long looked() {
        return looked.sum();
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
    private boolean isHeard(Id party, Point point, Heard heard) {
        if (!sources.contains(party)) {
            return false;
        }
        if (heard.onClaim.include(party) || heard.inAnswer.include(party)) {
            return true;
        }
        for (Id words : point.hearsay) {
            for (int report : statements.reporters().of(statements.index(words))) {
                if (isOneWith(statements.speaker(report), party) && isOwnWord(report)) {
                    return true;
                }
            }
        }
        return (point.hearsay.isEmpty() ? heard.nearby : heard.nearbyDenialsToo).include(party);
    }

    private boolean isOwnWord(int s) {
        return provenance.reports().standing(s) != Standing.HEARSAY;
    }

    /** What was said on one claim by whoever may be a party to it, for all of these together. */
    private final class Heard {
        final Voices onClaim;
        final Voices inAnswer;
        final Voices nearby;
        final Voices nearbyDenialsToo;
        private final ImmutableList<ReplyRequest> requests;
        private final Supplier<ImmutableListMultimap<Object, ReplyRequest>> byName;

        Heard(Claim claim, int[] direct, int parties) {
            requests = MissingReplies.this.requests.get().get(claim.id());
            onClaim = new Voices(parties, () -> direct, s -> true);
            inAnswer = new Voices(parties, Suppliers.memoize(this::answers), s -> true);
            Supplier<int[]> near = Suppliers.memoize(() -> near(claim));
            nearby = new Voices(parties, near, s -> speaksOn(s, claim, false));
            nearbyDenialsToo = new Voices(parties, near, s -> speaksOn(s, claim, true));
            byName = Suppliers.memoize(() -> {
                ImmutableListMultimap.Builder<Object, ReplyRequest> all = ImmutableListMultimap.builder();
                requests.forEach(request -> names(request.party()).forEach(name -> all.put(name, request)));
                return all.build();
            });
        }

        private int[] answers() {
            return requests.stream()
                    .flatMap(request -> request.answer().stream())
                    .mapToInt(statements::find)
                    .filter(answer -> answer != Statements.NONE)
                    .toArray();
        }

        /** The requests to a party, or to who speaks in one of its names, by id. */
        Map<Id, ReplyRequest> requestsTo(Id party) {
            Map<Id, ReplyRequest> made = new TreeMap<>();
            if (!requests.isEmpty()) {
                for (Object name : names(party)) {
                    for (ReplyRequest request : byName.get().get(name)) {
                        looked.increment();
                        made.put(request.id(), request);
                    }
                }
            }
            return made;
        }
    }

    /** The names that a source speaks in; of one that no record names its own id. */
    private Set<Object> names(Id source) {
        return sources.contains(source)
                ? Arrays.stream(sources.names(sources.index(source))).boxed().collect(Collectors.toSet())
                : ImmutableSet.of(source);
    }

    /** What speakers said themselves among some statements: looked through for a few parties, filed by name for many. */
    private final class Voices {
        private static final int FEW = 4;

        private final int parties;
        private final Supplier<int[]> statementsHere;
        private final IntPredicate counts;
        private final Supplier<Set<Integer>> names;

        /**
         * @param counts whether what a statement says is to the point
         */
        Voices(int parties, Supplier<int[]> statementsHere, IntPredicate counts) {
            this.parties = parties;
            this.statementsHere = statementsHere;
            this.counts = counts;
            names = Suppliers.memoize(this::names);
        }

        private Set<Integer> names() {
            looked.add(statementsHere.get().length);
            Set<Integer> all = new HashSet<>();
            for (int s : statementsHere.get()) {
                if (isOwnWord(s) && counts.test(s)) {
                    for (int name : sources.names(statements.speaker(s))) {
                        all.add(name);
                    }
                }
            }
            return all;
        }

        boolean include(Id party) {
            if (parties > FEW) {
                return Arrays.stream(sources.names(sources.index(party))).anyMatch(names.get()::contains);
            }
            looked.add(statementsHere.get().length);
            for (int s : statementsHere.get()) {
                if (isOneWith(statements.speaker(s), party) && isOwnWord(s) && counts.test(s)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The statements on claims that a claim entails or excludes, or that do so to it. */
    private int[] near(Claim claim) {
        return claim.proposition().isEmpty()
                ? new int[0]
                : related.get().near(claim.proposition().get()).stream()
                        .mapToInt(claims::find)
                        .flatMap(number -> Arrays.stream(claims.direct().of(number)))
                        .toArray();
    }

    private boolean speaksOn(int s, Claim claim, boolean denialsToo) {
        Claim other = dossier.claims().get(claims.id(claims.claim(s)));
        return other != null && relations.speaksOn(other, statements.factuality(s), claim, denialsToo);
    }

    private Finding finding(Id party, Claim claim, Point point, Heard heard) {
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
        addRequests(finding, party, claim, heard.requestsTo(party));
        return finding.build();
    }

    private void addRequests(Finding.Builder finding, Id party, Claim claim, Map<Id, ReplyRequest> made) {
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
