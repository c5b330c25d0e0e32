package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;

/**
 * What follows from stated assertions by the rules and the transitive properties of a vocabulary.
 *
 * <h2>Definition</h2>
 * <ul>
 *   <li>A premise is met by what an asserted literal entails: through properties above it, inverses, symmetry, and what
 *       contains its value. Some value meets a place that nothing else has to agree with. Denials meet no premise.
 *   <li>A conclusion is as sure as Fréchet's bound on all assertions that it rests on leaves: one PROBABLE among CERTAIN
 *       leaves PROBABLE, two leave POSSIBLE, as does one POSSIBLE; less leaves nothing, and is not derived.
 *   <li>It holds in the time that its STATE premises share, or in the window of its one EVENT premise, if the others cover
 *       that. Premises that need not share a moment, and two events, conclude nothing; where it depends on a reading, that
 *       is a reservation.
 *   <li>Premises under different separators conclude nothing. The conclusion has those that they state; that one leaves
 *       unstated what another states is a reservation. Other qualifiers are left behind.
 *   <li>What rests on other assertions is another way in which the literal follows; what takes more of them, and is no surer
 *       to follow, is left out.
 * </ul>
 *
 * <h2>Cost</h2> Rules are applied to each combination of facts that meets their premises once (semi-naive evaluation).
 * Bounded: a conclusion rests on at most 64 assertions, of one fact the 64 surest ways to prove it are joined with others,
 * rules have at most 64 premises, and after a million conclusions no more are drawn. What a transitive property makes of its
 * steps is derived only where it can matter, and where only denials or questions can, only from the things they are about.
 *
 * <h2>Threads</h2> Immutable in effect: what is supposed is followed up for one thread at a time.
 *
 * <h2>Source</h2> Abiteboul, Hull and Vianu, Foundations of Databases, 1995, chapters 12 and 13; Fréchet, 1935.
 *
 * @since 1.0
 */
public final class Deduction {
    /** Of credence so much may be lost, in halves, that something is left. */
    static final int LOSS_MAX = 2;

    private static final Deduction NOTHING = new Deduction(ImmutableList.of(), null, null);

    private final ImmutableList<Derived> derived;
    /** What more is derived with, if anything can be. */
    private final @Nullable Chaining chaining;

    private final @Nullable Telling telling;

    private Deduction(ImmutableList<Derived> derived, @Nullable Chaining chaining, @Nullable Telling telling) {
        this.derived = derived;
        this.chaining = chaining;
        this.telling = telling;
    }

    /**
     * Returns whether a vocabulary derives anything from assertions of a property, or it is what something is derived of.
     *
     * @param semantics the vocabulary
     * @return which properties, declared or not, take part in rules or transitive properties
     */
    public static Predicate<Id> concerns(Semantics semantics) {
        return concerns(semantics, transitive -> true);
    }

    /**
     * Returns the same with only some transitive properties reckoned with.
     *
     * @param semantics the vocabulary
     * @param counts which of the transitive properties
     * @return which properties, declared or not, take part in rules or those transitive properties
     */
    public static Predicate<Id> concerns(Semantics semantics, Predicate<Id> counts) {
        ImmutableSet.Builder<Id> taking = ImmutableSet.builder();
        semantics.vocabulary().rules().values().forEach(rule -> {
            rule.premises().stream().map(Atom::property).forEach(taking::add);
            taking.add(rule.conclusion().property());
        });
        semantics.vocabulary().properties().forEach((id, property) -> {
            if (property.characteristics().contains(Characteristic.TRANSITIVE) && counts.test(id)) {
                taking.add(id);
            }
        });
        ImmutableSet<Id> all = taking.build();
        return property -> !all.isEmpty()
                && semantics.entailed(property).stream().anyMatch(entailment -> all.contains(entailment.property()));
    }

    /**
     * Returns whether a vocabulary has rules or transitive properties at all.
     *
     * @param semantics the vocabulary
     * @return false if nothing is ever derived
     */
    public static boolean isPossible(Semantics semantics) {
        return DeductionProgram.hasAny(semantics);
    }

    /**
     * Returns what follows from assertions and can matter to them.
     *
     * @param semantics the vocabulary
     * @param stated the assertions, denials included, in an order that does not depend on that of the records
     * @return what follows
     */
    public static Deduction of(Semantics semantics, List<Assertion> stated) {
        return of(semantics, stated, ImmutableList.of());
    }

    /**
     * Returns what follows from assertions and can matter to them or to some questions.
     *
     * @param semantics the vocabulary
     * @param stated the assertions, denials included, in an order that does not depend on that of the records
     * @param questions what is asked, negated or not
     * @return what follows
     */
    public static Deduction of(Semantics semantics, List<Assertion> stated, Iterable<Proposition> questions) {
        if (!isPossible(semantics)) {
            return NOTHING;
        }
        List<Proposition> denied = new ArrayList<>();
        stated.stream().filter(Assertion::isDenial).map(Assertion::literal).forEach(denied::add);
        questions.forEach(denied::add);
        Facts facts = new Facts();
        Things things = new ThingList();
        DeductionProgram program = new DeductionProgram(semantics, facts, things, stated, denied);
        if (program.isEmpty()) {
            return NOTHING;
        }
        ProofTimes times = new ProofTimes(semantics, stated);
        Chaining chaining = new Chaining(program, facts, things, times);
        program.statedFacts(times).forEach(chaining::add);
        List<Proof> proofs = chaining.run();
        Telling telling = new Telling(stated, facts, things, program);
        return new Deduction(telling.derived(proofs), chaining, telling);
    }

