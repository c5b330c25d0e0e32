package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;

/**
 * What may follow from stated literals, told by things and properties alone: the instances of rules and of transitive
 * properties whose premises are met, whenever they hold, however sure they are, and under whatever separators.
 *
 * <h2>Definition</h2> Whatever {@link Deduction} derives is among the {@linkplain #isConcluded concluded} facts, and whatever
 * it derives some of these from is among the {@linkplain #rowsBehind rows behind} them.
 *
 * <h2>Cost</h2> A fact takes some 60 bytes, an instance 8 and 4 for each premise; no objects are made that stay. Each
 * combination of facts that meets the premises of a rule is looked at once (semi-naive evaluation); there are no more than
 * a few million instances, or else nothing is known.
 *
 * <h2>Threads</h2> Confined to one thread.
 *
 * <h2>Source</h2> Kaufmann, Leone, Perri and Schaub, Grounding and Solving in Answer Set Programming, AI Magazine 37, 2016.
 *
 * @since 1.0
 */
public final class Grounding {
    /** With more instances, nothing is told apart. */
    private static final int INSTANCES_MAX = 1 << 22;

    /** Flags of facts: some rule or transitive property concludes it, and some other than a transitive one. */
    private static final byte CONCLUDED = 1;

    private static final byte CONCLUDED_STEP = 2;
    /** It is stated, or follows in a way that a transitive property can go on from. */
    private static final byte STEP = 4;
    /** As such a step it has been joined with what comes before it. */
    private static final byte JOINED_STEP = 8;

    private final Facts facts = new Facts();
    private final Things things;
    private final DeductionProgram program;

    private byte[] flags = new byte[64];
    /** By fact, one more than the last of its rows and of its instances; each of these has the one before it. */
    private int[] lastRows = new int[64];

    private int[] lastInstances = new int[64];

    private final Numbers rows = new Numbers();
    private final Numbers rowsBefore = new Numbers();
    private final Numbers premises = new Numbers();
    private final Numbers premiseStarts = new Numbers();
    private final Numbers instancesBefore = new Numbers();

    /**
     * Begins without facts.
     *
     * @param semantics the vocabulary
     * @param things numbers for what literals speak of, which those that rules bring in get too
     * @param denied what is denied or asked about, at which chains of transitive properties may have to begin
     */
    public Grounding(Semantics semantics, Things things, Iterable<Proposition> denied) {
        this.things = things;
        program = new DeductionProgram(semantics, facts, things, ImmutableList.of(), denied);
    }

    /**
     * Returns a number for a property, if something may follow from its literals.
     *
     * @param property the property
     * @return the number, or -1
     */
    public int number(Id property) {
        int number = program.number(property);
        return program.readings(number).isEmpty() ? -1 : number;
    }

    /**
     * Adds a literal that is asserted.
     *
     * @param row a number to know it by
     * @param property the number of its property
     * @param subject the number of its subject
     * @param value the number of its value
     */
    public void add(int row, int property, int subject, int value) {
        program.forEachEntailed(property, subject, value, fact -> {
            reserve(fact);
            rows.add(row);
            rowsBefore.add(lastRows[fact]);
            lastRows[fact] = rows.size;
            flags[fact] |= STEP;
        });
    }

    /**
     * Finds all that may follow.
     *
     * @return false if it is too much to be kept, so that nothing is known
     */
    public boolean run() {
        new Instances().run();
        return premiseStarts.size < INSTANCES_MAX;
    }

    /** {@return how many facts there are, numbered from zero} */
    public int size() {
        return facts.size();
    }

    /**
     * Returns whether a rule or a transitive property may conclude a fact.
     *
     * @param fact the number of the fact
     * @return false if it is only stated
     */
    public boolean isConcluded(int fact) {
        return has(fact, CONCLUDED);
    }

    /**
     * Returns the property of a fact.
     *
     * @param fact the number of the fact
     * @return its property
     */
    public Id property(int fact) {
        return program.property(facts.property(fact));
    }

