package org.wederhoor.argument;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Frameworks over the arguments 0 to n-1, written or generated. */
final class Frameworks {
    /** What the generated frameworks look like. */
    enum Shape {
        EMPTY,
        CHAIN,
        CYCLE,
        MUTUAL_PAIRS,
        SELF_ATTACKS,
        COMPONENTS,
        SPARSE,
        DENSE,
        SCALE_FREE,
        SMALL_WORLD
    }

    private Frameworks() {}

    /** Attacks as text, "0>1 1>2". */
    static ArgumentationFramework<Integer> of(int size, String attacks) {
        ArgumentationFramework.Builder<Integer> builder = ofSize(size);
        for (String attack : attacks.isBlank() ? new String[0] : attacks.trim().split(" +")) {
            int arrow = attack.indexOf('>');
            builder.attack(Integer.valueOf(attack.substring(0, arrow)), Integer.valueOf(attack.substring(arrow + 1)));
        }
        return builder.build();
    }

    private static ArgumentationFramework.Builder<Integer> ofSize(int size) {
        return ArgumentationFramework.<Integer>builder()
                .arguments(IntStream.range(0, size).boxed().toList());
    }

    static ArgumentationFramework<Integer> chain(int size) {
        ArgumentationFramework.Builder<Integer> builder = ofSize(size);
        for (int v = 1; v < size; v++) {
            builder.attack(v - 1, v);
        }
        return builder.build();
    }

    static ArgumentationFramework<Integer> generate(Shape shape, int size, long seed) {
        Random random = new Random(seed);
        ArgumentationFramework.Builder<Integer> builder = ofSize(size);
        switch (shape) {
            case EMPTY -> {}
            case CHAIN -> {
                for (int v = 1; v < size; v++) {
                    builder.attack(v - 1, v);
                }
            }
            case CYCLE -> {
                for (int v = 0; v < size; v++) {
                    builder.attack(v, (v + 1) % size);
                }
                sprinkle(builder, size, random.nextInt(3), random);
            }
            case MUTUAL_PAIRS -> {
                for (int v = 1; v < size; v += 2) {
                    builder.attack(v - 1, v).attack(v, v - 1);
                }
                sprinkle(builder, size, random.nextInt(size + 1), random);
            }
            case SELF_ATTACKS -> {
                for (int v = 0; v < size; v++) {
                    if (random.nextInt(3) == 0) {
                        builder.attack(v, v);
                    }
                }
                sprinkle(builder, size, size + random.nextInt(size + 1), random);
            }
            case COMPONENTS -> {
                for (int v = 0; v < size; v++) {
                    int next = v % 3 == 2 || v == size - 1 ? v - v % 3 : v + 1;
                    builder.attack(v, next);
                    if (random.nextInt(3) == 0) {
                        builder.attack(next, v);
                    }
                    if (random.nextInt(3) == 0) {
                        builder.attack(v, v + random.nextInt(size - v));
                    }
                }
            }
            case SPARSE -> sprinkle(builder, size, size, random);
            case DENSE -> sprinkle(builder, size, 3 * size, random);
            case SCALE_FREE -> {
                for (int v = 1; v < size; v++) {
                    int hub = Math.min(random.nextInt(v), random.nextInt(v));
                    if (random.nextBoolean()) {
                        builder.attack(v, hub);
                    }
                    if (random.nextBoolean()) {
                        builder.attack(hub, v);
                    }
                }
            }
            case SMALL_WORLD -> {
                for (int v = 0; v < size; v++) {
                    for (int step = 1; step <= 2; step++) {
                        int other = random.nextInt(4) == 0 ? random.nextInt(size) : (v + step) % size;
                        if (random.nextBoolean()) {
                            builder.attack(v, other);
                        } else {
                            builder.attack(other, v);
                        }
                    }
                }
            }
        }
        return builder.build();
    }

    /** As many attacks between random ends. */
    static ArgumentationFramework<Integer> random(int size, int attacks, long seed) {
        ArgumentationFramework.Builder<Integer> builder = ofSize(size);
        sprinkle(builder, size, attacks, new Random(seed));
        return builder.build();
    }

    private static void sprinkle(ArgumentationFramework.Builder<Integer> builder, int size, int count, Random random) {
        for (int k = 0; k < count && size > 0; k++) {
            builder.attack(random.nextInt(size), random.nextInt(size));
        }
    }

    /** Frameworks of every shape with up to the given number of arguments. */
    static Arbitrary<ArgumentationFramework<Integer>> upTo(int sizeMax) {
        return between(0, sizeMax);
    }

    /** Frameworks of every shape with as many arguments. */
    static Arbitrary<ArgumentationFramework<Integer>> between(int sizeMin, int sizeMax) {
        return Combinators.combine(
                        Arbitraries.of(Shape.class),
                        Arbitraries.integers().between(sizeMin, sizeMax),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(Frameworks::generate);
    }

    /** The members of a set as a bit mask. */
    static int mask(Iterable<Integer> set) {
        int mask = 0;
        for (int argument : set) {
            mask |= 1 << argument;
        }
        return mask;
    }
}
