package org.wederhoor.provenance;

import com.google.common.base.Suppliers;
import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Streams;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.time.EdtfDate;

/**
 * How the statements of one dossier reached us, and what is left of them on the way.
 *
 * <h2>Definition</h2> A <em>chain</em> to a statement is a sequence of statements, each reporting the next, that begins
 * with one that is cited or that nobody reports and ends with the statement itself. Through a report that is denied,
 * underspecified or withdrawn nothing is passed on. A document is its publisher's; who acts for a source speaks as that
 * source.
 *
 * <p>A statement is <em>withdrawn</em> when the grounded labelling of <em>withdraws</em> puts it out. Only the speaker,
 * its principal, who speaks for them, and the publisher of all documents that cite a statement withdraw it. A correction
 * or replacement withdraws all versions before it; a loop withdraws nothing; a withdrawal that is itself known through a
 * denied report withdraws nothing either.
 *
 * <h2>Cost</h2> Built in time near linear in the dossier, without recursion; answers take constant time, chains time
 * linear in their length.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Errors</h2> Asking for a statement that the dossier does not have, or for a source that it does not name, is an
 * {@link IllegalArgumentException}.
 *
 * <h2>Source</h2> Saurí and Pustejovsky, FactBank, 2009 (nested sources); Dung, On the acceptability of arguments, 1995
 * (grounded labelling); Fréchet's bound on conjunctions, 1935.
 *
 * @since 1.0
 */
public final class Provenance {
    private final Dossier dossier;
    private final Sources sources;
    private final Statements statements;
    /** As if nothing had been withdrawn. */
    private final Reports unrevised;

    private final BitSet withdrawn;
    private final Reports reports;
    private final Supplier<Dating> dating;
    private final Supplier<ClaimStatements> claims;
    private final Supplier<Lineage> lineage;
    /** What withdraws a statement, by the statement. */
    private final Supplier<ImmutableSetMultimap<Integer, Integer>> withdrawals;

    private Provenance(Dossier dossier) {
        this.dossier = dossier;
        IdTable sourceIds = Sources.numbered(dossier);
        statements = new Statements(dossier, sourceIds);
        sources = new Sources(dossier, sourceIds);
        unrevised = new Reports(statements, sources, new BitSet());
        withdrawn = withdrawn(new BitSet());
        reports = unrevised.without(withdrawn);
        dating = Suppliers.memoize(() -> Dating.of(statements, sources));
        claims = Suppliers.memoize(() -> new ClaimStatements(dossier, statements));
        lineage = Suppliers.memoize(() -> new Lineage(statements, sources, claims.get()));
        withdrawals = Suppliers.memoize(() -> Withdrawals.byWithdrawn(statements, sources, heard()));
    }

    private Provenance(Provenance actual, BitSet supposed) {
        dossier = actual.dossier;
        sources = actual.sources;
        statements = actual.statements;
        unrevised = actual.unrevised;
        withdrawn = withdrawn(supposed);
        reports = unrevised.without(withdrawn);
        dating = actual.dating;
        claims = actual.claims;
        lineage = actual.lineage;
        withdrawals = actual.withdrawals;
    }

    private Provenance(Provenance whole, Dossier part, BitSet withdrawn) {
        dossier = part;
        sources = whole.sources;
        statements = whole.statements;
        unrevised = whole.unrevised;
        this.withdrawn = withdrawn;
        reports = whole.reports;
        dating = whole.dating;
        claims = whole.claims;
        lineage = whole.lineage;
        withdrawals = whole.withdrawals;
    }

    private BitSet withdrawn(BitSet supposed) {
        return statements.haveWithdrawals() || !supposed.isEmpty()
                ? Withdrawals.of(statements, sources, heard(), supposed)
                : new BitSet();
    }

    private BitSet heard() {
        BitSet heard = new BitSet();
        for (int s = 0; s < statements.size(); s++) {
            heard.set(s, unrevised.reaches(s));
        }
        return heard;
    }

