package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;

/** Finds claims that only parties to them, or only anonymous sources, stand for. */
final class Partiality {
    private final Provenance provenance;
    private final Statements statements;
    private final ClaimStatements claims;
    private final ClaimRelations relations;
    private final RelatedClaims related;

    Partiality(Provenance provenance, ClaimRelations relations) {
        this.provenance = provenance;
        this.statements = provenance.statements();
        this.claims = provenance.claims();
        this.relations = relations;
        this.related = RelatedClaims.of(provenance.dossier(), relations.semantics());
    }

    ImmutableList<Finding> find(Claim claim) {
        if (claim.kind() == ClaimKind.OPINION) {
            return ImmutableList.of();
        }
        Set<Id> standFor = new TreeSet<>();
        Set<Id> standAgainst = new TreeSet<>();
        gather(claim, standFor, standAgainst);
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        if (standFor.isEmpty() != standAgainst.isEmpty()) {
            interested(claim, standFor.isEmpty() ? standAgainst : standFor).ifPresent(found::add);
        }
        anonymous(claim, standFor.isEmpty() ? standAgainst : standFor).ifPresent(found::add);
        return found.build();
    }

    /** Sorts the statements that are not withdrawn by what they say of the claim, whenever they were made. */
    private void gather(Claim claim, Set<Id> standFor, Set<Id> standAgainst) {
        Set<Id> near = new TreeSet<>();
        near.add(claim.id());
        claim.proposition().ifPresent(proposition -> near.addAll(related.near(proposition)));
        for (Id id : near) {
            Claim other = provenance.dossier().claims().get(id);
            for (int s : claims.direct(id)) {
                Factuality factuality = provenance.reports().factuality(s);
                boolean counts = provenance.reports().reaches(s)
                        && !provenance.reports().isWithdrawn(s)
                        && (factuality.isFor() || factuality.isAgainst());
                if (!counts || other == null || other.kind() == ClaimKind.OPINION) {
                    continue;
                }
                if (id.equals(claim.id())) {
                    (factuality.isFor() ? standFor : standAgainst).add(statements.id(s));
                } else if (relations.entails(other, factuality, claim)) {
                    standFor.add(statements.id(s));
                } else if (relations.excludes(other, factuality, claim)) {
                    standAgainst.add(statements.id(s));
                }
            }
        }
    }

    private Optional<Finding> interested(Claim claim, Set<Id> standing) {
        Set<Id> parties = new TreeSet<>();
        for (Id statement : standing) {
            if (!provenance.everyChainPasses(statement, id -> isParty(id, claim))) {
                return Optional.empty();
            }
            for (Id step : provenance.chain(statement)) {
                Id speaker = provenance.statement(step).speaker();
                if (isParty(speaker, claim)) {
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
    private boolean isParty(Id id, Claim claim) {
        Source source = provenance.dossier().sources().get(id);
        if (source == null) {
            return false;
        }
        Set<Id> matter = new TreeSet<>();
        claim.proposition().ifPresent(proposition -> {
            matter.add(proposition.subject());
            if (proposition.value() instanceof EntityValue entity) {
                matter.add(entity.entity());
            }
        });
        for (Id about : matter) {
            if (about.equals(id)
                    || (provenance.sources().contains(about) && provenance.areOne(id, about))
                    || source.interests().contains(about)) {
                return true;
            }
        }
        return source.interests().contains(claim.id());
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
        Adjacency from = provenance.lineage().from();
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
