package org.wederhoor.model;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Default;
import org.immutables.value.Value.Immutable;
import org.wederhoor.time.EdtfDate;

/**
 * One act of stating: who said what, when, where, to whom and on whose word.
 *
 * <p>The content is a claim or another statement, so that reported speech nests to any depth. A statement commits its
 * own speaker to its own content and nobody further out. Without a content it says nothing on the matter, as a bare
 * retraction or a refusal to comment does.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a statement that reports, rests on or withdraws itself, and one
 * that takes a stand without a content to take it on.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> Saurí and Pustejovsky, FactBank: a corpus annotated with event factuality, 2009, sections 3 and
 * 4 (nested sources).
 *
 * @since 1.0
 */
@Immutable
public sealed interface Statement extends DossierRecord permits ImmutableStatement {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return the source that speaks} */
    Id speaker();

    /** {@return what is stated, if anything is} */
    Optional<Content> content();

    /**
     * {@return how sure the speaker is of the content, and with which polarity; {@link
     * Factuality#CERTAIN_POSITIVE} unless set, {@link Factuality#UNDERSPECIFIED} without a content}
     */
    @Default
    default Factuality factuality() {
        return content().isPresent() ? Factuality.CERTAIN_POSITIVE : Factuality.UNDERSPECIFIED;
    }

    /** {@return when it was said, if known} */
    Optional<EdtfDate> said();

    /** {@return where it was said, if known} */
    Optional<Id> place();

    /** {@return whom it was said to} */
    ImmutableSet<Id> audience();

    /** {@return where it can be read} */
    ImmutableSet<Citation> citations();

    /** {@return the statements that the speaker has it from} */
    ImmutableSet<Id> basedOn();

    /** {@return the earlier statements that it retracts, corrects or replaces} */
    ImmutableSet<Withdrawal> withdrawals();

    /** Refuses a statement that refers to itself or takes a stand on nothing. */
    @Check
    default void check() {
        Invariants.require(
                content().isEmpty() || !content().get().id().equals(id()),
                "content of statement",
                id(),
                id(),
                "a claim or another statement");
        Invariants.require(!basedOn().contains(id()), "basedOn of statement", id(), id(), "other statements");
        Invariants.require(
                withdrawals().isEmpty()
                        || withdrawals().stream().noneMatch(w -> w.statement().equals(id())),
                "withdrawals of statement",
                id(),
                id(),
                "earlier statements");
        Invariants.require(
                content().isPresent() || factuality() == Factuality.UNDERSPECIFIED,
                "factuality of statement",
                id(),
                factuality(),
                "U, as it has no content");
    }

    /** {@return a builder of a statement} */
    static Builder builder() {
        return ImmutableStatement.builder();
    }

    /** Collects the parts of a statement. Not thread-safe; sets each part once. */
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
         * Sets the source that speaks. Required.
         *
         * @param speaker the value
         * @return this builder
         */
        public abstract Builder speaker(Id speaker);

        /**
         * Sets what is stated, if anything is.
         *
         * @param content the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder content(Content content);

        /**
         * Sets how sure the speaker is of the content, and with which polarity; {@link
         * Factuality#CERTAIN_POSITIVE} unless set, {@link Factuality#UNDERSPECIFIED} without a content.
         *
         * @param factuality the value
         * @return this builder
         */
        public abstract Builder factuality(Factuality factuality);

        /**
         * Sets when it was said, if known.
         *
         * @param said the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder said(EdtfDate said);

        /**
         * Sets where it was said, if known.
         *
         * @param place the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder place(Id place);

        /**
         * Adds to whom it was said to.
         *
         * @param audience one more
         * @return this builder
         */
        public abstract Builder addAudience(Id audience);

        /**
         * Adds all to whom it was said to.
         *
         * @param audience all to add
         * @return this builder
         */
        public abstract Builder addAllAudience(Iterable<? extends Id> audience);

        /**
         * Adds to where it can be read.
         *
         * @param citation one more
         * @return this builder
         */
        public abstract Builder addCitation(Citation citation);

        /**
         * Adds all to where it can be read.
         *
         * @param citations all to add
         * @return this builder
         */
        public abstract Builder addAllCitations(Iterable<? extends Citation> citations);

        /**
         * Adds to the statements that the speaker has it from.
         *
         * @param basedOn one more
         * @return this builder
         */
        public abstract Builder addBasedOn(Id basedOn);

        /**
         * Adds all to the statements that the speaker has it from.
         *
         * @param basedOn all to add
         * @return this builder
         */
        public abstract Builder addAllBasedOn(Iterable<? extends Id> basedOn);

        /**
         * Adds to the earlier statements that it retracts, corrects or replaces.
         *
         * @param withdrawal one more
         * @return this builder
         */
        public abstract Builder addWithdrawal(Withdrawal withdrawal);

        /**
         * Adds all to the earlier statements that it retracts, corrects or replaces.
         *
         * @param withdrawals all to add
         * @return this builder
         */
        public abstract Builder addAllWithdrawals(Iterable<? extends Withdrawal> withdrawals);

        /**
         * Returns the statement of the parts set.
         *
         * @return the statement
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Statement build();
    }
}
