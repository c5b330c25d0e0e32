package org.wederhoor.model;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value.Immutable;
import org.wederhoor.time.EdtfDate;

/**
 * A published verdict on a claim.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> schema.org, ClaimReview.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Review extends DossierRecord permits ImmutableReview {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return the claim reviewed} */
    Id claim();

    /** {@return the source that published the verdict} */
    Id publisher();

    /** {@return when it was published, if known} */
    Optional<EdtfDate> date();

    /** {@return where it was published, if known} */
    Optional<Iri> url();

    /** {@return the verdict} */
    Rating rating();

    /** {@return the statements that the verdict rests on} */
    ImmutableSet<Id> restsOn();

    /** {@return a builder of a review} */
    static Builder builder() {
        return ImmutableReview.builder();
    }

    /** Collects the parts of a review. Not thread-safe; sets each part once. */
    abstract class Builder {
        Builder() {}

        /**
         * Sets the id. Required.
         *
         * @param id the value
         * @return this builder
         */
        public abstract Builder id(Id id);

        /**
         * Sets the claim reviewed. Required.
         *
         * @param claim the value
         * @return this builder
         */
        public abstract Builder claim(Id claim);

        /**
         * Sets the source that published the verdict. Required.
         *
         * @param publisher the value
         * @return this builder
         */
        public abstract Builder publisher(Id publisher);

        /**
         * Sets when it was published, if known.
         *
         * @param date the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder date(EdtfDate date);

        /**
         * Sets where it was published, if known.
         *
         * @param url the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder url(Iri url);

        /**
         * Sets the verdict. Required.
         *
         * @param rating the value
         * @return this builder
         */
        public abstract Builder rating(Rating rating);

        /**
         * Adds to the statements that the verdict rests on.
         *
         * @param restsOn one more
         * @return this builder
         */
        public abstract Builder addRestsOn(Id restsOn);

        /**
         * Adds all to the statements that the verdict rests on.
         *
         * @param restsOn all to add
         * @return this builder
         */
        public abstract Builder addAllRestsOn(Iterable<? extends Id> restsOn);

        /**
         * Returns the review of the parts set.
         *
         * @return the review
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Review build();
    }
}