    /**
     * Returns how the statements of a dossier reached us.
     *
     * @param dossier the dossier
     * @return the provenance
     */
    public static Provenance of(Dossier dossier) {
        return new Provenance(dossier);
    }

    /**
     * Returns how the statements would reach us if some were withdrawn. The dossier is shared, not copied.
     *
     * @param supposed the statements taken as withdrawn
     * @return the provenance as it would be
     * @throws IllegalArgumentException if the dossier does not have one of the statements
     */
    public Provenance withWithdrawn(Iterable<Id> supposed) {
        BitSet indices = new BitSet();
        supposed.forEach(statement -> indices.set(statements.index(statement)));
        return new Provenance(this, indices);
    }

    /**
     * Returns this provenance with only some statements on record, for questions what these bring about by themselves.
     *
     * <p>How each of them reached us stays as it is: its chain, standing and date do not depend on which others are kept.
     * Everything that is not kept counts as withdrawn.
     *
     * @param part what is looked at: records of the dossier, the statements to keep among them
     * @param kept the statements to keep
     * @return a provenance in which nothing else is on record
     * @throws IllegalArgumentException if the dossier does not have one of the statements
     */
    public Provenance restrictedTo(Dossier part, Iterable<Id> kept) {
        BitSet out = new BitSet(statements.size());
        out.set(0, statements.size());
        for (Id statement : kept) {
            int index = statements.index(statement);
            out.set(index, withdrawn.get(index));
        }
        return new Provenance(this, part, out);
    }

    /** {@return the dossier} */
    public Dossier dossier() {
        return dossier;
    }

    /**
     * Returns a statement of the dossier.
     *
     * @param id the id of the statement
     * @return the statement
     * @throws IllegalArgumentException if the dossier does not have it
     */
    public Statement statement(Id id) {
        return statements.get(statements.index(id));
    }

    /**
     * Returns whether a statement was retracted, corrected or replaced by whom it was for to do so, and not reinstated.
     *
     * @param statement the statement
     * @return whether it is withdrawn
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public boolean isWithdrawn(Id statement) {
        return withdrawn.get(statements.index(statement));
    }

    /**
     * Returns what retracts, corrects or replaces a statement directly, whether it is in force itself or not.
     *
     * @param statement the statement
     * @return the statements that withdraw it and whose speakers may, in code point order
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public ImmutableSet<Id> withdrawalsOf(Id statement) {
        int withdrawn = statements.index(statement);
        return withdrawals.get().get(withdrawn).stream()
                .map(statements::id)
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns whether anything of a statement reaches us: false when it is known only through reports that are denied,
     * underspecified, withdrawn, or together too weak to pass anything on.
     *
     * @param statement the statement
     * @return whether some chain passes it on
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public boolean reaches(Id statement) {
        return reports.reaches(statements.index(statement));
    }

    /**
     * Returns the statements that were made, as far as we know, and have not been taken back: something of them reaches us,
     * and they are not withdrawn.
     *
     * @return the statements, in the order of the dossier
     */
    public Iterable<Statement> onRecord() {
        return onRecord(s -> true);
    }

    /**
     * Returns the statements on record whose content is another statement, be that one in the dossier or not. No others are
     * looked at, only their numbers are.
     *
     * @return the reports, in the order of the dossier
     */
    public Iterable<Statement> reportsOnRecord() {
        return onRecord(statements::isReport);
    }

    /**
     * Returns the statements on record that are cited more than once. No others are looked at, only their numbers are.
     *
     * @return the statements, in the order of the dossier
     */
    public Iterable<Statement> citedRepeatedly() {
        return onRecord(s -> statements.documents().degree(s) > 1);
    }

