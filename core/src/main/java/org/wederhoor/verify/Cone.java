package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/**
 * The part of a dossier on which the verdict on one claim depends, whatever is withdrawn: the lines that bear on the claim, all
 * that may attack them, directly or not, and through what all of these are known.
 *
 * <p>More may be in it than matters, never less. A statement that does not reach us now is in it too, as it would if what
 * withdrew a report of it were withdrawn.
 */
final class Cone {
    private final Dossier dossier;
    private final Semantics semantics;
    private final ClaimIndex claims;
    private final Links links;
    private final Prospects prospects;
    private final Provenance provenance;

    private final Set<Integer> relevant = new LinkedHashSet<>();
    private final Deque<Integer> openClaims = new ArrayDeque<>();
    /** What might follow and bear on what matters, or attack it. */
    private final Set<Integer> following = new HashSet<>();

    private final Deque<Integer> openConclusions = new ArrayDeque<>();
    private final Map<Id, Statement> statements = new TreeMap<>();
    private final Deque<Statement> openStatements = new ArrayDeque<>();
    private final Map<Id, Counterclaim> counterclaims = new TreeMap<>();
    private final Map<Id, Support> supports = new TreeMap<>();

    /**
     * @param said statements that are supposed to be made as well, which are no part of the cone themselves
     */
    Cone(
            Dossier dossier,
            Semantics semantics,
            ClaimIndex claims,
            Links links,
            Prospects prospects,
            Provenance provenance,
            Claim claim,
            Iterable<Statement> said) {
        this.dossier = dossier;
        this.semantics = semantics;
        this.claims = claims;
        this.links = links;
        this.prospects = prospects;
        this.provenance = provenance;
        addNear(claim);
        for (Counterclaim counterclaim : links.countering.get(claim.id())) {
            addCounterclaim(counterclaim);
        }
        said.forEach(this::suppose);
        while (!openClaims.isEmpty() || !openStatements.isEmpty() || !openConclusions.isEmpty()) {
            while (!openStatements.isEmpty()) {
                follow(openStatements.remove());
            }
            if (!openClaims.isEmpty()) {
                follow(openClaims.remove());
            }
            if (!openConclusions.isEmpty()) {
                followConclusion(openConclusions.remove());
            }
        }
    }

    /** Adds what a statement that is supposed to be made speaks of, rests on or withdraws. */
    private void suppose(Statement statement) {
        List<Id> named = new ArrayList<>(statement.basedOn());
        statement.content().map(Content::id).ifPresent(named::add);
        statement.withdrawals().forEach(withdrawal -> named.add(withdrawal.statement()));
        for (Id id : named) {
            Claim claim = dossier.claims().get(id);
            Statement known = dossier.statements().get(id);
            if (claim != null) {
                addNear(claim);
            }
            if (known != null) {
                addStatement(known);
                lineOf(known).ifPresent(this::addNear);
            }
        }
        follow(statement);
    }

    /** The claim for which, in the end, a statement is known. */
    private Optional<Claim> lineOf(Statement statement) {
        Set<Id> seen = new LinkedHashSet<>();
        Statement at = statement;
        while (at != null && seen.add(at.id()) && at.content().isPresent()) {
            Id content = at.content().get().id();
            Claim claim = dossier.claims().get(content);
            if (claim != null) {
                return Optional.of(claim);
            }
            at = dossier.statements().get(content);
        }
        return Optional.empty();
    }

    /** The statements, in code point order. */
    ImmutableList<Statement> statements() {
        return ImmutableList.copyOf(statements.values());
    }

    Stakes stakes() {
        return new Stakes(ImmutableList.copyOf(counterclaims.values()), ImmutableList.copyOf(supports.values()));
    }