    /**
     * Returns the number of the subject of a fact.
     *
     * @param fact the number of the fact
     * @return the number of its subject
     */
    public int subject(int fact) {
        return facts.from(fact);
    }

    /**
     * Returns the number of the value of a fact.
     *
     * @param fact the number of the fact
     * @return the number of its value
     */
    public int value(int fact) {
        return facts.to(fact);
    }

    /**
     * Returns something about all facts that holds of what rests on several rows as it does of each of them, such as that it
     * lies within their times.
     *
     * @param ofRow what is known of a row
     * @param both what is known of what rests on two
     * @param unknown what to say of facts that can follow in ways of which different things are known
     * @return what is known, by fact
     */
    public int[] bounds(IntUnaryOperator ofRow, IntBinaryOperator both, int unknown) {
        int[] bounds = new int[facts.size()];
        for (int fact = 0; fact < bounds.length && fact < lastRows.length; fact++) {
            boolean isFirst = true;
            for (int last = lastRows[fact]; last > 0; last = rowsBefore.get(last - 1)) {
                int bound = ofRow.applyAsInt(rows.get(last - 1));
                bounds[fact] = isFirst || bound == bounds[fact] ? bound : unknown;
                isFirst = false;
            }
            for (int last = lastInstances[fact]; last > 0; last = instancesBefore.get(last - 1)) {
                int bound = bound(last, fact, bounds, both, unknown);
                bounds[fact] = isFirst || bound == bounds[fact] ? bound : unknown;
                isFirst = false;
            }
        }
        return bounds;
    }

    /** What is known by an instance; nothing if some premise comes after its conclusion, as may be in a circle. */
    private int bound(int instance, int conclusion, int[] bounds, IntBinaryOperator both, int unknown) {
        int start = premiseStarts.get(instance - 1);
        int bound = unknown;
        for (int i = start; i < end(instance); i++) {
            int premise = premises.get(i);
            if (premise >= conclusion) {
                return unknown;
            }
            bound = i == start ? bounds[premise] : both.applyAsInt(bound, bounds[premise]);
        }
        return bound;
    }

    /** Where the premises of an instance end. */
    private int end(int instance) {
        return instance == premiseStarts.size ? premises.size : premiseStarts.get(instance);
    }

    /**
     * Returns what some facts can rest on, in every way in which they may follow.
     *
     * @param wanted the facts
     * @return the numbers of the rows
     */
    public BitSet rowsBehind(BitSet wanted) {
        BitSet found = new BitSet();
        BitSet reached = (BitSet) wanted.clone();
        Numbers open = new Numbers();
        wanted.stream().forEach(open::add);
        while (open.size > 0) {
            int fact = open.removeLast();
            if (fact < lastRows.length) {
                for (int last = lastRows[fact]; last > 0; last = rowsBefore.get(last - 1)) {
                    found.set(rows.get(last - 1));
                }
                for (int last = lastInstances[fact]; last > 0; last = instancesBefore.get(last - 1)) {
                    for (int i = premiseStarts.get(last - 1); i < end(last); i++) {
                        int premise = premises.get(i);
                        if (!reached.get(premise)) {
                            reached.set(premise);
                            open.add(premise);
                        }
                    }
                }
            }
        }
        return found;
    }

    private boolean has(int fact, byte flag) {
        return fact < flags.length && (flags[fact] & flag) != 0;
    }

    private void reserve(int fact) {
        if (fact >= flags.length) {
            int length = Math.max(fact + 1, flags.length * 2);
            flags = Arrays.copyOf(flags, length);
            lastRows = Arrays.copyOf(lastRows, length);
            lastInstances = Arrays.copyOf(lastInstances, length);
        }
    }

