package org.wederhoor.json;

import java.util.Optional;

/**
 * How strictly to read, and how much.
 *
 * <p>There are three ways to read:
 *
 * <dl>
 *   <dt>{@link #standard()}</dt>
 *   <dd>Anything wrong in any record refuses the input. References that lead nowhere are kept, as checking reports
 *       them.</dd>
 *   <dt>{@link #strict()}</dt>
 *   <dd>As standard, and references that lead nowhere refuse the input as well.</dd>
 *   <dt>{@link #lenient()}</dt>
 *   <dd>Good records are loaded and bad ones itemised. What is not JSON, or of another version, is still
 *       refused.</dd>
 * </dl>
 *
 * <h2>Limits</h2> Bytes: {@value #DEFAULT_BYTES_MAX}. Records: {@value #DEFAULT_RECORDS_MAX}. Characters of one text:
 * {@value #DEFAULT_TEXT_LENGTH_MAX}. Depth of nesting: {@value #DEFAULT_DEPTH_MAX}. Each can be set. What is beyond a
 * limit is refused before it is held in memory.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public final class ReadOptions {
    private static final int DEFAULT_BYTES_MAX = 1_000_000_000;
    private static final int DEFAULT_RECORDS_MAX = 20_000_000;
    private static final int DEFAULT_TEXT_LENGTH_MAX = 1_000_000;
    private static final int DEFAULT_DEPTH_MAX = 100;

    /** The deepest place that the format itself has, so that no smaller limit makes sense. */
    private static final int DEPTH_LEAST = 10;

    private static final ReadOptions STANDARD = new ReadOptions(
            Mode.STANDARD,
            Optional.empty(),
            DEFAULT_BYTES_MAX,
            DEFAULT_RECORDS_MAX,
            DEFAULT_TEXT_LENGTH_MAX,
            DEFAULT_DEPTH_MAX);

    private enum Mode {
        STRICT,
        STANDARD,
        LENIENT
    }

    private final Mode mode;
    private final Optional<String> sourceName;
    private final int bytesMax;
    private final int recordsMax;
    private final int textLengthMax;
    private final int depthMax;

    private ReadOptions(
            Mode mode, Optional<String> sourceName, int bytesMax, int recordsMax, int textLengthMax, int depthMax) {
        this.mode = mode;
        this.sourceName = sourceName;
        this.bytesMax = bytesMax;
        this.recordsMax = recordsMax;
        this.textLengthMax = textLengthMax;
        this.depthMax = depthMax;
    }

    /** {@return options that refuse bad records and keep references that lead nowhere} */
    public static ReadOptions standard() {
        return STANDARD;
    }

    /** {@return options that refuse bad records and references that lead nowhere} */
    public static ReadOptions strict() {
        return STANDARD.with(Mode.STRICT);
    }

    /** {@return options that load good records and itemise bad ones} */
    public static ReadOptions lenient() {
        return STANDARD.with(Mode.LENIENT);
    }

    /**
     * Returns these options with a name for the input, to stand in messages.
     *
     * @param name the name, such as that of a file
     * @return the options
     */
    public ReadOptions sourceName(String name) {
        return new ReadOptions(mode, Optional.of(name), bytesMax, recordsMax, textLengthMax, depthMax);
    }

    /**
     * Returns these options with a limit on the bytes of a document, or of one line of JSON Lines.
     *
     * @param bytes how many bytes may be read, at least 1
     * @return the options
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadOptions bytesMax(int bytes) {
        require("bytesMax", bytes, 1);
        return new ReadOptions(mode, sourceName, bytes, recordsMax, textLengthMax, depthMax);
    }

    /**
     * Returns these options with a limit on the number of records, waivers and containments.
     *
     * @param records how many may be read, at least 1
     * @return the options
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadOptions recordsMax(int records) {
        require("recordsMax", records, 1);
        return new ReadOptions(mode, sourceName, bytesMax, records, textLengthMax, depthMax);
    }

    /**
     * Returns these options with a limit on the length of one text, id or name of a field.
     *
     * @param length how many UTF-16 units one text may have, at least 1
     * @return the options
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadOptions textLengthMax(int length) {
        require("textLengthMax", length, 1);
        return new ReadOptions(mode, sourceName, bytesMax, recordsMax, length, depthMax);
    }

    /**
     * Returns these options with a limit on how deep objects and arrays may nest.
     *
     * @param depth how deep, at least 10, which the format itself may need
     * @return the options
     * @throws IllegalArgumentException if it is less than 10
     */
    public ReadOptions depthMax(int depth) {
        require("depthMax", depth, DEPTH_LEAST);
        return new ReadOptions(mode, sourceName, bytesMax, recordsMax, textLengthMax, depth);
    }

    private ReadOptions with(Mode other) {
        return new ReadOptions(other, sourceName, bytesMax, recordsMax, textLengthMax, depthMax);
    }

    private static void require(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", expected at least " + least);
        }
    }

    boolean isStrict() {
        return mode == Mode.STRICT;
    }

    boolean isLenient() {
        return mode == Mode.LENIENT;
    }

    Optional<String> sourceName() {
        return sourceName;
    }

    int bytesMax() {
        return bytesMax;
    }

    int recordsMax() {
        return recordsMax;
    }

    int textLengthMax() {
        return textLengthMax;
    }

    int depthMax() {
        return depthMax;
    }
}
