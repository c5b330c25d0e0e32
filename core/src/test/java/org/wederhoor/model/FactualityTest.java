package org.wederhoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ranges of credence, against the ranges as numbers. */
final class FactualityTest {
    /** A credence from each piece that the ends of the ranges cut [0, 1] into, and more beside the cuts. */
    private static final double[] CREDENCES = {0, 1e-9, 0.25, 0.4999, 0.5, 0.5001, 0.75, 1 - 1e-9, 1};

    /** The table of ranges, as one writes them down. */
    private static final ImmutableMap<String, DoublePredicate> RANGES = ImmutableMap.of(
            "CT+", c -> c == 1,
            "PR+", c -> c > 0.5 && c <= 1,
            "PS+", c -> c > 0 && c <= 1,
            "U", c -> c >= 0 && c <= 1,
            "PS-", c -> c >= 0 && c < 1,
            "PR-", c -> c >= 0 && c < 0.5,
            "CT-", c -> c == 0);

    private static DoublePredicate range(Factuality factuality) {
        return Optional.ofNullable(RANGES.get(factuality.symbol())).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void excludes_whereNoCredenceIsInBoth(Factuality one) {
        for (Factuality other : Factuality.values()) {
            boolean meet = Arrays.stream(CREDENCES)
                    .anyMatch(c -> range(one).test(c) && range(other).test(c));
            assertEquals(!meet, one.excludes(other), one + " and " + other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNarrowerThan_whereItIsAProperPart(Factuality one) {
        for (Factuality other : Factuality.values()) {
            boolean part = Arrays.stream(CREDENCES)
                    .allMatch(c -> !range(one).test(c) || range(other).test(c));
            boolean whole = Arrays.stream(CREDENCES)
                    .allMatch(c -> range(one).test(c) == range(other).test(c));
            assertEquals(part && !whole, one.isNarrowerThan(other), one + " and " + other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForAndAgainst_whereAllCredenceIsOnOneSideOfOneHalf(Factuality factuality) {
        assertEquals(Arrays.stream(CREDENCES).filter(range(factuality)).allMatch(c -> c > 0.5), factuality.isFor());
        assertEquals(Arrays.stream(CREDENCES).filter(range(factuality)).allMatch(c -> c < 0.5), factuality.isAgainst());
    }

    @ParameterizedTest
    @EnumSource
    void mirrored_hasTheMirroredRange(Factuality factuality) {
        for (double credence : CREDENCES) {
            assertEquals(
                    range(factuality).test(credence),
                    range(factuality.mirrored()).test(1 - credence));
        }
        assertEquals(factuality, factuality.mirrored().mirrored());
    }

    @ParameterizedTest
    @EnumSource
    void symbol_namesIt(Factuality factuality) {
        assertEquals(factuality, Factuality.ofSymbol(factuality.symbol()));
        assertEquals(factuality.certainty().isPresent(), factuality.polarity().isPresent());
        factuality
                .certainty()
                .ifPresent(certainty -> assertEquals(
                        factuality,
                        Factuality.of(certainty, factuality.polarity().orElseThrow())));
    }

    @Test
    void symbolOfNone_isRefused() {
        assertEquals(
                "factuality is \"ct+\", expected one of CT+, PR+, PS+, U, PS-, PR-, CT-",
                assertThrows(IllegalArgumentException.class, () -> Factuality.ofSymbol("ct+"))
                        .getMessage());
    }
}
