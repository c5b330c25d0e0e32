package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/** Finds which lines attack which, and which of the attacks succeed. */
final class Attacks {
    private final Argumentation argumentation;
    private final Provenance provenance;
    private final Dossier dossier;
    private final Semantics semantics;
    private final Policy policy;
    private final List<Set<Integer>> attackers = new ArrayList<>();
    /** All attacks, also those that fail because the target is preferred. */
    private final List<Set<Integer>> attempts = new ArrayList<>();

    Attacks(Argumentation argumentation, Semantics semantics, Policy policy) {
        this.argumentation = argumentation;
        this.provenance = argumentation.provenance();
        this.dossier = provenance.dossier();
        this.semantics = semantics;
        this.policy = policy;
        for (int line = 0; line < argumentation.size(); line++) {
            attackers.add(new LinkedHashSet<>());
            attempts.add(new LinkedHashSet<>());
        }
    }

    List<Set<Integer>> attempts() {
        return attempts;
    }

    /** The framework of all lines that have not fallen. */
    ArgumentationFramework<Integer> build(int unprolonged) {
        addConflicts();
        addDenials(unprolonged);
        for (Counterclaim counterclaim : dossier.counterclaims().values()) {
            addCounterclaim(counterclaim, unprolonged);
        }
        // What attacks a line attacks what prolongs it; a line has a higher number than the one it prolongs.
        for (int line = unprolonged; line < argumentation.size(); line++) {
            attackers.get(line).addAll(attackers.get(argumentation.shorter(line)));
            attempts.get(line).addAll(attempts.get(argumentation.shorter(line)));
        }
        ArgumentationFramework.Builder<Integer> framework = ArgumentationFramework.builder();
        for (int line = 0; line < argumentation.size(); line++) {
            if (!argumentation.hasFallen(line)) {
                framework.argument(line);
            }
        }
        for (int target = 0; target < argumentation.size(); target++) {
            for (int attacker : attackers.get(target)) {
                if (!argumentation.hasFallen(target) && !argumentation.hasFallen(attacker)) {
                    framework.attack(attacker, target);
                }
            }
        }
        return framework.build();
    }

    /** Adds an attack that succeeds unless the target is preferred. */
    private void attack(int attacker, int target) {
        if (attacker != target) {
            attempts.get(target).add(attacker);
            if (!policy.prefers(argumentation.line(target), argumentation.line(attacker))) {
                attackers.get(target).add(attacker);
            }
        }
    }

    private void addConflicts() {
        for (Position position : argumentation.positions().all()) {
            if (!position.takesSide()) {
                continue;
            }
            for (Position other : argumentation.positions().near(position.claim)) {
                if (other.takesSide() && areInConflict(position, other)) {
                    for (int attacker : position.lines) {
                        for (int target : other.lines) {
                            attack(attacker, target);
                        }
                    }
                }
            }
        }
    }

    private boolean areInConflict(Position a, Position b) {
        if (a.assertion.isPresent() && b.assertion.isPresent()) {
            Assertion first = a.assertion.get();
            Assertion second = b.assertion.get();
            return semantics.conflict(first, second).map(Exclusion::isCertain).orElse(false);
        }
        return a.claim.id().equals(b.claim.id()) && a.factuality.excludes(b.factuality);
    }

    /** Whoever denies that something was said attacks what is known through its having been said, and the other way. */
    private void addDenials(int unprolonged) {
        for (int denial = 0; denial < unprolonged; denial++) {
            Id denied = argumentation.line(denial).on();
            if (!dossier.statements().containsKey(denied)) {
                continue;
            }
            Id inner = innermost(denied);
            for (int line : argumentation.resting(inner)) {
                boolean rests =
                        line < unprolonged && line != denial && provenance.everyChainPasses(inner, denied::equals);
                if (rests) {
                    attack(denial, line);
                    attack(line, denial);
                }
            }
        }
    }

    private Id innermost(Id statement) {
        Id at = statement;
        Set<Id> seen = new LinkedHashSet<>();
        while (seen.add(at)) {
            Statement current = dossier.statements().get(at);
            if (current == null || !(current.content().orElse(null) instanceof Content.OfStatement inner)) {
                return at;
            }
            if (!dossier.statements().containsKey(inner.id())) {
                return at;
            }
            at = inner.id();
        }
        return at;
    }

    private void addCounterclaim(Counterclaim counterclaim, int unprolonged) {
        Claim claim = dossier.claims().get(counterclaim.claim());
        if (claim == null) {
            return;
        }
        List<Integer> objecting = argumentation.linesFor(claim);
        switch (counterclaim.kind()) {
            case REBUTS -> rebut(objecting, counterclaim);
            case UNDERCUTS -> undercut(objecting, counterclaim.target(), unprolonged);
            case UNDERMINES -> undermine(objecting, counterclaim.target(), unprolonged);
        }
    }

    private void rebut(List<Integer> objecting, Counterclaim counterclaim) {
        Claim target = dossier.claims().get(counterclaim.target());
        if (target == null) {
            return;
        }
        for (int line : argumentation.linesFor(target)) {
            for (int objection : objecting) {
                attack(objection, line);
                attack(line, objection);
            }
        }
    }

    private void undercut(List<Integer> objecting, Id support, int unprolonged) {
        Support step = dossier.supports().get(support);
        if (step == null) {
            return;
        }
        for (int line = unprolonged; line < argumentation.size(); line++) {
            ImmutableList<Id> steps = argumentation.line(line).supports();
            if (steps.get(steps.size() - 1).equals(support)) {
                for (int objection : objecting) {
                    if (objection != line) {
                        attempts.get(line).add(objection);
                        attackers.get(line).add(objection);
                    }
                }
            }
        }
    }

    private void undermine(List<Integer> objecting, Id target, int unprolonged) {
        Predicate<Id> passed = target::equals;
        if (dossier.sources().containsKey(target)) {
            passed = id -> id.equals(target) || isPublishedBy(id, target);
        }
        for (int line = 0; line < unprolonged; line++) {
            Id statement = argumentation.line(line).statements().get(0);
            if (!objecting.isEmpty() && provenance.everyChainPasses(statement, passed)) {
                for (int objection : objecting) {
                    attack(objection, line);
                }
            }
        }
    }

    private boolean isPublishedBy(Id document, Id publisher) {
        Source source = dossier.sources().get(document);
        return source != null && source.publisher().equals(Optional.of(publisher));
    }
}
