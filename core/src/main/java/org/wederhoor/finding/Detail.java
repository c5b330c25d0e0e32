package org.wederhoor.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;

/**
 * What a step speaks of. Kept as data, so that the text is made last, in the language of the reader.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public sealed interface Detail {
    /**
     * A record of the dossier, or a property, named by its label where it has one.
     *
     * @param id the id
     */
    record OfRecord(Id id) implements Detail {}

    /**
     * Several records.
     *
     * @param ids the ids, in the order in which they are to be named
     */
    record OfRecords(ImmutableList<Id> ids) implements Detail {}

    /**
     * A proposition.
     *
     * @param proposition the proposition
     */
    record OfProposition(Proposition proposition) implements Detail {}

    /**
     * A value.
     *
     * @param value the value
     */
    record OfValue(Value value) implements Detail {}

    /**
     * A date.
     *
     * @param date the date
     */
    record OfDate(EdtfDate date) implements Detail {}

    /**
     * Several dates.
     *
     * @param dates the dates, in order of time
     */
    record OfDates(ImmutableList<EdtfDate> dates) implements Detail {}

    /**
     * A certainty with its polarity.
     *
     * @param factuality the factuality
     */
    record OfFactuality(Factuality factuality) implements Detail {}

    /**
     * A count.
     *
     * @param count how many
     */
    record OfCount(long count) implements Detail {}

    /**
     * A text of the user's own, shown in the language of the reader where it is there.
     *
     * @param texts the text by language
     */
    record OfText(ImmutableMap<LanguageTag, String> texts) implements Detail {
        /**
         * Checks the text.
         *
         * @param texts the text by language
         * @throws IllegalArgumentException if there is none, or one has a lone surrogate
         */
        public OfText {
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("texts are empty, expected a text in one language or more");
            }
            CustomCode.requireWellFormed(texts);
        }
    }
}
