/**
 * The words of Wederhoor: who said what, when, where and on whose word.
 *
 * <p>All values are immutable, compare by content, and refuse an invalid state when they are built. Read them in this
 * order:
 *
 * <dl>
 *   <dt>{@link org.wederhoor.model.Id}</dt>
 *   <dd>The name of one thing; all things of a dossier share one namespace.</dd>
 *   <dt>{@link org.wederhoor.model.Entity}, {@link org.wederhoor.model.Source}</dt>
 *   <dd>What claims speak of, and those among it that can state things.</dd>
 *   <dt>{@link org.wederhoor.model.Claim}, {@link org.wederhoor.model.Proposition}, {@link org.wederhoor.model.Value}</dt>
 *   <dd>What can be true or false, whoever says it, and its structure.</dd>
 *   <dt>{@link org.wederhoor.model.Statement}, {@link org.wederhoor.model.Content}, {@link
 *       org.wederhoor.model.Factuality}</dt>
 *   <dd>One act of stating: a claim or another statement, with a certainty and a polarity.</dd>
 *   <dt>{@link org.wederhoor.model.Citation}, {@link org.wederhoor.model.Withdrawal}</dt>
 *   <dd>Where a statement can be read, and what it takes back.</dd>
 *   <dt>{@link org.wederhoor.model.Counterclaim}, {@link org.wederhoor.model.Support}</dt>
 *   <dd>Claims put against something and put forward for something.</dd>
 *   <dt>{@link org.wederhoor.model.ReplyRequest}, {@link org.wederhoor.model.Review}, {@link
 *       org.wederhoor.model.Waiver}</dt>
 *   <dd>What a party was asked, what others made of a claim, and which findings are accepted.</dd>
 *   <dt>{@link org.wederhoor.model.Vocabulary}, {@link org.wederhoor.model.Property}, {@link
 *       org.wederhoor.model.Rule}</dt>
 *   <dd>What is declared of the properties that propositions use.</dd>
 *   <dt>{@link org.wederhoor.model.Dossier}</dt>
 *   <dd>One case file with all of these.</dd>
 * </dl>
 */
@NullMarked
@ValueStyle
package org.wederhoor.model;

import org.jspecify.annotations.NullMarked;
import org.wederhoor.ValueStyle;
