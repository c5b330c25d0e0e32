package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Source;

/** Finds claims that only parties to them, or only anonymous sources, stand for. */
final class Partiality {
    /** What was gathered is kept of so many different things said, as each may be all that is said. */
    private static final int GATHERED_MAX = 64;

    private final Provenance provenance;
    private final Statements statements;
    private final Sources sources;
    private final Reports reports;
    private final Adjacency from;
    private final ClaimStatements claims;
    private final ClaimRelations relations;
    private final Supplier<RelatedClaims> related;
    /** Of claims that say the same what was gathered last. */
    private final Map<Proposition, Sides> gathered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Proposition, Sides> eldest) {
            return size() > GATHERED_MAX;
        }
    };

    Partiality(Provenance provenance, ClaimRelations relations, Supplier<RelatedClaims> related) {
        this.provenance = provenance;
        this.statements = provenance.statements();
        this.sources = provenance.sources();
        this.reports = provenance.reports();
        this.claims = provenance.claims();
        this.from = provenance.lineage().from();
        this.relations = relations;
        this.related = related;
    }

    ImmutableList<Finding> find(int number, Claim claim) {
        if (claim.kind() == ClaimKind.OPINION || isPlain(number, claim)) {
            return ImmutableList.of();
        }
        Sides sides = claim.proposition()
                .map(proposition -> gathered.computeIfAbsent(undated(proposition), p -> gather(claim)))
                .orElseGet(() -> gather(claim));
        Set<Id> standing = sides.standFor.isEmpty() ? sides.standAgainst : sides.standFor;
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        if (sides.standFor.isEmpty() != sides.standAgainst.isEmpty()) {
            interested(claim, standing).ifPresent(found::add);
        }
        anonymous(claim, standing).ifPresent(found::add);
        return found.build();
    }

    /** The statements for and against what a claim says. */
    private record Sides(Set<Id> standFor, Set<Id> standAgainst) {}

    /** Times play no part. */
    private static Proposition undated(Proposition proposition) {
        return proposition.validTime().isEmpty()
                ? proposition
                : Proposition.builder()
                        .subject(proposition.subject())
                        .property(proposition.property())
                        .value(proposition.value())
                        .putAllQualifiers(proposition.qualifiers())
                        .negated(proposition.isNegated())
                        .build();
    }

    /**
     * Whether what is said on the claim itself rules both findings out, whatever claims near it add: the usual case. One
     * statement for the claim by somebody with a name, had from nobody, leaves no room for ANONYMOUS_ONLY; one that is no
     * party's, on either side, none for INTERESTED_ONLY.
     */
    private boolean isPlain(int number, Claim claim) {
        Adjacency direct = claims.direct();
        boolean named = false;
        boolean disinterested = false;
        Parties parties = null;
        for (int k = direct.start[number]; k < direct.start[number + 1]; k++) {
            int s = direct.targets[k];
            if (!takesSide(s)) {
                continue;
            }
            named |= reports.factuality(s).isFor() && from.degree(s) == 0 && !isAnonymous(statements.speaker(s));
            if (!disinterested) {
                parties = parties == null ? new Parties(claim) : parties;
                disinterested = !reports.everyChainPasses(s, step -> false, parties);
            }
            if (named && disinterested) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnonymous(int source) {
        Source declared = sources.declared(source);
        return declared != null && declared.isAnonymous();
    }

    private boolean takesSide(int s) {
        Factuality factuality = reports.factuality(s);
        return reports.reaches(s) && !reports.isWithdrawn(s) && (factuality.isFor() || factuality.isAgainst());
    }

    /** Sorts the statements that are not withdrawn by what they say of the claim, whenever they were made. */
    private Sides gather(Claim claim) {
        Sides sides = new Sides(new TreeSet<>(), new TreeSet<>());
        Map<Stand, Optional<Set<Id>>> known = new HashMap<>();
        Set<Id> near = new TreeSet<>();
        near.add(claim.id());
        claim.proposition().ifPresent(proposition -> near.addAll(related.get().near(proposition)));
        Adjacency direct = claims.direct();
        for (Id id : near) {
            Claim other = provenance.dossier().claims().get(id);
            int number = claims.find(id);
            if (other == null || other.kind() == ClaimKind.OPINION) {
                continue;
            }
            for (int k = direct.start[number]; k < direct.start[number + 1]; k++) {
                int s = direct.targets[k];
                if (takesSide(s)) {
                    Factuality factuality = reports.factuality(s);
                    known.computeIfAbsent(
                                    new Stand(other.proposition(), factuality),
                                    stand -> side(other, factuality, claim, sides))
                            .ifPresent(side -> side.add(statements.id(s)));
                }
            }
        }
        return sides;
    }

    /** What is said, and how surely; of claims without a proposition only those on one claim are looked at together. */
    private record Stand(Optional<Proposition> proposition, Factuality factuality) {}

    private Optional<Set<Id>> side(Claim other, Factuality factuality, Claim claim, Sides sides) {
        boolean isDirect = other.id().equals(claim.id())
                || (other.proposition().isPresent()
                        && other.proposition()
                                .map(Partiality::undated)
                                .equals(claim.proposition().map(Partiality::undated)));
        if (isDirect) {
            return Optional.of(factuality.isFor() ? sides.standFor : sides.standAgainst);
        }
        if (relations.entails(other, factuality, claim)) {
            return Optional.of(sides.standFor);
        }
        return relations.excludes(other, factuality, claim) ? Optional.of(sides.standAgainst) : Optional.empty();
    }

    private Optional<Finding> interested(Claim claim, Set<Id> standing) {
        Set<Id> parties = new TreeSet<>();
        Parties isParty = new Parties(claim);
        for (Id statement : standing) {
            if (!reports.everyChainPasses(statements.index(statement), s -> false, isParty)) {
                return Optional.empty();
            }
            for (Id step : provenance.chain(statement)) {
                Id speaker = provenance.statement(step).speaker();
                if (isParty.test(sources.index(speaker))) {
                    parties.add(speaker);
                }
            }
        }
        Accounts accounts = new Accounts(provenance);
        Finding.Builder finding = Finding.builder()
                .code(FindingCode.INTERESTED_ONLY)
                .addSubject(claim.id())
                .addAllCause(accounts.withChains(standing))
                .addAllDerivation(accounts.told(standing));
        parties.forEach(party -> finding.addDerivation(Accounts.step(StepKind.PARTY, party, claim.id())));
        return Optional.of(finding.addDerivation(Accounts.step(StepKind.ONLY_PARTIES, claim.id()))
                .build());
    }

    /** Whether a source is the subject or value of a claim, acts for it, or declared an interest in the matter. */
    private final class Parties implements IntPredicate {
        private final Claim claim;
        private final @Nullable Id subject;
        private final @Nullable Id value;

        Parties(Claim claim) {
            this.claim = claim;
            Proposition proposition = claim.proposition().orElse(null);
            subject = proposition == null ? null : proposition.subject();
            value = proposition != null && proposition.value() instanceof EntityValue entity ? entity.entity() : null;
        }

        @Override
        public boolean test(int source) {
            Source declared = sources.declared(source);
            return declared != null
                    && (isPartyTo(subject, source, declared)
                            || isPartyTo(value, source, declared)
                            || declared.interests().contains(claim.id()));
        }

        private boolean isPartyTo(@Nullable Id matter, int source, Source declared) {
            if (matter == null) {
                return false;
            }
            int party = sources.find(matter);
            return (party != Sources.NONE && sources.areOne(source, party))
                    || declared.interests().contains(matter);
        }
    }

    private Optional<Finding> anonymous(Claim claim, Set<Id> standing) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        Set<Id> speakers = new TreeSet<>();
        for (Id statement : standing) {
            for (int root : roots(statements.index(statement))) {
                Id speaker = statements.get(root).speaker();
                if (!isNameless(speaker)) {
                    return Optional.empty();
                }
                speakers.add(speaker);
            }
        }
        Accounts accounts = new Accounts(provenance);
        Finding.Builder finding = Finding.builder()
                .code(FindingCode.ANONYMOUS_ONLY)
                .addSubject(claim.id())
                .addAllCause(accounts.withChains(standing))
                .addAllDerivation(accounts.told(standing));
        speakers.forEach(speaker -> finding.addDerivation(Accounts.step(StepKind.ANONYMOUS, speaker)));
        return Optional.of(finding.addDerivation(Accounts.step(StepKind.ONLY_ANONYMOUS, claim.id()))
                .build());
    }

    /** Those from whom a statement is had in the end; itself where that leads in circles only. */
    private List<Integer> roots(int statement) {
        List<Integer> roots = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(statement);
        while (!open.isEmpty()) {
            int s = open.remove();
            if (!seen.add(s)) {
                continue;
            }
            if (from.degree(s) == 0) {
                roots.add(s);
            }
            for (int basis : from.of(s)) {
                open.add(basis);
            }
        }
        return roots.isEmpty() ? List.of(statement) : roots;
    }

    /** Whether a source is anonymous and acts for nobody named, directly or through others. */
    private boolean isNameless(Id id) {
        Set<Id> seen = new HashSet<>();
        ArrayDeque<Id> open = new ArrayDeque<>();
        open.add(id);
        while (!open.isEmpty()) {
            Id at = open.remove();
            if (seen.add(at)) {
                Source source = provenance.dossier().sources().get(at);
                if (source == null || !source.isAnonymous()) {
                    return false;
                }
                open.addAll(source.actsFor());
            }
        }
        return true;
    }
}