    private Iterable<Statement> onRecord(IntPredicate wanted) {
        return () -> new AbstractIterator<>() {
            private int next;

            @Override
            protected @Nullable Statement computeNext() {
                // Steps over what is withdrawn, which in a restricted provenance is nearly everything.
                int s = withdrawn.nextClearBit(next);
                while (s < statements.size() && !(wanted.test(s) && reports.reaches(s))) {
                    s = withdrawn.nextClearBit(s + 1);
                }
                next = s + 1;
                return s < statements.size() ? statements.get(s) : endOfData();
            }
        };
    }

    /**
     * Returns how near a statement is to what was observed.
     *
     * @param statement the statement
     * @return its standing
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public Standing standing(Id statement) {
        return reports.standing(statements.index(statement));
    }

    /**
     * Returns what reaches us of the factuality of a statement, through the chain that loses least: one PR among CT leaves
     * PR, two PR or one PS leave PS, less leaves nothing.
     *
     * @param statement the statement
     * @return its factuality as it reaches us; {@link Factuality#UNDERSPECIFIED} if nothing of it does
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public Factuality factuality(Id statement) {
        return reports.factuality(statements.index(statement));
    }

    /**
     * Returns whether a statement is less than certain as it reaches us, or hearsay.
     *
     * @param statement the statement
     * @return whether a verdict that it decides is hedged
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public boolean isHedged(Id statement) {
        boolean certain = factuality(statement).certainty().equals(Optional.of(Certainty.CERTAIN));
        return !certain || standing(statement).isHearsay();
    }

    /**
     * Returns the chain through which a statement reaches us best: the one that loses least, of these the shortest, of
     * these the one of the lowest ids from the statement outward.
     *
     * @param statement the statement
     * @return the chain, from the outermost report inward, ending with the statement; the statement alone if no chain
     *     passes it on
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public ImmutableList<Id> chain(Id statement) {
        return reports.bestChain(statements.index(statement));
    }

    /**
     * Returns the chains through which a statement reaches us, one after the other as they are asked for. There are as
     * many as statements in which they begin.
     *
     * @param statement the statement
     * @return the chains, each from the outermost report inward, ending with the statement
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public Stream<ImmutableList<Id>> chains(Id statement) {
        Iterator<ImmutableList<Id>> chains = new Chains(statements, reports, statements.index(statement));
        return Streams.stream(chains);
    }

    /**
     * Returns the ways from a statement inward to what was observed: from it to what it has its content from, and so on
     * until that is had from none, one way after the other as they are asked for. There may be very many.
     *
     * @param statement the statement
     * @return the ways, each beginning with the statement and passing none twice; one that leads round in a circle ends
     *     before it would close
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public Stream<ImmutableList<Id>> lineages(Id statement) {
        Iterator<ImmutableList<Id>> ways =
                new Lineages(statements, lineage.get().from(), statements.index(statement));
        return Streams.stream(ways);
    }

    /**
     * Returns how a statement came to us and where its content comes from, in time linear in what lies on its ways.
     *
     * @param statement the statement
     * @return its trace
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public Trace trace(Id statement) {
        return new Tracer(this).trace(statements.index(statement));
    }

    /**
     * Returns where what is said on a claim comes from, in the time that a trace of each statement on it takes.
     *
     * @param claim the claim
     * @return a trace for each statement on it, and what they come to together
     * @throws IllegalArgumentException if the dossier does not have the claim
     */
    public ClaimTrace traceClaim(Id claim) {
        if (!dossier.claims().containsKey(claim)) {
            throw new IllegalArgumentException(
                    "claim \"" + claim + "\" is not in the dossier, expected the id of one of its claims");
        }
        return new Tracer(this).traceClaim(claim);
    }

