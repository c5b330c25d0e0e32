package org.wederhoor.model;

import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;

/**
 * Where a work is to be found, and how to tell that it is the same work.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a locator with no part.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Locator permits ImmutableLocator {
    /** {@return the address, if known} */
    Optional<Iri> url();

    /** {@return the address of an archived copy, if there is one} */
    Optional<Iri> archiveUrl();

    /** {@return the digest of the bytes that were read, if taken} */
    Optional<Digest> digest();

    /** Refuses an empty locator. */
    @Check
    default void check() {
        Invariants.requireParts(
                url().isPresent() || archiveUrl().isPresent() || digest().isPresent(),
                "locator",
                "url, archiveUrl or digest");
    }

    /** {@return a builder of a locator} */
    static Builder builder() {
        return ImmutableLocator.builder();
    }

    /** Collects the parts of a locator. Not thread-safe; sets each part once. */
    abstract class Builder {
        Builder() {}

        /**
         * Sets the address, if known.
         *
         * @param url the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder url(Iri url);

        /**
         * Sets the address of an archived copy, if there is one.
         *
         * @param archiveUrl the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder archiveUrl(Iri archiveUrl);

        /**
         * Sets the digest of the bytes that were read, if taken.
         *
         * @param digest the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder digest(Digest digest);

        /**
         * Returns the locator of the parts set.
         *
         * @return the locator
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Locator build();
    }
}
