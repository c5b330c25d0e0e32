package org.wederhoor.argument;

/** The grounded labelling of a graph, in time linear in arguments and attacks. */
final class Grounded {
    /*
     * An argument is IN once all its attackers are OUT, and OUT once one attacker is IN; what is never reached stays
     * UNDECIDED. Each argument counts its attackers that are not yet OUT. An argument enters the queue once, when it
     * becomes IN; an attack is looked at once from an IN source and once from an OUT source at most.
     *
     * Labels are kept as bytes in the order below, so that a fresh array means that nothing is decided.
     *
     * [1] Dung, On the acceptability of arguments, Artificial Intelligence 77 (1995), definition 20.
     * [2] Modgil and Caminada, Proof theories and algorithms for abstract argumentation frameworks, 2009, section 4.1.
     */
    static final byte UNDECIDED = 0;
    static final byte IN = 1;
    static final byte OUT = 2;

    private Grounded() {}

    static byte[] labels(AttackGraph graph) {
        int size = graph.size;
        int[] outStart = graph.outStart;
        int[] out = graph.out;
        int[] inStart = graph.inStart;
        byte[] labels = new byte[size];
        int[] notOut = new int[size];
        int[] queue = new int[size];
        int tail = 0;
        for (int v = 0; v < size; v++) {
            int attackers = inStart[v + 1] - inStart[v];
            notOut[v] = attackers;
            if (attackers == 0) {
                labels[v] = IN;
                queue[tail++] = v;
            }
        }
        for (int head = 0; head < tail; head++) {
            int accepted = queue[head];
            for (int k = outStart[accepted], end = outStart[accepted + 1]; k < end; k++) {
                int rejected = out[k];
                if (labels[rejected] != UNDECIDED) {
                    continue;
                }
                labels[rejected] = OUT;
                for (int j = outStart[rejected], last = outStart[rejected + 1]; j < last; j++) {
                    int candidate = out[j];
                    if (--notOut[candidate] == 0 && labels[candidate] == UNDECIDED) {
                        labels[candidate] = IN;
                        queue[tail++] = candidate;
                    }
                }
            }
        }
        return labels;
    }
}
