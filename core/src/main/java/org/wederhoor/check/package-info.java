/**
 * Finds what cannot all be so: the claims and the sources family of findings.
 *
 * <p>{@link org.wederhoor.check.ConsistencyChecker} finds them in a dossier, {@link org.wederhoor.check.StreamChecker} in a
 * stream of records that are not kept, {@link org.wederhoor.check.LiveChecker} in a dossier that is being edited; all three
 * find the same in the same records. {@link org.wederhoor.check.Causes} tells all that brings one about,
 * {@link org.wederhoor.check.Repairs} what to withdraw, {@link org.wederhoor.check.InconsistencyMeasures} how much each
 * source carries, and a {@link org.wederhoor.check.CustomCheck} is a check of the user.
 */
/*
 * What is not public, by what it does:
 *
 *   what takes part      Commitment, Commitments; as columns Table, TableLoader, PlainStatements, Topics, Times, Separations
 *   what may clash       TopicIndex, TopicKeys, PlainClashes; with what follows ConsequenceRows, DerivationScope
 *   clashes in pairs     TopicCheck, GroupCheck, Slot, PairFindings; counted CountedSlot, ClashCount, PairSums, the Aspects
 *   loops                Relations, LoopFilter, LoopSearch, LoopCause
 *   timelines            Timelines, TimeNetwork, TimeConflict, TimeCause
 *   what follows         Consequences, ClashSearch, ConsequenceFindings
 *   other findings       Types, Attributions, Quotations, Lookalikes
 *   live                 LiveState and what it keeps: LiveRows, CrowdedTopic, LiveLoops, LiveWeb, LiveTypes, LiveSources
 *   causes and repairs   SmallestCause, CauseSearch, MinimalSubsets, GroupRepairs, GroupMeasure
 */
@NullMarked
package org.wederhoor.check;

import org.jspecify.annotations.NullMarked;
