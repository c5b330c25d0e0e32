package org.wederhoor.json;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Waiver;

/**
 * What one line of JSON Lines holds.
 *
 * <p>A line of a file of a later minor version may have more than this version knows. It then also holds the line as it
 * was read, which is what is written back.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public sealed interface DossierLine {
    /**
     * Returns the first line of a dossier.
     *
     * @param titles the titles of the case
     * @return the line
     */
    static Header header(ImmutableMap<LanguageTag, String> titles) {
        return new Header(titles, Optional.empty());
    }

    /**
     * Returns the line of a record.
     *
     * @param record the record
     * @return the line
     */
    static OfRecord record(DossierRecord record) {
        return new OfRecord(record, Optional.empty());
    }

    /**
     * Returns the line of a waiver.
     *
     * @param waiver the waiver
     * @return the line
     */
    static OfWaiver waiver(Waiver waiver) {
        return new OfWaiver(waiver, Optional.empty());
    }

    /**
     * Returns the line that declares one entity to contain another.
     *
     * @param part the entity contained
     * @param whole the entity that contains it
     * @return the line
     * @throws IllegalArgumentException if both are the same
     */
    static OfContainment containment(Id part, Id whole) {
        return new OfContainment(part, whole, Optional.empty());
    }

    /**
     * The first line: the version of the format, and the titles of the case.
     *
     * @param titles the titles
     * @param asRead the line as compact JSON, if it holds fields that this version does not know
     */
    record Header(ImmutableMap<LanguageTag, String> titles, Optional<String> asRead) implements DossierLine {}

    /**
     * A record.
     *
     * @param record the record
     * @param asRead the line as compact JSON, if it holds fields that this version does not know
     */
    record OfRecord(DossierRecord record, Optional<String> asRead) implements DossierLine {}

    /**
     * A waiver.
     *
     * @param waiver the waiver
     * @param asRead the line as compact JSON, if it holds fields that this version does not know
     */
    record OfWaiver(Waiver waiver, Optional<String> asRead) implements DossierLine {}

    /**
     * That one entity contains another.
     *
     * @param part the entity contained
     * @param whole the entity that contains it
     * @param asRead the line as compact JSON, if it holds fields that this version does not know
     */
    record OfContainment(Id part, Id whole, Optional<String> asRead) implements DossierLine {
        /**
         * Checks that the two differ.
         *
         * @param part the entity contained
         * @param whole the entity that contains it
         * @param asRead the line as compact JSON, if it holds fields that this version does not know
         * @throws IllegalArgumentException if both are the same
         */
        public OfContainment {
            if (part.equals(whole)) {
                throw new IllegalArgumentException("whole of containment is " + Quote.of(whole.value())
                        + ", expected another entity than the part");
            }
        }
    }

    /**
     * A record of a type that this version does not know.
     *
     * @param json the line as compact JSON
     */
    record OfUnknownType(String json) implements DossierLine {}
}
