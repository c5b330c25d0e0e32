package org.wederhoor.vocabulary;

import org.wederhoor.model.Value;

/**
 * Dense numbers for what facts speak of, so that whoever has numbered it already need not do so again.
 *
 * <h2>Threads</h2> Confined to one thread.
 */
public interface Things {
    /**
     * Returns the number of a value, given one if it has none.
     *
     * @param value the value
     * @return its number
     */
    int number(Value value);

    /**
     * Returns the number of a value.
     *
     * @param value the value
     * @return its number, or -1 if it has none
     */
    int find(Value value);

    /**
     * Returns what has a number.
     *
     * @param number the number
     * @return the value
     */
    Value thing(int number);
}
