package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Id;
import org.wederhoor.vocabulary.Assertion;

/**
 * Something that follows from what is held by several positions together, and from no part of them.
 *
 * @param assertion what follows, as surely as Fréchet's bound leaves, in the time that the positions share
 * @param premises the positions, in their order
 * @param by the rule, or the property that is transitive, by which it follows in the end
 * @param derivation how it follows, one step a line
 * @param isCertain whether it follows however the data is read; otherwise it is no line
 */
record Inference(
        Assertion assertion,
        ImmutableList<Position> premises,
        Id by,
        ImmutableList<Step> derivation,
        boolean isCertain) {}