    /**
     * Returns how surely something follows from assertions together, by Fréchet's bound.
     *
     * @param premises the assertions
     * @return CERTAIN if all are, PROBABLE if one falls short by as much, POSSIBLE if one by more or two by that; nothing if
     *     the bound leaves nothing
     */
    public static Optional<Certainty> certainty(Iterable<Assertion> premises) {
        int loss = 0;
        for (Assertion premise : premises) {
            loss += ProofTimes.loss(premise.certainty());
        }
        return loss <= LOSS_MAX ? Optional.of(certainty(loss)) : Optional.empty();
    }

    private static Certainty certainty(int loss) {
        return loss == 0 ? Certainty.CERTAIN : loss == 1 ? Certainty.PROBABLE : Certainty.POSSIBLE;
    }

    /** {@return all that follows, what others follow from first} */
    public ImmutableList<Derived> derived() {
        return derived;
    }

    /**
     * Returns what would follow if one more literal were so, and follows no less without it. The time of that literal is left
     * open: who supposes it for some time has to see whether it {@linkplain Semantics#shareAMoment shares a moment} with what
     * else a conclusion rests on.
     *
     * @param literal what is supposed; a denial meets no premise
     * @return what follows from it; in {@link Derived#rows()} it has the number after those of the stated assertions
     */
    public synchronized ImmutableList<Derived> supposing(Proposition literal) {
        return chaining == null || telling == null || literal.isNegated()
                ? ImmutableList.of()
                : telling.derivedFor(chaining.suppose(literal));
    }

    /** Makes literals of proofs. */
    private static final class Telling {
        private final List<Assertion> stated;
        private final Facts facts;
        private final Things things;
        private final DeductionProgram program;
        /** Premises come up before what they prove, so that making one never goes deep. */
        private final IdentityHashMap<Proof, Derived> known = new IdentityHashMap<>();

        Telling(List<Assertion> stated, Facts facts, Things things, DeductionProgram program) {
            this.stated = stated;
            this.facts = facts;
            this.things = things;
            this.program = program;
        }

        /** What the proofs prove that are not superfluous. */
        ImmutableList<Derived> derived(List<Proof> proofs) {
            ImmutableList.Builder<Derived> derived = ImmutableList.builder();
            for (Proof proof : proofs) {
                Derived told = derived(proof);
                if (!proof.superseded) {
                    derived.add(told);
                }
            }
            return derived.build();
        }

        /** What proofs prove that are not looked at again. */
        ImmutableList<Derived> derivedFor(List<Proof> proofs) {
            ImmutableList<Derived> derived = derived(proofs);
            proofs.forEach(known::remove);
            return derived;
        }

        private Derived derived(Proof proof) {
            if (proof.by == null) {
                throw new IllegalStateException("proof of fact " + proof.fact + " is stated, not derived");
            }
            ImmutableList.Builder<Derived.Premise> premises = ImmutableList.builder();
            for (Proof premise : proof.premises) {
                Optional<Derived> from =
                        premise.isStated() ? Optional.empty() : Optional.ofNullable(known.get(premise.origin));
                premises.add(new Derived.Premise(literal(premise), from, premise.rows[0]));
            }
            ImmutableList.Builder<Integer> rows = ImmutableList.builder();
            ImmutableList.Builder<Assertion> support = ImmutableList.builder();
            for (int row : proof.rows) {
                rows.add(row);
                support.add(
                        row < stated.size()
                                ? stated.get(row)
                                : Assertion.certain(program.literal(row), Optional.empty()));
            }
            ImmutableList.Builder<Reservation> reservations = ImmutableList.builder();
            proof.open.forEach(key -> reservations.add(new Reservation.UnstatedQualifier(key)));
            reservations.addAll(proof.time.reservations());
            Assertion assertion = new Assertion(
                    literal(proof), certainty(proof.loss), Optional.empty(), ClaimKind.FACTUAL, support.build());
            Derived derived = new Derived(
                    assertion,
                    rows.build(),
                    proof.by.id(),
                    proof.isTransitive(),
                    premises.build(),
                    reservations.build());
            known.put(proof, derived);
            return derived;
        }

        private Proposition literal(Proof proof) {
            if (!(things.thing(facts.from(proof.fact)) instanceof EntityValue subject)) {
                throw new IllegalStateException("subject of fact " + proof.fact + " is no entity");
            }
            return Proposition.builder()
                    .subject(subject.entity())
                    .property(program.property(facts.property(proof.fact)))
                    .value(things.thing(facts.to(proof.fact)))
                    .putAllQualifiers(proof.separators)
                    .build();
        }
    }
}
