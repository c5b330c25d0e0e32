package org.wederhoor.argument;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A graph that changes, with its grounded labels. */
final class LiveGrounded {
    /*
     * Each decided argument carries the moment at which it was decided, later than everything its label rests on: an
     * accepted argument rests on all its attackers being rejected, a rejected one on one accepted attacker, its reason.
     *
     * A change takes back labels that rest on it, and what rests on those. A rejected argument that loses its reason
     * keeps its label if another accepted attacker was decided before it, which cannot rest on it. What was taken back is
     * then decided anew from counts of attackers that are not rejected. Labels that were not taken back are still
     * justified without reference to what changed, so the result is the least fixed point again.
     *
     * Attacks are records in arrays, linked by source and by target and found by a hash of both ends.
     */
    private int[] firstOut = new int[16];
    private int[] firstIn = new int[16];
    private byte[] labels = new byte[16];
    private boolean[] present = new boolean[16];
    private long[] decidedAt = new long[16];
    private int[] reason = new int[16];
    private int[] notOut = new int[16];
    private int vertexCount;
    private int freeVertex = -1;
    private long clock;
    private final AttackTable attacks = new AttackTable();
    private int[] takenBack = new int[16];
    private int takenBackCount;
    private int[] queue = new int[16];

    int addVertex() {
        int v = freeVertex;
        if (v >= 0) {
            freeVertex = firstOut[v];
        } else {
            v = vertexCount++;
            if (v == labels.length) {
                grow();
            }
        }
        firstOut[v] = -1;
        firstIn[v] = -1;
        present[v] = true;
        notOut[v] = 0;
        labels[v] = Grounded.IN;
        decidedAt[v] = ++clock;
        return v;
    }

    private void grow() {
        int size = labels.length * 2;
        firstOut = Arrays.copyOf(firstOut, size);
        firstIn = Arrays.copyOf(firstIn, size);
        labels = Arrays.copyOf(labels, size);
        present = Arrays.copyOf(present, size);
        decidedAt = Arrays.copyOf(decidedAt, size);
        reason = Arrays.copyOf(reason, size);
        notOut = Arrays.copyOf(notOut, size);
    }

    void removeVertex(int v) {
        while (firstOut[v] >= 0) {
            boolean unused = remove(v, attacks.target(firstOut[v]));
        }
        while (firstIn[v] >= 0) {
            boolean unused = remove(attacks.source(firstIn[v]), v);
        }
        present[v] = false;
        firstOut[v] = freeVertex;
        freeVertex = v;
    }

    boolean isPresent(int v) {
        return present[v];
    }

    byte label(int v) {
        return labels[v];
    }

    void forEachTarget(int v, IntConsumer action) {
        if (!present[v]) {
            return;
        }
        for (int e = firstOut[v]; e >= 0; e = attacks.nextOut(e)) {
            action.accept(attacks.target(e));
        }
    }

    /** Adds an attack without looking at labels; {@link #relabelAll} must follow. */
    void link(int source, int target) {
        int e = attacks.add(source, target, firstOut[source], firstIn[target]);
        firstOut[source] = e;
        firstIn[target] = e;
    }

    boolean add(int source, int target) {
        if (attacks.find(source, target) >= 0) {
            return false;
        }
        link(source, target);
        if (labels[source] != Grounded.OUT) {
            notOut[target]++;
        }
        boolean mayLose = labels[target] == Grounded.IN
                && (labels[source] != Grounded.OUT || decidedAt[source] > decidedAt[target]);
        if (mayLose || (labels[target] == Grounded.UNDECIDED && labels[source] == Grounded.IN)) {
            relabelFrom(target);
        }
        return true;
    }

    boolean remove(int source, int target) {
        int e = attacks.find(source, target);
        if (e < 0) {
            return false;
        }
        if (firstOut[source] == e) {
            firstOut[source] = attacks.nextOut(e);
        }
        if (firstIn[target] == e) {
            firstIn[target] = attacks.nextIn(e);
        }
        attacks.remove(e);
        if (labels[source] != Grounded.OUT) {
            notOut[target]--;
            boolean lostReason = labels[target] == Grounded.OUT && reason[target] == source && !findOtherReason(target);
            if (lostReason || (labels[target] == Grounded.UNDECIDED && notOut[target] == 0)) {
                relabelFrom(target);
            }
        }
        return true;
    }

