package org.wederhoor.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sure a speaker is of a content, and with which polarity.
 *
 * <p>A factuality is a range of the credence that the speaker gives the content. Two of them on the same content
 * conflict exactly when their ranges have no number in common.
 *
 * <h2>Definition</h2>
 *
 * <table>
 * <caption>The range of credence of each factuality</caption>
 * <tr><th>symbol</th><th>credence c</th></tr>
 * <tr><td>CT+</td><td>c = 1</td></tr>
 * <tr><td>PR+</td><td>&frac12; &lt; c &le; 1</td></tr>
 * <tr><td>PS+</td><td>0 &lt; c &le; 1</td></tr>
 * <tr><td>U</td><td>0 &le; c &le; 1</td></tr>
 * <tr><td>PS&minus;</td><td>0 &le; c &lt; 1</td></tr>
 * <tr><td>PR&minus;</td><td>0 &le; c &lt; &frac12;</td></tr>
 * <tr><td>CT&minus;</td><td>c = 0</td></tr>
 * </table>
 *
 * <h2>Source</h2> Saurí and Pustejovsky, FactBank: a corpus annotated with event factuality, 2009, section 3, table 3.
 *
 * @since 1.0
 */
public enum Factuality {
    /** Certainly so, CT+. */
    CERTAIN_POSITIVE("CT+", Certainty.CERTAIN, Polarity.POSITIVE, 4, 4),

    /** Probably so, PR+. */
    PROBABLE_POSITIVE("PR+", Certainty.PROBABLE, Polarity.POSITIVE, 3, 4),

    /** Possibly so, PS+. */
    POSSIBLE_POSITIVE("PS+", Certainty.POSSIBLE, Polarity.POSITIVE, 1, 4),

    /** Neither certainty nor polarity is expressed, U. */
    UNDERSPECIFIED("U", null, null, 0, 4),

    /** Possibly not so, PS&minus;. */
    POSSIBLE_NEGATIVE("PS-", Certainty.POSSIBLE, Polarity.NEGATIVE, 0, 3),

    /** Probably not so, PR&minus;. */
    PROBABLE_NEGATIVE("PR-", Certainty.PROBABLE, Polarity.NEGATIVE, 0, 1),

    /** Certainly not so, CT&minus;. */
    CERTAIN_NEGATIVE("CT-", Certainty.CERTAIN, Polarity.NEGATIVE, 0, 0);

    /*
     * The end points of all ranges cut [0, 1] in five pieces: 0 | (0, 1/2) | 1/2 | (1/2, 1) | 1, numbered 0 to 4.
     * A range is the run of pieces from lowest to highest, so that disjointness is a comparison of two ints.
     */
    private static final int HALF = 2;

    private static final ImmutableMap<String, Factuality> BY_SYMBOL =
            Maps.uniqueIndex(Arrays.asList(values()), Factuality::symbol);

    private final String symbol;
    private final @Nullable Certainty certainty;
    private final @Nullable Polarity polarity;
    private final int lowest;
    private final int highest;

    Factuality(String symbol, @Nullable Certainty certainty, @Nullable Polarity polarity, int lowest, int highest) {
        this.symbol = symbol;
        this.certainty = certainty;
        this.polarity = polarity;
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * Returns the factuality with a certainty and a polarity.
     *
     * @param certainty the certainty
     * @param polarity the polarity
     * @return the factuality
     */
    public static Factuality of(Certainty certainty, Polarity polarity) {
        boolean positive = polarity == Polarity.POSITIVE;
        return switch (certainty) {
            case CERTAIN -> positive ? CERTAIN_POSITIVE : CERTAIN_NEGATIVE;
            case PROBABLE -> positive ? PROBABLE_POSITIVE : PROBABLE_NEGATIVE;
            case POSSIBLE -> positive ? POSSIBLE_POSITIVE : POSSIBLE_NEGATIVE;
        };
    }

    /**
     * Returns the factuality with a symbol.
     *
     * @param symbol CT+, PR+, PS+, U, PS-, PR- or CT-
     * @return the factuality
     * @throws IllegalArgumentException if it is none of these
     */
    public static Factuality ofSymbol(String symbol) {
        Factuality factuality = BY_SYMBOL.get(symbol);
        if (factuality == null) {
            Invariants.requireValue(false, "factuality", symbol, "one of " + String.join(", ", BY_SYMBOL.keySet()));
            throw new AssertionError(symbol);
        }
        return factuality;
    }

    /** {@return the symbol, such as CT+} */
    public String symbol() {
        return symbol;
    }

    /** {@return the certainty; empty if underspecified} */
    public Optional<Certainty> certainty() {
        return Optional.ofNullable(certainty);
    }

    /** {@return the polarity; empty if underspecified} */
    public Optional<Polarity> polarity() {
        return Optional.ofNullable(polarity);
    }

    /** {@return the same certainty with the other polarity; underspecified stays so} */
    public Factuality mirrored() {
        return certainty == null || polarity == null
                ? this
                : of(certainty, polarity == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE);
    }

    /** {@return whether the whole range lies above one half, which speaks for the content} */
    public boolean isFor() {
        return lowest > HALF;
    }

    /** {@return whether the whole range lies below one half, which speaks against the content} */
    public boolean isAgainst() {
        return highest < HALF;
    }

    /**
     * Returns whether no credence lies in both ranges.
     *
     * @param other the other stand on the same content
     * @return whether the two conflict
     */
    public boolean excludes(Factuality other) {
        return lowest > other.highest || other.lowest > highest;
    }

    /**
     * Returns whether this range is part of another and smaller.
     *
     * @param other the other stand on the same content
     * @return whether this stand says more than the other
     */
    public boolean isNarrowerThan(Factuality other) {
        return this != other && lowest >= other.lowest && highest <= other.highest;
    }
}
