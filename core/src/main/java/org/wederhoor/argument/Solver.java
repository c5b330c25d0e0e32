package org.wederhoor.argument;

import com.google.common.collect.Iterators;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers questions about the extensions of one framework.
 *
 * <p>An argument is accepted <em>credulously</em> when some extension contains it, and <em>sceptically</em> when all do. Of a
 * semantics that has no extension here, which only happens to {@link Semantics#STABLE}, every argument is accepted
 * sceptically and none credulously.
 *
 * <h2>Cost</h2> The grounded labelling is made once, in linear time. All else is searched only in what it leaves undecided,
 * component by component where the semantics allows; worst cases are exponential for every semantics but
 * {@link Semantics#GROUNDED} and {@link Semantics#CONFLICT_FREE}, which is what budgets are for.
 *
 * <h2>Threads</h2> Immutable; questions may be asked by many threads at a time.
 *
 * <h2>Errors</h2> Asking about an argument that is not part of the framework is an {@link IllegalArgumentException}. A spent
 * budget is an answer, not an exception.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Solver<String> solver = Solver.of(framework);
 * Answer<String> answer = solver.sceptical(Semantics.PREFERRED, "report", Budget.of(Duration.ofSeconds(5)));
 * answer.certificate(); // if no: a preferred extension without it
 * }</pre>
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class Solver<A> {
    private final ArgumentationFramework<A> framework;
    private final AttackGraph graph;
    private final byte[] grounded;

    private final int smallMax;

    private Solver(ArgumentationFramework<A> framework, int smallMax) {
        this.smallMax = smallMax;
        this.framework = framework;
        this.graph = framework.graph();
        this.grounded = Grounded.labels(graph);
    }

    /**
     * Returns a solver for a framework.
     *
     * @param <A> what the caller uses as argument
     * @param framework the framework
     * @return a solver that has labelled it by grounded semantics
     */
    public static <A> Solver<A> of(ArgumentationFramework<A> framework) {
        return new Solver<>(framework, SmallSearch.SIZE_MAX);
    }

    /** A solver that leaves components above a size of at most 64 to clauses. */
    static <A> Solver<A> of(ArgumentationFramework<A> framework, int smallMax) {
        return new Solver<>(framework, smallMax);
    }

    /**
     * Returns whether there is an extension, with one.
     *
     * @param semantics which extensions
     * @param budget how long it may take
     * @return yes with an extension, no, or unknown
     */
    public Answer<A> extension(Semantics semantics, Budget budget) {
        return ask(semantics, budget, meter -> {
            Optional<int[]> found = find(semantics, Wish.NONE, meter);
            return found.isPresent() ? yes(semantics, found) : no(semantics, found);
        });
    }

    /**
     * Returns whether some extension contains an argument, with one that does.
     *
     * @param semantics which extensions
     * @param argument an argument of the framework
     * @param budget how long it may take
     * @return yes with an extension that contains it, no, or unknown
     * @throws IllegalArgumentException if it is not an argument of the framework
     */
    public Answer<A> credulous(Semantics semantics, A argument, Budget budget) {
        Wish wish = new Wish(framework.index(argument), true);
        return ask(semantics, budget, meter -> {
            Optional<int[]> found = find(semantics, wish, meter);
            return found.isPresent() ? yes(semantics, found) : no(semantics, found);
        });
    }

    /**
     * Returns whether all extensions contain an argument, with one that does not.
     *
     * @param semantics which extensions
     * @param argument an argument of the framework
     * @param budget how long it may take
     * @return yes, no with an extension that lacks it, or unknown; yes if there is no extension
     * @throws IllegalArgumentException if it is not an argument of the framework
     */
    public Answer<A> sceptical(Semantics semantics, A argument, Budget budget) {
        Wish wish = new Wish(framework.index(argument), false);
        return ask(semantics, budget, meter -> {
            Optional<int[]> found = find(semantics, wish, meter);
            return found.isPresent() ? no(semantics, found) : yes(semantics, found);
        });
    }

    /**
     * Returns all extensions, lazily.
     *
     * @param semantics which extensions
     * @param budget how long finding them may take together, from now
     * @return the extensions, each once
     */
    public Extensions<A> extensions(Semantics semantics, Budget budget) {
        Objects.requireNonNull(semantics, "semantics");
        Budget.Meter meter = budget.start();
        return new Extensions<>(framework, lazily(() -> enumerate(semantics, meter)));
    }

    /**
     * Returns the number of extensions, counted part by part where the framework falls apart.
     *
     * @param semantics which extensions
     * @param budget how long it may take
     * @return the number, or a lower bound when the budget is spent
     */
    public ExtensionCount count(Semantics semantics, Budget budget) {
        Objects.requireNonNull(semantics, "semantics");
        Budget.Meter meter = budget.start();
        if (isUnique(semantics)) {
            return new ExtensionCount(BigInteger.ONE, true);
        }
        BigInteger product = BigInteger.ONE;
        long counted = 0;
        try {
            for (Supplier<Iterator<int[]>> part : parts(semantics, meter)) {
                counted = 0;
                for (Iterator<int[]> sets = part.get(); sets.hasNext(); counted++) {
                    int[] unused = sets.next();
                }
                product = product.multiply(BigInteger.valueOf(counted));
                if (counted == 0) {
                    break;
                }
            }
            return new ExtensionCount(product, true);
        } catch (Budget.Spent e) {
            BigInteger atLeast = semantics == Semantics.STABLE
                    ? BigInteger.ZERO
                    : product.multiply(BigInteger.valueOf(Math.max(1, counted)));
            return new ExtensionCount(atLeast, false);
        }
    }

    /**
     * Returns what holds of every extension of a semantics, as far as linear time tells.
     *
     * @param semantics which extensions
     * @return a labelling that accepts only what all extensions contain, and rejects only what none contains
     */
    public Labelling<A> certain(Semantics semantics) {
        if (semantics.extendsGrounded()) {
            return new Labelling<>(framework, grounded);
        }
        byte[] labels = new byte[graph.size];
        for (int v = 0; v < graph.size; v++) {
            boolean rejected = semantics.rejectsGroundedOut() && grounded[v] == Grounded.OUT;
            labels[v] = rejected || graph.attacks(v, v) ? Grounded.OUT : Grounded.UNDECIDED;
        }
        return new Labelling<>(framework, labels);
    }

    private Answer<A> ask(Semantics semantics, Budget budget, Function<Budget.Meter, Answer<A>> question) {
        Objects.requireNonNull(semantics, "semantics");
        Budget.Meter meter = budget.start();
        try {
            return question.apply(meter);
        } catch (Budget.Spent e) {
            return Answer.unknown(certain(semantics));
        }
    }

    private Answer<A> yes(Semantics semantics, Optional<int[]> certificate) {
        return Answer.yes(certificate.map(members -> new Extension<>(framework, members)), certain(semantics));
    }

    private Answer<A> no(Semantics semantics, Optional<int[]> certificate) {
        return Answer.no(certificate.map(members -> new Extension<>(framework, members)), certain(semantics));
    }

    private static boolean isUnique(Semantics semantics) {
        return semantics == Semantics.GROUNDED || semantics == Semantics.IDEAL || semantics == Semantics.EAGER;
    }

    /** What is decided before anything is searched. */
    private byte[] base(Semantics semantics) {
        return semantics.extendsGrounded() ? grounded : new byte[graph.size];
    }

    private Optional<int[]> find(Semantics semantics, Wish wish, Budget.Meter meter) {
        if (!wish.isNone() && semantics.extendsGrounded() && grounded[wish.argument()] != Grounded.UNDECIDED) {
            if ((grounded[wish.argument()] == Grounded.IN) != wish.accepted()) {
                return Optional.empty();
            }
            return find(semantics, Wish.NONE, meter);
        }
        return switch (semantics) {
            case CONFLICT_FREE -> findConflictFree(wish);
            case ADMISSIBLE -> wish.accepted() && !wish.isNone() ? defence(wish, meter) : Optional.of(new int[0]);
            case COMPLETE ->
                wish.accepted() && !wish.isNone()
                        ? defence(wish, meter).map(set -> members(accept(set, meter).labels))
                        : Optional.of(members(grounded));
            case GROUNDED -> ifSatisfied(members(grounded), wish);
            case PREFERRED -> findPreferred(wish, meter);
            case STABLE -> findStable(wish, meter);
            case IDEAL, EAGER -> ifSatisfied(unique(semantics, meter), wish);
            case CF2 -> findCf2(wish, meter);
            case SEMI_STABLE, STAGE -> findByParts(semantics, wish, meter);
        };
    }

    private static Optional<int[]> ifSatisfied(int[] extension, Wish wish) {
        boolean contains = Arrays.binarySearch(extension, wish.argument()) >= 0;
        return wish.isNone() || contains == wish.accepted() ? Optional.of(extension) : Optional.empty();
    }

    private Optional<int[]> findConflictFree(Wish wish) {
        if (wish.isNone() || !wish.accepted()) {
            return Optional.of(new int[0]);
        }
        int v = wish.argument();
        return graph.attacks(v, v) ? Optional.empty() : Optional.of(new int[] {v});
    }

    /** An admissible set with the argument of the wish. */
    private Optional<int[]> defence(Wish wish, Budget.Meter meter) {
        int v = wish.argument();
        if (grounded[v] == Grounded.OUT) {
            return Optional.empty();
        }
        if (grounded[v] == Grounded.IN) {
            return Optional.of(members(grounded));
        }
        int[] set = DefenceSearch.with(graph, grounded, v, meter);
        return set.length == 0 ? Optional.empty() : Optional.of(join(members(grounded), set));
    }

    /** The grounded labels with more accepted, and what follows. */
    private Propagation accept(int[] set, Budget.Meter meter) {
        Propagation state = new Propagation(graph, grounded.clone(), meter);
        state.accept(set);
        return state;
    }

    private int[] preferredWith(int[] admissible, Budget.Meter meter) {
        Propagation state = accept(admissible, meter);
        PreferredSearch.extend(state, smallMax, meter);
        return members(state.labels);
    }

    private Optional<int[]> findPreferred(Wish wish, Budget.Meter meter) {
        if (wish.isNone()) {
            return Optional.of(preferredWith(new int[0], meter));
        }
        if (wish.accepted()) {
            return defence(wish, meter).map(set -> preferredWith(set, meter));
        }
        return DefenceSearch.against(graph, grounded, wish.argument(), meter).map(set -> preferredWith(set, meter));
    }

    private Optional<int[]> findStable(Wish wish, Budget.Meter meter) {
        Propagation state = new Propagation(graph, grounded.clone(), meter);
        if (!wish.isNone()) {
            Region part = new Region.Cutter(graph, meter).cut(weakPartOf(grounded, wish.argument(), meter));
            Optional<int[]> found = RegionSearch.one(Semantics.STABLE, part, wish, meter);
            if (found.isEmpty()) {
                return found;
            }
            state.accept(found.get());
        }
        return StableSearch.extend(state, smallMax, meter) ? Optional.of(members(state.labels)) : Optional.empty();
    }

    private int[] weakPartOf(byte[] labels, int vertex, Budget.Meter meter) {
        Components parts = Components.weak(graph, labels, meter);
        for (int p = 0; p < parts.count; p++) {
            if (Arrays.binarySearch(parts.members, parts.start[p], parts.start[p + 1], vertex) >= 0) {
                return parts.part(p);
            }
        }
        throw new IllegalArgumentException("argument number " + vertex + " is decided");
    }

    private List<Region> regions(byte[] labels, Budget.Meter meter) {
        Components parts = Components.weak(graph, labels, meter);
        Region.Cutter cutter = new Region.Cutter(graph, meter);
        List<Region> regions = new ArrayList<>();
        for (int p = 0; p < parts.count; p++) {
            regions.add(cutter.cut(parts.part(p)));
        }
        return regions;
    }

    private int[] unique(Semantics semantics, Budget.Meter meter) {
        List<int[]> sets = new ArrayList<>();
        for (Region region : regions(grounded, meter)) {
            sets.add(
                    semantics == Semantics.IDEAL
                            ? UniqueSearch.ideal(region, meter)
                            : UniqueSearch.eager(region, meter));
        }
        sets.add(members(grounded));
        return join(sets);
    }

    private Optional<int[]> findByParts(Semantics semantics, Wish wish, Budget.Meter meter) {
        byte[] base = base(semantics);
        List<int[]> sets = new ArrayList<>();
        sets.add(members(base));
        for (Region region : regions(base, meter)) {
            boolean concerned = !wish.isNone() && region.local(wish.argument()) >= 0;
            Optional<int[]> found = RegionSearch.one(semantics, region, concerned ? wish : Wish.NONE, meter);
            if (found.isEmpty()) {
                return found;
            }
            sets.add(found.get());
        }
        return Optional.of(join(sets));
    }

    private Optional<int[]> findCf2(Wish wish, Budget.Meter meter) {
        if (wish.isNone()) {
            return findByParts(Semantics.CF2, wish, meter);
        }
        // All that leads to the argument is chosen first; any choice can be continued.
        int[] cone = Components.cone(graph, grounded, meter, wish.argument());
        Region.Cutter cutter = new Region.Cutter(graph, meter);
        Optional<int[]> found = RegionSearch.one(Semantics.CF2, cutter.cut(cone), wish, meter);
        if (found.isEmpty()) {
            return found;
        }
        return Optional.of(continueCf2(cone, found.get(), meter));
    }

    private int[] continueCf2(int[] cone, int[] chosen, Budget.Meter meter) {
        byte[] labels = grounded.clone();
        for (int v : cone) {
            labels[v] = Grounded.OUT;
        }
        for (int v : chosen) {
            labels[v] = Grounded.IN;
            for (int k = graph.outStart[v]; k < graph.outStart[v + 1]; k++) {
                if (labels[graph.out[k]] == Grounded.UNDECIDED) {
                    labels[graph.out[k]] = Grounded.OUT;
                }
            }
        }
        List<int[]> sets = new ArrayList<>();
        sets.add(members(labels));
        for (Region region : regions(labels, meter)) {
            sets.add(new Cf2Search(region, Wish.NONE, meter).next());
        }
        return join(sets);
    }

    private Iterator<int[]> enumerate(Semantics semantics, Budget.Meter meter) {
        if (isUnique(semantics)) {
            return Iterators.singletonIterator(
                    semantics == Semantics.GROUNDED ? members(grounded) : unique(semantics, meter));
        }
        return new Combinations(members(base(semantics)), parts(semantics, meter));
    }

    private List<Supplier<Iterator<int[]>>> parts(Semantics semantics, Budget.Meter meter) {
        List<Supplier<Iterator<int[]>>> parts = new ArrayList<>();
        for (Region region : regions(base(semantics), meter)) {
            parts.add(() -> lazily(() -> RegionSearch.all(semantics, region, meter)));
        }
        return parts;
    }

    /** An iterator that is made when first used, so that the budget covers making it. */
    private static <T> Iterator<T> lazily(Supplier<Iterator<T>> source) {
        return new Iterator<>() {
            private Optional<Iterator<T>> made = Optional.empty();

            private Iterator<T> made() {
                if (made.isEmpty()) {
                    made = Optional.of(source.get());
                }
                return made.get();
            }

            @Override
            public boolean hasNext() {
                return made().hasNext();
            }

            @Override
            public T next() {
                return made().next();
            }
        };
    }

    private static int[] members(byte[] labels) {
        int count = 0;
        for (byte label : labels) {
            count += label == Grounded.IN ? 1 : 0;
        }
        int[] members = new int[count];
        int next = 0;
        for (int v = 0; v < labels.length; v++) {
            if (labels[v] == Grounded.IN) {
                members[next++] = v;
            }
        }
        return members;
    }

    private static int[] join(int[] first, int[] second) {
        return join(List.of(first, second));
    }

    /** The union of sets without common members, ascending. */
    private static int[] join(List<int[]> sets) {
        int length = 0;
        for (int[] set : sets) {
            length += set.length;
        }
        int[] joined = new int[length];
        int end = 0;
        for (int[] set : sets) {
            System.arraycopy(set, 0, joined, end, set.length);
            end += set.length;
        }
        Arrays.sort(joined);
        return joined;
    }
}