    private boolean findOtherReason(int v) {
        for (int e = firstIn[v]; e >= 0; e = attacks.nextIn(e)) {
            int attacker = attacks.source(e);
            if (labels[attacker] == Grounded.IN && decidedAt[attacker] < decidedAt[v]) {
                reason[v] = attacker;
                return true;
            }
        }
        return false;
    }

    private void relabelFrom(int vertex) {
        takenBackCount = 0;
        takeBack(vertex);
        for (int head = 0; head < takenBackCount; head++) {
            int v = takenBack[head];
            byte before = labels[v];
            labels[v] = Grounded.UNDECIDED;
            if (before == Grounded.IN) {
                loseReasons(v);
            } else if (before == Grounded.OUT) {
                loseDefence(v);
            }
        }
        decideAnew();
    }

    /** Puts a vertex on the list. Its label stays until its turn, so that it is put there once. */
    private void takeBack(int v) {
        if (takenBackCount == takenBack.length) {
            takenBack = Arrays.copyOf(takenBack, 2 * takenBackCount);
        }
        takenBack[takenBackCount++] = v;
        decidedAt[v] = Long.MAX_VALUE;
    }

    private void loseReasons(int accepted) {
        for (int e = firstOut[accepted]; e >= 0; e = attacks.nextOut(e)) {
            int v = attacks.target(e);
            if (labels[v] == Grounded.OUT
                    && decidedAt[v] != Long.MAX_VALUE
                    && reason[v] == accepted
                    && !findOtherReason(v)) {
                takeBack(v);
            }
        }
    }

    private void loseDefence(int rejected) {
        for (int e = firstOut[rejected]; e >= 0; e = attacks.nextOut(e)) {
            int v = attacks.target(e);
            notOut[v]++;
            if (labels[v] == Grounded.IN && decidedAt[v] != Long.MAX_VALUE) {
                takeBack(v);
            }
        }
    }

    private void decideAnew() {
        int tail = 0;
        for (int k = 0; k < takenBackCount; k++) {
            int v = takenBack[k];
            if (labels[v] != Grounded.UNDECIDED) {
                continue;
            }
            if (notOut[v] == 0) {
                tail = accept(v, tail);
            } else {
                for (int e = firstIn[v]; e >= 0; e = attacks.nextIn(e)) {
                    if (labels[attacks.source(e)] == Grounded.IN) {
                        tail = reject(v, attacks.source(e), tail);
                        break;
                    }
                }
            }
        }
        for (int head = 0; head < tail; head++) {
            int accepted = queue[head];
            for (int e = firstOut[accepted]; e >= 0; e = attacks.nextOut(e)) {
                int v = attacks.target(e);
                if (labels[v] == Grounded.UNDECIDED) {
                    tail = reject(v, accepted, tail);
                }
            }
        }
    }

    private int accept(int v, int tail) {
        labels[v] = Grounded.IN;
        decidedAt[v] = ++clock;
        if (tail == queue.length) {
            queue = Arrays.copyOf(queue, 2 * tail);
        }
        queue[tail] = v;
        return tail + 1;
    }

    private int reject(int v, int attacker, int from) {
        int tail = from;
        labels[v] = Grounded.OUT;
        reason[v] = attacker;
        decidedAt[v] = ++clock;
        for (int e = firstOut[v]; e >= 0; e = attacks.nextOut(e)) {
            int candidate = attacks.target(e);
            if (--notOut[candidate] == 0 && labels[candidate] == Grounded.UNDECIDED) {
                tail = accept(candidate, tail);
            }
        }
        return tail;
    }

    /** Forgets all labels and decides everything anew. */
    void relabelAll() {
        takenBackCount = 0;
        Arrays.fill(labels, 0, vertexCount, Grounded.UNDECIDED);
        for (int v = 0; v < vertexCount; v++) {
            notOut[v] = 0;
            if (present[v]) {
                takeBack(v);
                for (int e = firstIn[v]; e >= 0; e = attacks.nextIn(e)) {
                    notOut[v]++;
                }
            }
        }
        decideAnew();
    }
}
