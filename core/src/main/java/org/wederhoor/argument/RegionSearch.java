package org.wederhoor.argument;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The extensions of one region, by clauses. */
final class RegionSearch {
    private RegionSearch() {}

    private static Theory theory(Semantics semantics, Region region, Budget.Meter meter) {
        return switch (semantics) {
            case CONFLICT_FREE -> new Theory(region, Theory.Condition.CONFLICT_FREE, false, meter);
            case ADMISSIBLE -> new Theory(region, Theory.Condition.ADMISSIBLE, false, meter);
            case COMPLETE -> new Theory(region, Theory.Condition.COMPLETE, false, meter);
            case PREFERRED -> new Theory(region, Theory.Condition.ADMISSIBLE, true, meter);
            case STABLE -> new Theory(region, Theory.Condition.STABLE, false, meter);
            case SEMI_STABLE -> new Theory(region, Theory.Condition.COMPLETE, true, meter);
            case STAGE -> new Theory(region, Theory.Condition.CONFLICT_FREE, true, meter);
            case GROUNDED, IDEAL, EAGER, CF2 -> throw new IllegalArgumentException(semantics.name());
        };
    }

    private static boolean isByRange(Semantics semantics) {
        return semantics == Semantics.SEMI_STABLE || semantics == Semantics.STAGE;
    }

    /** An extension that satisfies the wish, if there is one; not for preferred ones. */
    static Optional<int[]> one(Semantics semantics, Region region, Wish wish, Budget.Meter meter) {
        if (semantics == Semantics.CF2) {
            Cf2Search search = new Cf2Search(region, wish, meter);
            return search.hasNext() ? Optional.of(search.next()) : Optional.empty();
        }
        if (isByRange(semantics)) {
            Theory stable = new Theory(region, Theory.Condition.STABLE, false, meter);
            if (stable.sat.solve()) {
                return stable.sat.solve(wish(stable, wish)) ? Optional.of(stable.extension()) : Optional.empty();
            }
        }
        Theory theory = theory(semantics, region, meter);
        boolean found = isByRange(semantics)
                ? new LargestSearch(theory.sat, theory.ranges()).find(wish(theory, wish))
                : theory.sat.solve(wish(theory, wish));
        return found ? Optional.of(theory.extension()) : Optional.empty();
    }

    private static int[] wish(Theory theory, Wish wish) {
        if (wish.isNone()) {
            return new int[0];
        }
        int literal = theory.in(theory.region.local(wish.argument()));
        return new int[] {wish.accepted() ? literal : -literal};
    }

    /** All extensions, each once. */
    static Iterator<int[]> all(Semantics semantics, Region region, Budget.Meter meter) {
        if (semantics == Semantics.CF2) {
            return new Cf2Search(region, Wish.NONE, meter);
        }
        if (isByRange(semantics) && new Theory(region, Theory.Condition.STABLE, false, meter).sat.solve()) {
            return new Enumeration(Semantics.STABLE, region, meter);
        }
        return new Enumeration(semantics, region, meter);
    }

    private static final class Enumeration implements Iterator<int[]> {
        private static final int NO_SWITCH = 0;

        private final Theory theory;
        private final @Nullable LargestSearch largest;
        private final boolean byRange;
        private int[] range = {};
        private int[] beyondRange = {};
        private int rangeSwitch = NO_SWITCH;
        private boolean looked;
        private int @Nullable [] next;

        Enumeration(Semantics semantics, Region region, Budget.Meter meter) {
            this.theory = theory(semantics, region, meter);
            this.byRange = isByRange(semantics);
            if (byRange) {
                this.largest = new LargestSearch(theory.sat, theory.ranges());
            } else {
                this.largest =
                        semantics == Semantics.PREFERRED ? new LargestSearch(theory.sat, theory.accepted()) : null;
            }
        }

        @Override
        public boolean hasNext() {
            if (!looked) {
                next = advance() ? theory.extension() : null;
                looked = true;
            }
            return next != null;
        }

        @Override
        public int[] next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            looked = false;
            return next;
        }

        /** Leaves the next extension as last model, and the clause that rules it out in place. */
        private boolean advance() {
            if (largest == null) {
                if (!theory.sat.solve()) {
                    return false;
                }
                theory.exclude();
                return true;
            }
            if (!byRange) {
                if (!largest.find()) {
                    return false;
                }
                largest.requireMore();
                return true;
            }
            return advanceByRange(largest);
        }

        /**
         * All sets of one largest range come one after the other: with that range assumed, those seen are excluded while
         * its switch is on. Then the range is ruled out, and the next one sought.
         */
        private boolean advanceByRange(LargestSearch ranges) {
            if (rangeSwitch != NO_SWITCH) {
                if (theory.sat.solve(Sat.with(range, rangeSwitch))) {
                    theory.exclude(-rangeSwitch);
                    return true;
                }
                theory.sat.add(beyondRange);
            }
            if (!ranges.find()) {
                return false;
            }
            range = ranges.reached();
            beyondRange = ranges.missing();
            rangeSwitch = theory.sat.newVariable();
            theory.exclude(-rangeSwitch);
            return true;
        }
    }
}