    /**
     * Returns whether something lies on every chain through which a statement reaches us. The speakers on a chain lie on it
     * with their statements, and the documents that cite its outermost statement, if all of them are meant.
     *
     * @param statement the statement
     * @param isMeant whether a statement, source or document is the one asked for
     * @return whether no chain avoids it; true too if there is no chain
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public boolean everyChainPasses(Id statement, Predicate<? super Id> isMeant) {
        return reports.everyChainPasses(
                statements.index(statement),
                s -> isMeant.test(statements.id(s)),
                source -> isMeant.test(sources.id(source)));
    }

    /**
     * Returns what a statement has its content from: what it reports, what it is based on, and where its document was made
     * from another, what is said there on the same claim.
     *
     * @param statement the statement
     * @return the statements, in code point order
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public ImmutableSet<Id> hasItFrom(Id statement) {
        Set<Id> from = new TreeSet<>();
        for (int basis : lineage.get().from().of(statements.index(statement))) {
            from.add(statements.id(basis));
        }
        return ImmutableSet.copyOf(from);
    }

    /**
     * Returns how many origins stand independently of each other behind some statements, and the sources without which
     * nothing is left of them. What does not reach us, or is withdrawn, does not count.
     *
     * @param statements the statements, such as those that take one side of a claim
     * @return their independence; the number is 0 where none counts, or where they rest on each other in circles only
     * @throws IllegalArgumentException if the dossier does not have one of the statements
     */
    public Independence independence(Iterable<Id> statements) {
        return Origins.behind(this, statements);
    }

    /**
     * Returns the reports that pass a statement on.
     *
     * @param statement the statement
     * @return the statements whose content it is, and through which something of it reaches us, in code point order
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public ImmutableSet<Id> reportsOf(Id statement) {
        Set<Id> found = new TreeSet<>();
        for (int report : statements.reporters().of(statements.index(statement))) {
            if (reports.passes(report) < Reports.NOTHING && reports.reaches(report)) {
                found.add(statements.id(report));
            }
        }
        return ImmutableSet.copyOf(found);
    }

    /**
     * Returns when a statement was said: its own date, or else that of the earliest document that cites or reports it, by
     * which it had been said.
     *
     * @param statement the statement
     * @return the date, if there is any
     * @throws IllegalArgumentException if the dossier does not have the statement
     */
    public Optional<EdtfDate> said(Id statement) {
        return dating.get().said(statements.index(statement));
    }

    /**
     * Returns in whose name a source speaks: a principal for all who act for it, directly or through others.
     *
     * @param source the source
     * @return the principal; the source itself where it acts for nobody, or for several that are not one
     * @throws IllegalArgumentException if the dossier does not name the source
     */
    public Id voice(Id source) {
        return sources.id(sources.voice(sources.index(source)));
    }

    /**
     * Returns whether two sources are one in what they say: they act for the same, or one for the other, a document counting
     * as its publisher.
     *
     * @param source a source
     * @param other another
     * @return whether they speak in one name
     * @throws IllegalArgumentException if the dossier does not name one of them
     */
    public boolean areOne(Id source, Id other) {
        return sources.areOne(sources.index(source), sources.index(other));
    }

    /**
     * Returns in whose name a source speaks, a document counting as its publisher. Sources are one in what they say if they
     * share one of these.
     *
     * @param source the source
     * @return at least one source
     * @throws IllegalArgumentException if the dossier does not name it
     */
    public ImmutableList<Id> names(Id source) {
        return Arrays.stream(sources.names(sources.index(source)))
                .mapToObj(sources::id)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns one source for all that cannot confirm each other: all that act for one another, and documents and their
     * publishers, are merged.
     *
     * @param source the source
     * @return of those among them that act for and belong to nobody the one with the lowest id
     * @throws IllegalArgumentException if the dossier does not name the source
     */
    public Id origin(Id source) {
        return sources.id(sources.origin(sources.index(source)));
    }

    Sources sources() {
        return sources;
    }

    Statements statements() {
        return statements;
    }

    Reports reports() {
        return reports;
    }

    Dating dating() {
        return dating.get();
    }

    ClaimStatements claims() {
        return claims.get();
    }

    Lineage lineage() {
        return lineage.get();
    }
}
