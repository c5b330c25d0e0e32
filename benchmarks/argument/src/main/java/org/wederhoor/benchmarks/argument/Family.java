package org.wederhoor.benchmarks.argument;

import java.util.Arrays;
import java.util.Random;

/** Shapes of generated frameworks; a seed gives the same one everywhere. */
public enum Family {
    /** Erdős and Rényi: 3n attacks between random ends. Half of it is one strongly connected component. */
    ER {
        @Override
        void grow(Attacks attacks, Random random) {
            for (int k = 0; k < 3 * attacks.size; k++) {
                int source = random.nextInt(attacks.size);
                int target = random.nextInt(attacks.size);
                if (source != target) {
                    attacks.add(source, target);
                }
            }
        }
    },

    /** Barabási and Albert: each argument meets two earlier ones, well connected ones more often; some attack back. */
    BA {
        @Override
        void grow(Attacks attacks, Random random) {
            int[] ends = new int[4 * attacks.size + 2];
            int count = 0;
            ends[count++] = 0;
            for (int v = 1; v < attacks.size; v++) {
                for (int k = 0; k < 2; k++) {
                    int other = ends[random.nextInt(count)];
                    if (other == v) {
                        continue;
                    }
                    either(attacks, v, other, random, 10);
                    ends[count++] = other;
                    ends[count++] = v;
                }
            }
        }
    },

    /** Watts and Strogatz: a ring where each meets the next two, a quarter of the ends rewired; some attack back. */
    WS {
        @Override
        void grow(Attacks attacks, Random random) {
            for (int v = 0; v < attacks.size; v++) {
                for (int step = 1; step <= 2; step++) {
                    boolean rewired = random.nextInt(4) == 0;
                    int other = rewired ? random.nextInt(attacks.size) : (v + step) % attacks.size;
                    if (other != v) {
                        either(attacks, v, other, random, 10);
                    }
                }
            }
        }
    },

    /** Blocks of 20 with 3 attacks an argument between random members, each block with two attacks on later ones. */
    BLOCKS {
        @Override
        void grow(Attacks attacks, Random random) {
            int size = attacks.size;
            for (int from = 0; from < size; from += 20) {
                int length = Math.min(20, size - from);
                for (int k = 0; k < 3 * length; k++) {
                    int source = random.nextInt(length);
                    int target = random.nextInt(length);
                    if (source != target) {
                        attacks.add(from + source, from + target);
                    }
                }
                for (int link = 0; link < 2 && from + length < size; link++) {
                    int reach = Math.min(200, size - from - length);
                    attacks.add(from + random.nextInt(length), from + length + random.nextInt(reach));
                }
            }
        }
    },

    /** Each attacks the next. */
    CHAIN {
        @Override
        void grow(Attacks attacks, Random random) {
            for (int v = 1; v < attacks.size; v++) {
                attacks.add(v - 1, v);
            }
        }
    },

    /** What dossiers give: up to three attackers each, from what came shortly before, one in ten attacking back. */
    EVIDENCE {
        @Override
        void grow(Attacks attacks, Random random) {
            for (int v = 1; v < attacks.size; v++) {
                int attackers = random.nextInt(4);
                for (int k = 0; k < attackers; k++) {
                    int other = v - 1 - random.nextInt(Math.min(v, 50));
                    attacks.add(other, v);
                    if (random.nextInt(10) == 0) {
                        attacks.add(v, other);
                    }
                }
            }
        }
    };

    abstract void grow(Attacks attacks, Random random);

    private static void either(Attacks attacks, int v, int other, Random random, int mutualOneIn) {
        boolean forth = random.nextBoolean();
        boolean mutual = random.nextInt(mutualOneIn) == 0;
        if (forth || mutual) {
            attacks.add(v, other);
        }
        if (!forth || mutual) {
            attacks.add(other, v);
        }
    }

    /** The framework of this shape. */
    public Attacks generate(int size, long seed) {
        Attacks attacks = new Attacks(size);
        grow(attacks, new Random(seed));
        return attacks;
    }

    /** Attacks between the arguments 0 to size-1 as pairs. */
    public static final class Attacks {
        final int size;
        int[] sources = new int[1024];
        int[] targets = new int[1024];
        int count;

        Attacks(int size) {
            this.size = size;
        }

        public int count() {
            return count;
        }

        public int source(int k) {
            return sources[k];
        }

        public int target(int k) {
            return targets[k];
        }

        void add(int source, int target) {
            if (count == sources.length) {
                sources = Arrays.copyOf(sources, 2 * count);
                targets = Arrays.copyOf(targets, 2 * count);
            }
            sources[count] = source;
            targets[count++] = target;
        }
    }
}
