/**
 * What properties mean: closures over the declared vocabulary, and what one assertion says about another.
 *
 * <p>{@link org.wederhoor.vocabulary.Semantics} is compiled from a declared vocabulary once. It answers for two
 * {@link org.wederhoor.vocabulary.Assertion}s, each a literal and when it was said, whether one entails or
 * {@linkplain org.wederhoor.vocabulary.Exclusion excludes} the other. Engines take it apart:
 * {@link org.wederhoor.vocabulary.Entailment}s and {@link org.wederhoor.vocabulary.Constraint}s of a property to group by,
 * and the {@link org.wederhoor.vocabulary.Timing} of a literal to compare by.
 */
@NullMarked
package org.wederhoor.vocabulary;

import org.jspecify.annotations.NullMarked;
