package org.wederhoor.check;

import java.util.Arrays;
import org.wederhoor.model.AllenRelation;

/**
 * Bounds on differences between moments, in columns: {@code to} is at most {@code atMost} after {@code from}.
 *
 * <p>An event has two nodes, its begin and after that its end. An order counts in seconds: what ends before another begins
 * ends a second earlier at least, what meets it leaves no more than a second between.
 */
final class TimeEdges {
    int size;
    int[] from;
    int[] to;
    long[] atMost;
    /** What the bound belongs to, by a number of whoever adds it. */
    int[] owner;

    TimeEdges(int capacity) {
        from = new int[capacity];
        to = new int[capacity];
        atMost = new long[capacity];
        owner = new int[capacity];
    }

    void add(int u, int v, long atMost, int owner) {
        if (size == from.length) {
            int capacity = Math.max(16, 2 * size);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
            this.atMost = Arrays.copyOf(this.atMost, capacity);
            this.owner = Arrays.copyOf(this.owner, capacity);
        }
        from[size] = u;
        to[size] = v;
        this.atMost[size] = atMost;
        this.owner[size++] = owner;
    }

    /** That an event does not end before it begins. */
    void addEvent(int begin, int owner) {
        add(begin + 1, begin, 0, owner);
    }

    /** That the event that begins with node a lies in some way to the one that begins with node b. */
    void addOrder(AllenRelation relation, int a, int b, int owner) {
        int endA = a + 1;
        int endB = b + 1;
        switch (relation) {
            case BEFORE -> earlier(endA, b, owner);
            case AFTER -> earlier(endB, a, owner);
            case MEETS -> meets(endA, b, owner);
            case MET_BY -> meets(endB, a, owner);
            case OVERLAPS -> overlaps(a, b, owner);
            case OVERLAPPED_BY -> overlaps(b, a, owner);
            case STARTS -> {
                same(a, b, owner);
                earlier(endA, endB, owner);
            }
            case STARTED_BY -> {
                same(a, b, owner);
                earlier(endB, endA, owner);
            }
            case DURING -> {
                earlier(b, a, owner);
                earlier(endA, endB, owner);
            }
            case CONTAINS -> {
                earlier(a, b, owner);
                earlier(endB, endA, owner);
            }
            case FINISHES -> {
                earlier(b, a, owner);
                same(endA, endB, owner);
            }
            case FINISHED_BY -> {
                earlier(a, b, owner);
                same(endA, endB, owner);
            }
            case EQUALS -> {
                same(a, b, owner);
                same(endA, endB, owner);
            }
        }
    }

    private void earlier(int u, int v, int owner) {
        add(v, u, -1, owner);
    }

    private void same(int u, int v, int owner) {
        add(u, v, 0, owner);
        add(v, u, 0, owner);
    }

    /** The last second of one and the first of the other are the same or follow each other. */
    private void meets(int end, int begin, int owner) {
        add(begin, end, 0, owner);
        add(end, begin, 1, owner);
    }

    private void overlaps(int a, int b, int owner) {
        earlier(a, b, owner);
        add(a + 1, b, 0, owner);
        earlier(a + 1, b + 1, owner);
    }
}
