package org.wederhoor.truth;

/**
 * A way to tell from votes which values are so, and which sources can be trusted.
 *
 * <p>All go round between the two until a round changes no trust by more than a millionth of the largest, or a hundred
 * rounds are over; {@link Truths#converged} says which. Accu may go on swinging between two answers. Sums are taken in the order of the texts, so that the same votes
 * give the same answer to the bit, on one thread. What is not voted on by several sources with different values is settled
 * by nothing but that its sources are trusted elsewhere.
 *
 * <h2>Cost</h2> A round is linear in the votes; {@link #accuCopy} compares each two sources that vote on one item.
 *
 * <h2>Threads</h2> Implementations here have no state.
 *
 * @since 1.0
 */
public interface TruthDiscovery {
    /**
     * Returns what the votes come to.
     *
     * @param votes the votes
     * @return the values, and how far the sources can be trusted
     */
    Truths discover(Votes votes);

    /** {@return one vote for each source, for comparison: most votes win, all sources are trusted alike} */
    static TruthDiscovery majority() {
        return Rounds.majority();
    }

    /**
     * Returns Sums: the trust of a source is the sum of the confidence in its values, the confidence in a value the sum of the
     * trust in its sources, each scaled to at most 1. Favours sources that say much.
     *
     * <p>Pasternack and Roth, Knowing what to believe, COLING 2010, section 4.1; after Kleinberg, Authoritative sources in a
     * hyperlinked environment, 1999.
     *
     * @return Sums
     */
    static TruthDiscovery sums() {
        return Rounds.sums();
    }

    /**
     * Returns TruthFinder: trust is the mean confidence in the values of a source, and a value is false only if all of its
     * sources are wrong, dampened as these may not be independent. Values neither support nor oppose each other here.
     *
     * <p>Yin, Han and Yu, Truth discovery with multiple conflicting information providers on the Web, 2008, sections 3 and
     * 4; initial trust 0.9, dampening 0.3 as there.
     *
     * @return TruthFinder
     */
    static TruthDiscovery truthFinder() {
        return Rounds.truthFinder();
    }

    /**
     * Returns Accu: trust is the chance that a value of the source is true, and a value is as likely as Bayes has it when the
     * sources err independently.
     *
     * <p>Dong, Berti-Equille and Srivastava, Integrating conflicting data: the role of source dependence, 2009, section 4;
     * a hundred false values for each item, initial accuracy 0.8.
     *
     * @return Accu
     */
    static TruthDiscovery accu() {
        return new Accu(false);
    }

    /**
     * Returns Accu with copy detection: sources that share values that are probably false are likely to copy, and the vote of
     * a copier counts less.
     *
     * <p>The same, sections 3 and 4; one pair of sources in five is dependent before anything is known, and a copier copies
     * eight values in ten.
     *
     * @return Accu with copy detection
     */
    static TruthDiscovery accuCopy() {
        return new Accu(true);
    }
}
