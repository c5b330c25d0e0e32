package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.vocabulary.CompiledRule.CompiledAtom;
import org.wederhoor.vocabulary.CompiledRule.Place;

/**
 * Finds the facts that meet the premises of a rule together with one that is given (a nested loop join over indexes).
 *
 * <p>What is chosen of each fact, and what becomes of a conclusion, is up to the subclass.
 */
abstract class Join {
    /** A thing that no fact speaks of. */
    private static final int ABSENT = -2;

    final DeductionProgram program;
    final Facts facts;
    final Things things;

    Join(DeductionProgram program, Facts facts, Things things) {
        this.program = program;
        this.facts = facts;
        this.things = things;
    }

    /** Chooses the fact that is given, for one premise of a rule; what was chosen before is forgotten. */
    abstract void begin(CompiledRule rule, int premise);

    /** Chooses something of a fact that meets the premise at a place of an order, and {@linkplain #join goes on} with that. */
    abstract void choose(CompiledRule rule, ImmutableList<Integer> order, int at, int[] bound, int fact);

    /** Takes what follows from all that is chosen. */
    abstract void conclude(CompiledRule rule, int property, int from, int to);

    /** Joins a fact, for each premise that it meets, with others. */
    final void joinWithOthers(int fact) {
        for (DeductionProgram.Occurrence occurrence : program.occurrences(facts.property(fact))) {
            CompiledRule rule = occurrence.rule();
            int[] bound = new int[rule.variableCount()];
            Arrays.fill(bound, Facts.NONE);
            if (bind(rule.premises().get(occurrence.premise()), fact, bound)) {
                begin(rule, occurrence.premise());
                join(rule, rule.orders().get(occurrence.premise()), 0, bound);
            }
        }
    }

    /** The number of premises is bounded, so that this goes no deeper. */
    final void join(CompiledRule rule, ImmutableList<Integer> order, int at, int[] bound) {
        if (at == order.size()) {
            conclude(rule, bound);
            return;
        }
        CompiledAtom atom = rule.premises().get(order.get(at));
        int property = atom.number();
        int from = known(atom.subject(), bound);
        int to = known(atom.value(), bound);
        if (from == ABSENT || to == ABSENT) {
            return;
        }
        if (from != Facts.NONE && to != Facts.NONE) {
            int fact = facts.find(property, from, to);
            if (fact != Facts.NONE) {
                joinFact(rule, order, at, bound, fact);
            }
        } else if (from != Facts.NONE) {
            for (int f = facts.firstFrom(property, from); f != Facts.NONE; f = facts.nextFrom(f)) {
                joinFact(rule, order, at, bound, f);
            }
        } else if (to != Facts.NONE) {
            for (int f = facts.firstTo(property, to); f != Facts.NONE; f = facts.nextTo(f)) {
                joinFact(rule, order, at, bound, f);
            }
        } else {
            for (int f = facts.firstOf(property); f != Facts.NONE; f = facts.nextOf(f)) {
                joinFact(rule, order, at, bound, f);
            }
        }
    }

    private void joinFact(CompiledRule rule, ImmutableList<Integer> order, int at, int[] bound, int fact) {
        int[] more = bound.clone();
        if (bind(rule.premises().get(order.get(at)), fact, more)) {
            choose(rule, order, at, more, fact);
        }
    }

    /** The thing in a place, if it can only be one. */
    private int known(Place place, int[] bound) {
        if (place.isVariable()) {
            return bound[place.variable()];
        }
        if (!(place.constant() instanceof EntityValue)) {
            return Facts.NONE;
        }
        int thing = things.find(place.constant());
        return thing == Facts.NONE ? ABSENT : thing;
    }

    private boolean bind(CompiledAtom atom, int fact, int[] bound) {
        return bind(atom, atom.subject(), facts.from(fact), bound) && bind(atom, atom.value(), facts.to(fact), bound);
    }

    private boolean bind(CompiledAtom atom, Place place, int thing, int[] bound) {
        if (!place.isVariable()) {
            return program.semantics().isWithin(atom.property(), things.thing(thing), place.constant());
        }
        // Nobody knows which one some value is, so it cannot be known to be the same as another.
        if (place.isShared() && things.thing(thing) instanceof SomeValue) {
            return false;
        }
        int before = bound[place.variable()];
        bound[place.variable()] = thing;
        return before == Facts.NONE || before == thing;
    }

    private void conclude(CompiledRule rule, int[] bound) {
        CompiledAtom conclusion = rule.conclusion();
        int from = concluded(conclusion.subject(), bound);
        int to = concluded(conclusion.value(), bound);
        if (things.thing(from) instanceof EntityValue) {
            conclude(rule, conclusion.number(), from, to);
        }
    }

    private int concluded(Place place, int[] bound) {
        return place.isVariable() ? bound[place.variable()] : things.number(place.constant());
    }
}
