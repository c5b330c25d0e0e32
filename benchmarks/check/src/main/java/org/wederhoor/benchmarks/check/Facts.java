package org.wederhoor.benchmarks.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * n statements about n / 10 subjects with ten properties and a valid time, one in a hundred of which begins a conflict, as
 * columns of numbers: what all that is measured is fed.
 *
 * <p>Properties 0 to 3 are functional, 4 and 5 are disjoint, and so are 6 and 7; 8 and 9 are plain. Of everything that can
 * be asserted something is denied somewhere. Who contradicts is never who was contradicted.
 */
public final class Facts {
    /** How statements are spread over subjects. */
    public enum Shape {
        /** Every subject has one statement for each property, one subject in ten another value later, one in ten clashes. */
        UNIFORM,
        /** Subjects are drawn by Zipf's law, so that the largest group has some hundredth of all statements. */
        ZIPF
    }

    public static final int PROPERTIES = 10;
    static final int FUNCTIONAL = 4;
    static final int PLAIN = 8;
    /** What has a value under the premise of the one rule, has it under its conclusion. */
    static final int PREMISE = 8;

    static final int CONCLUSION = 4;
    private static final int SOURCES = 1_000;
    private static final int VALUES = 10_000;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 100;

    final int[] subject;
    final byte[] property;
    final int[] value;
    final boolean[] denied;
    final short[] from;
    final short[] to;
    final short[] source;
    private int size;
    private int valueCount = 2 * VALUES;

    /** One statement as a program that reads it has it, with strings of its own. */
    public record Row(
            String id,
            String subject,
            String property,
            String value,
            boolean denied,
            int from,
            int to,
            String source) {}

    private Facts(int capacity) {
        subject = new int[capacity];
        property = new byte[capacity];
        value = new int[capacity];
        denied = new boolean[capacity];
        from = new short[capacity];
        to = new short[capacity];
        source = new short[capacity];
    }

    /** Generates the same facts for the same seed. */
    public static Facts of(Shape shape, int statementCount, long seed) {
        Facts facts = new Facts(statementCount);
        Random random = new Random(seed);
        if (shape == Shape.UNIFORM) {
            for (int s = 0; facts.size < statementCount; s++) {
                facts.addSubject(s, random);
            }
        } else {
            facts.addSkewed(statementCount, random);
        }
        return facts;
    }

    /** Generates evenly spread facts of which some clash with what the rule concludes, under a property disjoint with it. */
    public static Facts forRule(int statementCount, long seed) {
        Facts facts = new Facts(statementCount);
        Random random = new Random(seed);
        for (int s = 0; facts.size < statementCount; s++) {
            facts.addSubject(s, random);
            int premise = facts.size - 1;
            while (facts.property[premise] != PREMISE || facts.denied[premise]) {
                premise--;
            }
            if (s % 20 == 7) {
                int from = facts.from[premise];
                facts.add(s, CONCLUSION + 1, facts.value[premise], false, from, from, SOURCES + s % SOURCES);
            }
        }
        return facts;
    }

    /** These facts and what the rule concludes from them, as whoever knows the rule would write it out. */
    public Facts withConclusions() {
        Facts all = new Facts(2 * size);
        for (int i = 0; i < size; i++) {
            all.add(subject[i], property[i], value[i], denied[i], from[i], to[i], source[i]);
            if (property[i] == PREMISE && !denied[i]) {
                all.add(subject[i], CONCLUSION, value[i], false, from[i], to[i], source[i]);
            }
        }
        all.valueCount = valueCount;
        return all;
    }

    public int size() {
        return size;
    }

    private void addSubject(int number, Random random) {
        int year = FIRST_YEAR + random.nextInt(YEARS);
        for (int p = 0; p < PROPERTIES; p++) {
            add(number, p, ordinary(p, random), false, year, year + random.nextInt(5), random.nextInt(SOURCES));
        }
        if (number % 10 == 5) {
            add(number, 0, ordinary(0, random), false, year + 10, year + 12, random.nextInt(SOURCES));
        }
        if (number % 10 == 0) {
            clash(number, number / 10, year);
        }
    }

    /** Values of disjoint properties come from different halves, so that they meet only where they are meant to. */
    private static int ordinary(int property, Random random) {
        return property % 2 * VALUES + random.nextInt(VALUES);
    }

    private void clash(int number, int turn, int year) {
        int other = valueCount++;
        int against = SOURCES + turn % SOURCES;
        int p = turn / 3;
        switch (turn % 3) {
            case 0 -> add(number, p % FUNCTIONAL, other, false, year, year, against);
            case 1 -> {
                int q = FUNCTIONAL + p % (PROPERTIES - FUNCTIONAL);
                add(number, q, other, false, year, year + 1, against - SOURCES);
                add(number, q, other, true, year, year, against);
            }
            default -> {
                int q = FUNCTIONAL + p % 2 * 2;
                add(number, q, other, false, year, year + 1, against - SOURCES);
                add(number, q + 1, other, false, year, year, against);
            }
        }
    }

    /** In a group all say the same but where they clash; the group's own value depends on subject and property alone. */
    private void addSkewed(int statementCount, Random random) {
        int subjects = statementCount / 10;
        double[] cumulated = new double[subjects];
        double sum = 0;
        for (int s = 0; s < subjects; s++) {
            sum += 1.0 / (s + 10);
            cumulated[s] = sum;
        }
        int turn = 0;
        while (size < statementCount) {
            int at = Arrays.binarySearch(cumulated, random.nextDouble() * sum);
            int s = Math.min(subjects - 1, at < 0 ? -at - 1 : at);
            int year = FIRST_YEAR + random.nextInt(YEARS);
            if (random.nextInt(100) == 0) {
                clash(s, turn++, year);
            } else {
                int p = random.nextInt(PROPERTIES);
                int own = p % 2 * VALUES + Math.floorMod(31 * s + p, VALUES);
                add(s, p, own, false, year, year + random.nextInt(5), random.nextInt(SOURCES));
            }
        }
    }

    private void add(int subject, int property, int value, boolean denied, int from, int to, int source) {
        if (size < this.subject.length) {
            this.subject[size] = subject;
            this.property[size] = (byte) property;
            this.value[size] = value;
            this.denied[size] = denied;
            this.from[size] = (short) from;
            this.to[size] = (short) to;
            this.source[size++] = (short) source;
        }
    }

    int subjectCount() {
        return Arrays.stream(subject, 0, size).max().orElse(-1) + 1;
    }

    int valueCount() {
        return valueCount;
    }

    static int sourceCount() {
        return 2 * SOURCES;
    }

    /** All statements with strings of their own. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    /** One statement with strings of its own. */
    public Row row(int i) {
        return new Row(
                statementId(i),
                subjectId(subject[i]),
                propertyId(property[i]),
                valueId(value[i]),
                denied[i],
                from[i],
                to[i],
                sourceId(source[i]));
    }

    static String statementId(int number) {
        return "https://example.org/statement/" + number;
    }

    static String subjectId(int number) {
        return "https://example.org/subject/" + number;
    }

    public static String propertyId(int number) {
        return "https://example.org/property/" + number;
    }

    static String valueId(int number) {
        return "https://example.org/value/" + number;
    }

    static String sourceId(int number) {
        return "https://example.org/source/" + number;
    }
}
