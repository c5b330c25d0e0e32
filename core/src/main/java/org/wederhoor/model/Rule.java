package org.wederhoor.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;

/**
 * A Horn rule: where all premises hold, the conclusion holds.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a rule without premises and one whose conclusion has a variable
 * that no premise binds.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> Abiteboul, Hull and Vianu, Foundations of Databases, 1995, section 12.1 (range-restricted
 * datalog rules).
 *
 * @since 1.0
 */
@Immutable
public sealed interface Rule extends DossierRecord permits ImmutableRule {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return what the rule says, one wording for each language} */
    ImmutableMap<LanguageTag, String> labels();

    /** {@return the premises} */
    ImmutableList<Atom> premises();

    /** {@return the conclusion} */
    Atom conclusion();

    /** Refuses a rule that would conclude from nothing, or of anything at all. */
    @Check
    default void check() {
        Invariants.requireWellFormed("labels of rule", id(), labels());
        Invariants.require(!premises().isEmpty(), "premises of rule", id(), "[]", "at least one premise");
        for (Term.Variable variable : conclusion().variables()) {
            Invariants.require(
                    premises().stream().anyMatch(p -> p.variables().contains(variable)),
                    "conclusion of rule",
                    id(),
                    variable,
                    "only variables that a premise binds");
        }
    }

    /** {@return a builder of a rule} */
    static Builder builder() {
        return ImmutableRule.builder();
    }

    /** Collects the parts of a rule. Not thread-safe; sets each part once. */
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
         * Adds to what the rule says, one wording for each language.
         *
         * @param key what it is filed under
         * @param label the entry
         * @return this builder
         */
        public abstract Builder putLabel(LanguageTag key, String label);

        /**
         * Adds all to what the rule says, one wording for each language.
         *
         * @param labels all to add
         * @return this builder
         */
        public abstract Builder putAllLabels(Map<? extends LanguageTag, ? extends String> labels);

        /**
         * Adds to the premises.
         *
         * @param premise one more
         * @return this builder
         */
        public abstract Builder addPremise(Atom premise);

        /**
         * Adds all to the premises.
         *
         * @param premises all to add
         * @return this builder
         */
        public abstract Builder addAllPremises(Iterable<? extends Atom> premises);

        /**
         * Sets the conclusion. Required.
         *
         * @param conclusion the value
         * @return this builder
         */
        public abstract Builder conclusion(Atom conclusion);

        /**
         * Returns the rule of the parts set.
         *
         * @return the rule
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Rule build();
    }
}
