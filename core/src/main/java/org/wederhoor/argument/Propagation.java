package org.wederhoor.argument;

import java.util.Arrays;

/** Labels that grow: accepting an argument rejects what it attacks and accepts what that defends. */
final class Propagation {
    final AttackGraph graph;
    private final Budget.Meter meter;
    final byte[] labels;
    private final int[] notOut;
    private final int[] queue;

    /** Takes over labels that are closed under what they force, such as the grounded ones. */
    Propagation(AttackGraph graph, byte[] labels, Budget.Meter meter) {
        this.graph = graph;
        this.meter = meter;
        this.labels = labels;
        this.notOut = new int[graph.size];
        this.queue = new int[graph.size];
        count();
    }

    /** Goes back to labels such as those that were taken over. */
    void restart(byte[] earlier) {
        System.arraycopy(earlier, 0, labels, 0, labels.length);
        count();
    }

    private void count() {
        for (int v = 0; v < graph.size; v++) {
            if (labels[v] == Grounded.UNDECIDED) {
                meter.tick();
                int open = 0;
                for (int k = graph.inStart[v]; k < graph.inStart[v + 1]; k++) {
                    if (labels[graph.in[k]] != Grounded.OUT) {
                        open++;
                    }
                }
                notOut[v] = open;
            }
        }
    }

    /** Accepts arguments that are undecided and attack neither each other nor what is accepted. */
    void accept(int... accepted) {
        int tail = 0;
        for (int v : accepted) {
            if (labels[v] == Grounded.UNDECIDED) {
                labels[v] = Grounded.IN;
                queue[tail++] = v;
            }
        }
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            for (int k = graph.outStart[v]; k < graph.outStart[v + 1]; k++) {
                int rejected = graph.out[k];
                if (labels[rejected] == Grounded.UNDECIDED) {
                    labels[rejected] = Grounded.OUT;
                    tail = reinstate(rejected, tail);
                }
            }
        }
    }

    private int reinstate(int rejected, int from) {
        int tail = from;
        for (int k = graph.outStart[rejected]; k < graph.outStart[rejected + 1]; k++) {
            int candidate = graph.out[k];
            if (--notOut[candidate] == 0 && labels[candidate] == Grounded.UNDECIDED) {
                labels[candidate] = Grounded.IN;
                queue[tail++] = candidate;
            }
        }
        return tail;
    }

    int[] undecided() {
        return undecided(labels);
    }

    static int[] undecided(byte[] labels) {
        int count = 0;
        for (byte label : labels) {
            if (label == Grounded.UNDECIDED) {
                count++;
            }
        }
        int[] vertices = new int[count];
        int next = 0;
        for (int v = 0; v < labels.length; v++) {
            if (labels[v] == Grounded.UNDECIDED) {
                vertices[next++] = v;
            }
        }
        return vertices;
    }

    int[] stillUndecided(int[] vertices) {
        int[] rest = new int[vertices.length];
        int count = 0;
        for (int v : vertices) {
            if (labels[v] == Grounded.UNDECIDED) {
                rest[count++] = v;
            }
        }
        return count == vertices.length ? vertices : Arrays.copyOf(rest, count);
    }
}
