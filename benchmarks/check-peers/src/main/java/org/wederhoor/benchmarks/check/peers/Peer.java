package org.wederhoor.benchmarks.check.peers;

import java.util.List;
import org.wederhoor.benchmarks.check.Facts;

/** Something else that finds conflicts among statements. */
interface Peer extends AutoCloseable {
    /** Takes in statements. */
    void load(List<Facts.Row> rows);

    /** {@return the conflicts among all that was taken in} */
    long[] check();

    @Override
    void close();

    /** A peer that tells after each change whether there is a conflict. */
    interface Live extends Peer {
        /** Adds a statement and returns with how many it is in conflict. */
        int add(Facts.Row row);

        /** Takes back a statement that was added last, and everything found about it. */
        void remove(Facts.Row row);
    }
}
