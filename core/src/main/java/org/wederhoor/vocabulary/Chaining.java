package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;

/**
 * Applies rules until nothing new follows.
 *
 * <p>Semi-naive evaluation, one proof at a time: a proof is joined, in each place of a rule that it fits, with all that were
 * joined before it, so that each combination is looked at once, when the last of it comes up. Transitive properties are
 * evaluated linearly: what follows is prolonged by what was stated or follows by other rules.
 *
 * <p>Source: Abiteboul, Hull and Vianu, Foundations of Databases, 1995, section 13.1 (semi-naive evaluation); Bancilhon and
 * Ramakrishnan, 1986 (linear recursion).
 */
final class Chaining extends Join {
    /** What rests on more statements than this is not derived. */
    static final int ROWS_MAX = 64;
    /** No more than so many conclusions are drawn. */
    static final int CONCLUSIONS_MAX = 1_000_000;
    /** And no more than so many from one supposition. */
    static final int SUPPOSED_MAX = 10_000;

    private final Proofs proofs = new Proofs();
    private final ProofTimes times;
    private final ArrayDeque<Proof> open = new ArrayDeque<>();
    /** What is joined with others, and what of these is chosen for each premise. */
    private @Nullable Proof joined;

    private @Nullable Proof[] chosen = new @Nullable Proof[0];

    Chaining(DeductionProgram program, Facts facts, Things things, ProofTimes times) {
        super(program, facts, things);
        this.times = times;
    }

    void add(Proof proof) {
        if (proofs.isNew(proof)) {
            open.add(proof);
        }
    }

    /** All that follows, in the order in which it was found; what was superseded later stands before what did so. */
    List<Proof> run() {
        return run(CONCLUSIONS_MAX);
    }

    /** All that follows from one more literal, and not without it; what follows without it stays as it is. */
    List<Proof> suppose(Proposition literal) {
        proofs.suppose();
        try {
            program.supposedFacts(literal, times).forEach(this::add);
            return run(SUPPOSED_MAX);
        } finally {
            open.clear();
            proofs.forgetSupposed();
        }
    }

    private List<Proof> run(int most) {
        List<Proof> derived = new ArrayList<>();
        while (!open.isEmpty() && derived.size() < most) {
            Proof proof = open.remove();
            if (proof.isStated() || proofs.isNew(proof)) {
                proofs.keep(proof);
                if (!proof.isStated() && proof.origin == proof) {
                    derived.add(proof);
                    program.entailedFacts(proof.fact).forEach(fact -> add(proof.of(fact)));
                }
                apply(proof);
            }
        }
        derived.forEach(this::supersedeWider);
        return derived;
    }

    /** What holds of a value holds of what contains it, so that to say so of the container says nothing more. */
    private void supersedeWider(Proof proof) {
        if (!proof.superseded && things.thing(facts.to(proof.fact)) instanceof EntityValue value) {
            for (Id container : program.semantics().containers(value.entity())) {
                int to = things.find(new EntityValue(container));
                int fact = to == Facts.NONE
                        ? Facts.NONE
                        : facts.find(facts.property(proof.fact), facts.from(proof.fact), to);
                if (fact != Facts.NONE) {
                    proofs.supersede(fact, proof);
                }
            }
        }
    }

    private void apply(Proof proof) {
        joined = proof;
        joinWithOthers(proof.fact);
        CompiledRule transitivity = program.transitivity(facts.property(proof.fact));
        if (transitivity != null && facts.from(proof.fact) != facts.to(proof.fact)) {
            prolong(transitivity, proof);
        }
    }

    @Override
    void begin(CompiledRule rule, int premise) {
        chosen = new Proof[rule.premises().size()];
        chosen[premise] = joined;
    }

    @Override
    void choose(CompiledRule rule, ImmutableList<Integer> order, int at, int[] bound, int fact) {
        for (Proof proof : ImmutableList.copyOf(proofs.of(fact))) {
            chosen[order.get(at)] = proof;
            join(rule, order, at + 1, bound);
        }
    }

    @Override
    void conclude(CompiledRule rule, int property, int from, int to) {
        prove(rule, property, from, to, ImmutableList.copyOf(chosen));
    }

    /** Joins a step of a transitive property with what ends where it begins, and with what begins where it ends. */
    private void prolong(CompiledRule rule, Proof proof) {
        int property = facts.property(proof.fact);
        int from = facts.from(proof.fact);
        int to = facts.to(proof.fact);
        if (program.isAsked(property, from)) {
            for (int f = facts.firstFrom(property, to); f != Facts.NONE; f = facts.nextFrom(f)) {
                if (facts.to(f) != to) {
                    for (Proof step : ImmutableList.copyOf(proofs.of(f))) {
                        if (!step.isTransitive()) {
                            prove(rule, property, from, facts.to(f), ImmutableList.of(proof, step));
                        }
                    }
                }
            }
        }
        if (!proof.isTransitive()) {
            for (int f = facts.firstTo(property, from); f != Facts.NONE; f = facts.nextTo(f)) {
                if (facts.from(f) != from && program.isAsked(property, facts.from(f))) {
                    for (Proof before : ImmutableList.copyOf(proofs.of(f))) {
                        prove(rule, property, facts.from(f), to, ImmutableList.of(before, proof));
                    }
                }
            }
        }
    }

    private void prove(CompiledRule rule, int property, int from, int to, ImmutableList<Proof> premises) {
        int[] rows = premises.get(0).rows;
        for (int i = 1; i < premises.size(); i++) {
            rows = Proof.union(rows, premises.get(i).rows);
            if (rows.length > ROWS_MAX) {
                return;
            }
        }
        int loss = 0;
        for (int row : rows) {
            loss += times.loss(row);
        }
        ProofTime time = loss > Deduction.LOSS_MAX ? null : times.shared(premises, rows);
        if (time == null) {
            return;
        }
        Map<Id, Value> separators = new TreeMap<>();
        Set<Id> unstated = new TreeSet<>();
        if (!separate(premises, separators, unstated)) {
            return;
        }
        int fact = facts.fact(property, from, to);
        add(new Proof(
                fact,
                rows,
                loss,
                time,
                ImmutableMap.copyOf(separators),
                ImmutableSet.copyOf(unstated),
                rule,
                premises));
    }

    /** Whether premises can be about one thing; gathers the separators stated, and those that some leave unstated. */
    private boolean separate(List<Proof> premises, Map<Id, Value> separators, Set<Id> unstated) {
        boolean any = false;
        for (Proof premise : premises) {
            any |= !premise.separators.isEmpty();
            unstated.addAll(premise.open);
        }
        if (!any) {
            return true;
        }
        for (Proof premise : premises) {
            for (Map.Entry<Id, Value> entry : premise.separators.entrySet()) {
                Value before = separators.put(entry.getKey(), entry.getValue());
                if (before != null && !before.equals(entry.getValue())) {
                    return false;
                }
            }
        }
        for (Proof premise : premises) {
            Set<Id> keys = new LinkedHashSet<>(program.separators(premise));
            keys.retainAll(separators.keySet());
            keys.removeAll(premise.separators.keySet());
            unstated.addAll(keys);
        }
        return true;
    }
}
