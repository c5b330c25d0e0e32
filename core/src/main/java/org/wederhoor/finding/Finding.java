package org.wederhoor.finding;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.wederhoor.model.Id;

/**
 * Something that the library discovered about a dossier.
 *
 * <p>Many clashing statements about one thing make one finding with its sides. The id is made of the code and the
 * subjects alone, so that it stays when statements come and go, and findings can be compared, kept as a baseline and
 * waived one by one.
 *
 * <h2>Definition</h2> A <em>cause</em> is a smallest set of statements that together bring the finding about: take
 * one away and it is gone. Of several, that one is shown which is left when statements are dropped from the last
 * id to the first, in code point order, while the rest still brings it about. Findings of the provenance and
 * balance families name all statements that take part.
 *
 * <h2>Cost</h2> Code, subjects and modality are at hand; how many pairs clash, and the grounds of a finding about clashing
 * pairs, are worked out when first asked for, and remembered.
 *
 * <h2>Threads</h2> Immutable in effect: may be asked from many threads at once.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a finding without a code, and one that is certain and yet depends on
 * something.
 *
 * <h2>Source</h2> Junker, QUICKXPLAIN: preferred explanations and relaxations for over-constrained problems, 2004.
 *
 * @since 1.0
 */
public sealed interface Finding permits StoredFinding {
    /** {@return what the finding is about} */
    Code code();

    /** {@return the ids that tell it from other findings of its code, in the order that the code prescribes} */
    ImmutableList<Id> subjects();

    /** {@return whether it holds in every reading of the data} */
    Modality modality();

    /** {@return the statements that together bring it about, in code point order} */
    ImmutableList<Id> cause();

    /** {@return the positions that clash, if positions do} */
    ImmutableList<Side> sides();

    /** {@return how many pairs of statements clash, if the finding is about clashing pairs} */
    OptionalLong pairs();

    /** {@return what it depends on; empty if it is certain} */
    ImmutableList<Doubt> doubts();

    /** {@return how it follows, one step a line} */
    ImmutableList<Step> derivation();

    /**
     * Returns the id, made of the code and the subjects.
     *
     * @return the id, such as {@code NO_REPLY|ministry|c1}
     */
    Id id();

    /** {@return how much it matters, which the code decides} */
    default Severity severity() {
        return code().severity();
    }

    /** {@return a builder of a finding} */
    static Builder builder() {
        return new StoredFinding.Parts();
    }

    /**
     * Returns a finding whose grounds are worked out when they are first asked for, once for all threads, and which until
     * then keeps alive what they are worked out from. A report of many findings costs little until it is read.
     *
     * @param code what the finding is about
     * @param subjects the ids that tell it from other findings of its code, in the order that the code prescribes
     * @param modality whether it holds in every reading of the data
     * @param pairs how many pairs of statements clash, if the finding is about clashing pairs
     * @param grounds works out what it rests on, the same each time; without doubts if the finding is certain
     * @return the finding, equal to one that was built with these grounds
     */
    static Finding explainedLater(
            Code code, ImmutableList<Id> subjects, Modality modality, OptionalLong pairs, Supplier<Grounds> grounds) {
        return new StoredFinding(
                code, subjects, modality, Suppliers.ofInstance(pairs), Suppliers.memoize(grounds::get));
    }

    /**
     * Returns a finding of which all but code, subjects and modality is worked out when it is first asked for, once for all
     * threads, and which until then keeps alive what it is worked out from.
     *
     * @param code what the finding is about
     * @param subjects the ids that tell it from other findings of its code, in the order that the code prescribes
     * @param modality whether it holds in every reading of the data
     * @param whole works out the finding in full, the same each time, of this code, these subjects and this modality
     * @return the finding, equal to the one that is worked out
     */
    static Finding explainedLater(Code code, ImmutableList<Id> subjects, Modality modality, Supplier<Finding> whole) {
        Supplier<Finding> known = Suppliers.memoize(whole::get);
        return new StoredFinding(
                code, subjects, modality, () -> known.get().pairs(), () -> StoredFinding.grounds(known.get()));
    }

    /** Collects the parts of a finding. Not thread-safe; sets each part once. */
    abstract class Builder {
        Builder() {}

        /**
         * Sets what the finding is about. Required.
         *
         * @param code the value
         * @return this builder
         */
        public abstract Builder code(Code code);

        /**
         * Adds to the ids that tell it from other findings of its code, in the order that the code
         * prescribes.
         *
         * @param subject one more
         * @return this builder
         */
        public abstract Builder addSubject(Id subject);

        /**
         * Adds all to the ids that tell it from other findings of its code, in the order that the code
         * prescribes.
         *
         * @param subjects all to add
         * @return this builder
         */
        public abstract Builder addAllSubjects(Iterable<? extends Id> subjects);

        /**
         * Sets whether it holds in every reading of the data; {@link Modality#CERTAIN} unless set.
         *
         * @param modality the value
         * @return this builder
         */
        public abstract Builder modality(Modality modality);

        /**
         * Adds to the statements that together bring it about, in code point order.
         *
         * @param cause one more
         * @return this builder
         */
        public abstract Builder addCause(Id cause);

        /**
         * Adds all to the statements that together bring it about, in code point order.
         *
         * @param cause all to add
         * @return this builder
         */
        public abstract Builder addAllCause(Iterable<? extends Id> cause);

        /**
         * Adds to the positions that clash, if positions do.
         *
         * @param side one more
         * @return this builder
         */
        public abstract Builder addSide(Side side);

        /**
         * Adds all to the positions that clash, if positions do.
         *
         * @param sides all to add
         * @return this builder
         */
        public abstract Builder addAllSides(Iterable<? extends Side> sides);

        /**
         * Sets how many pairs of statements clash, if the finding is about clashing pairs.
         *
         * @param pairs the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder pairs(long pairs);

        /**
         * Adds to what it depends on; empty if it is certain.
         *
         * @param doubt one more
         * @return this builder
         */
        public abstract Builder addDoubt(Doubt doubt);

        /**
         * Adds all to what it depends on; empty if it is certain.
         *
         * @param doubts all to add
         * @return this builder
         */
        public abstract Builder addAllDoubts(Iterable<? extends Doubt> doubts);

        /**
         * Adds to how it follows, one step a line.
         *
         * @param derivation one more
         * @return this builder
         */
        public abstract Builder addDerivation(Step derivation);

        /**
         * Adds all to how it follows, one step a line.
         *
         * @param derivation all to add
         * @return this builder
         */
        public abstract Builder addAllDerivation(Iterable<? extends Step> derivation);

        /**
         * Returns the finding of the parts set.
         *
         * @return the finding
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Finding build();
    }
}