    /** The claims that matter, in code point order. */
    List<Claim> claims() {
        return relevant.stream()
                .map(claims::claim)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    boolean contains(Id claim) {
        return relevant.contains(claims.find(claim));
    }

    private void addNear(Claim claim) {
        for (int near : claims.near(claim)) {
            addClaim(near);
        }
        addFollowing(claim);
    }

    /** Adds what might follow from claims together and bear on one, and what might follow from it and not be so. */
    private void addFollowing(Claim claim) {
        for (int conclusion : prospects.near(claim)) {
            addConclusion(conclusion);
        }
        prospects.following(claim).forEach(this::addConclusion);
    }

    private void addConclusion(int conclusion) {
        if (following.add(conclusion)) {
            openConclusions.add(conclusion);
        }
    }

    private void followConclusion(int number) {
        for (int premise : prospects.premises(number)) {
            addClaim(premise);
        }
        addNear(prospects.conclusion(number));
    }

    private void addClaim(int claim) {
        if (relevant.add(claim)) {
            openClaims.add(claim);
        }
    }

    private void addStatement(Statement statement) {
        if (statements.putIfAbsent(statement.id(), statement) == null) {
            openStatements.add(statement);
        }
    }

    private void addCounterclaim(Counterclaim counterclaim) {
        if (counterclaims.putIfAbsent(counterclaim.id(), counterclaim) == null) {
            Claim objecting = dossier.claims().get(counterclaim.claim());
            Claim rebutted = dossier.claims().get(counterclaim.target());
            if (objecting != null) {
                addNear(objecting);
            }
            if (rebutted != null && counterclaim.kind() == CounterclaimKind.REBUTS) {
                addNear(rebutted);
            }
        }
    }

    private void follow(int number) {
        Claim claim = claims.claim(number);
        links.stating.get(claim.id()).forEach(this::addStatement);
        links.rebuttalsNear.get(claim.id()).stream()
                .filter(counterclaim -> counterclaim.kind() == CounterclaimKind.REBUTS)
                .forEach(this::addCounterclaim);
        for (Support support : links.supporting.get(claim.id())) {
            supports.put(support.id(), support);
            links.countering.get(support.id()).forEach(this::addCounterclaim);
            Claim premise = dossier.claims().get(support.premise());
            if (premise != null) {
                addNear(premise);
            }
        }
        addFollowing(claim);
        for (int near : claims.near(claim)) {
            if (!relevant.contains(near) && mayConflict(claim, claims.claim(near))) {
                addClaim(near);
            }
        }
    }

    /** Whether lines on two claims conflict if they are as sure as those who said them were. */
    private boolean mayConflict(Claim claim, Claim other) {
        if (links.supporting.containsKey(claim.id()) || links.supporting.containsKey(other.id())) {
            return true;
        }
        for (Assertion one : assertions(claim)) {
            for (Assertion another : assertions(other)) {
                if (semantics.conflict(one, another).map(Exclusion::isCertain).orElse(false)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What lines may assert of a claim that nothing supports. */
    private Set<Assertion> assertions(Claim claim) {
        Map<Factuality, Set<Optional<EdtfDate>>> stands = new LinkedHashMap<>();
        for (Statement statement : links.stating.get(claim.id())) {
            stands.computeIfAbsent(statement.factuality(), f -> new LinkedHashSet<>())
                    .add(provenance.said(statement.id()));
        }
        Set<Assertion> assertions = new LinkedHashSet<>();
        stands.forEach((factuality, times) -> times.forEach(said -> claim.proposition()
                .flatMap(proposition -> Assertion.of(proposition, factuality, said, claim.kind()))
                .ifPresent(assertions::add)));
        return assertions;
    }

    private void follow(Statement statement) {
        links.stating.get(statement.id()).forEach(this::addStatement);
        links.withdrawing.get(statement.id()).forEach(this::addStatement);
        for (Id basis : statement.basedOn()) {
            Statement based = dossier.statements().get(basis);
            if (based != null) {
                addStatement(based);
            }
        }
        addUndermining(statement.id());
        addUndermining(statement.speaker());
        for (Citation citation : statement.citations()) {
            addUndermining(citation.document());
        }
    }

    private void addUndermining(Id target) {
        links.countering.get(target).forEach(this::addCounterclaim);
        Source source = dossier.sources().get(target);
        if (source != null) {
            source.publisher()
                    .ifPresent(publisher -> links.countering.get(publisher).forEach(this::addCounterclaim));
        }
    }
}