    /**
     * Applies rules until nothing new follows. Facts are joined in the order of their numbers, each with all before it, so
     * that each combination comes up with the last of it; a fact that turns out later to be a step of a transitive property
     * is joined as that then.
     */
    private final class Instances extends Join {
        private final ArrayDeque<Integer> lateSteps = new ArrayDeque<>();
        private int next;
        private int joined;
        private int[] chosen = new int[0];

        Instances() {
            super(Grounding.this.program, Grounding.this.facts, Grounding.this.things);
        }

        void run() {
            while ((next < facts.size() || !lateSteps.isEmpty()) && premiseStarts.size < INSTANCES_MAX) {
                if (lateSteps.isEmpty()) {
                    joined = next++;
                    reserve(joined);
                    joinWithOthers(joined);
                    prolong(joined);
                } else {
                    joined = lateSteps.remove();
                }
                if (has(joined, STEP) && !has(joined, JOINED_STEP)) {
                    flags[joined] |= JOINED_STEP;
                    bePreceded(joined);
                }
            }
        }

        @Override
        void begin(CompiledRule rule, int premise) {
            chosen = new int[rule.premises().size()];
            chosen[premise] = joined;
        }

        @Override
        void choose(CompiledRule rule, ImmutableList<Integer> order, int at, int[] bound, int fact) {
            if (fact < next) {
                chosen[order.get(at)] = fact;
                join(rule, order, at + 1, bound);
            }
        }

        @Override
        void conclude(CompiledRule rule, int property, int from, int to) {
            conclude(property, from, to, true, chosen);
        }

        /** Joins what a transitive property holds of with the steps that begin where it ends. */
        private void prolong(int fact) {
            int property = facts.property(fact);
            int from = facts.from(fact);
            int to = facts.to(fact);
            if (program.transitivity(property) != null && from != to && program.isAsked(property, from)) {
                for (int f = facts.firstFrom(property, to); f != Facts.NONE; f = facts.nextFrom(f)) {
                    if (has(f, JOINED_STEP) && facts.to(f) != to) {
                        conclude(property, from, facts.to(f), false, fact, f);
                    }
                }
            }
        }

        /** Joins a step of a transitive property with what ends where it begins. */
        private void bePreceded(int step) {
            int property = facts.property(step);
            int from = facts.from(step);
            int to = facts.to(step);
            if (program.transitivity(property) != null && from != to) {
                for (int f = facts.firstTo(property, from); f != Facts.NONE; f = facts.nextTo(f)) {
                    if (f < next && facts.from(f) != from && program.isAsked(property, facts.from(f))) {
                        conclude(property, facts.from(f), to, false, f, step);
                    }
                }
            }
        }

        private void conclude(int property, int from, int to, boolean isStep, int... by) {
            if (premiseStarts.size >= INSTANCES_MAX) {
                return;
            }
            int fact = facts.fact(property, from, to);
            addInstance(fact, by);
            int concluded = isStep ? CONCLUDED | CONCLUDED_STEP : CONCLUDED;
            if ((concluded & ~flags[fact]) != 0) {
                flags[fact] = (byte) (flags[fact] | concluded);
                program.forEachEntailed(property, from, to, entailed -> {
                    if (entailed != fact) {
                        addInstance(entailed, fact);
                    }
                    if (isStep) {
                        beStep(entailed);
                    }
                });
            }
        }

        private void addInstance(int fact, int... by) {
            reserve(fact);
            premiseStarts.add(premises.size);
            for (int premise : by) {
                premises.add(premise);
            }
            instancesBefore.add(lastInstances[fact]);
            lastInstances[fact] = premiseStarts.size;
        }

        private void beStep(int fact) {
            if (!has(fact, STEP)) {
                flags[fact] |= STEP;
                if (fact < next) {
                    lateSteps.add(fact);
                }
            }
        }
    }

    /** A growing list of numbers. */
    private static final class Numbers {
        private int[] all = new int[64];
        private int size;

        int get(int index) {
            return all[index];
        }

        void add(int number) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = number;
        }

        int removeLast() {
            return all[--size];
        }
    }
}
