package org.wederhoor.model;

/**
 * What a subject has for a property.
 *
 * <p>Values compare by content. The six kinds are closed; handle all of them with {@link #match}.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public sealed interface Value permits EntityValue, QuantityValue, TimeValue, TextValue, BooleanValue, SomeValue {
    /**
     * Returns what the handler of this kind of value makes of it.
     *
     * @param <R> the type of the answer
     * @param cases a handler for each kind
     * @return the answer
     */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of value.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {
        /**
         * Answers for an entity.
         *
         * @param value the value
         * @return the answer
         */
        R entity(EntityValue value);

        /**
         * Answers for a quantity.
         *
         * @param value the value
         * @return the answer
         */
        R quantity(QuantityValue value);

        /**
         * Answers for a time.
         *
         * @param value the value
         * @return the answer
         */
        R time(TimeValue value);

        /**
         * Answers for a text.
         *
         * @param value the value
         * @return the answer
         */
        R text(TextValue value);

        /**
         * Answers for a boolean.
         *
         * @param value the value
         * @return the answer
         */
        R bool(BooleanValue value);

        /**
         * Answers for some value.
         *
         * @param value the value
         * @return the answer
         */
        R some(SomeValue value);
    }
}
