package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.Family;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/**
 * All causes of a finding, found one after the other as they are asked for.
 *
 * <h2>Definition</h2> A cause is a smallest set of statements that brings the finding about, as surely as it is: of a
 * certain finding those that make it certain, of a possible one those that make it possible. A reported statement counts
 * together with the reports through which it is known. The causes of a loop or timeline are those of all loops of one
 * property, or timelines, that hang together with it.
 *
 * <p>The first cause is the one that the finding shows. The others follow by the last of their statements, those of a
 * clashing pair then by the other; every cause comes once. Findings of the provenance, balance and review families, and
 * those on names and quotations, name all that takes part, which is their one cause.
 *
 * <h2>Cost</h2> A cause is found by checking parts of the statements concerned by themselves; a clashing pair takes one
 * such check of two statements for each pair tried, in space linear in the statements, so that a finding of 10^10 pairs can
 * be asked for the first ten. Sets of three or more may take exponentially many checks. The bound on checks ends the
 * causes early; {@link #isComplete()} then stays false.
 *
 * <h2>Threads</h2> Confined to one thread.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Causes causes = Causes.of(verifier.provenance(), finding);
 * while (causes.hasNext()) {
 *     System.out.println(causes.next());
 * }
 * }</pre>
 *
 * <h2>Source</h2> Liffiton, Previti, Malik and Marques-Silva, Fast, flexible MUS enumeration, Constraints 21, 2016.
 *
 * @since 1.0
 */
public final class Causes implements Iterator<ImmutableList<Id>> {
    /** How many checks are made where the caller gives no bound. */
    public static final long CHECKS_MAX = 100_000;

    private static final ImmutableSet<Code> OF_NAMES =
            ImmutableSet.of(FindingCode.QUOTE_MISMATCH, FindingCode.LOOKALIKE_SOURCES);

    private final Provenance provenance;
    private final Finding finding;
    private final Checks checks;
    private @Nullable Iterator<ImmutableList<Id>> others;
    private boolean begun;
    private @Nullable ImmutableList<Id> next;
    private boolean ended;
    private boolean complete;

    private Causes(Provenance provenance, Finding finding, Checks checks) {
        this.provenance = provenance;
        this.finding = finding;
        this.checks = checks;
    }

    /**
     * Returns the causes of a finding, with at most {@value #CHECKS_MAX} checks.
     *
     * @param provenance the provenance of the dossier that the finding was found in
     * @param finding the finding
     * @return its causes
     */
    public static Causes of(Provenance provenance, Finding finding) {
        return of(provenance, finding, CHECKS_MAX);
    }

    /**
     * Returns the causes of a finding.
     *
     * @param provenance the provenance of the dossier that the finding was found in
     * @param finding the finding
     * @param checksMax how many parts of the dossier are checked at most
     * @return its causes
     * @throws IllegalArgumentException if the bound is negative
     */
    public static Causes of(Provenance provenance, Finding finding, long checksMax) {
        return new Causes(provenance, finding, new Checks(checksMax));
    }

    private Iterator<ImmutableList<Id>> search() {
        Family family = finding.code().family();
        if ((family != Family.CLAIMS && family != Family.SOURCES) || OF_NAMES.contains(finding.code())) {
            return ImmutableList.<ImmutableList<Id>>of().iterator();
        }
        Semantics semantics = Semantics.of(provenance.dossier().vocabulary());
        return new CauseSearch(provenance, semantics, checks).causes(finding, finding.modality());
    }

    /**
     * Returns whether there is another cause that the bound on checks allows to find.
     *
     * @return whether {@link #next()} will return one
     */
    @Override
    public boolean hasNext() {
        if (next != null || ended) {
            return next != null;
        }
        if (!begun) {
            // The first is known; the others are looked for when the second is asked for.
            begun = true;
            next = finding.cause();
            return true;
        }
        try {
            if (others == null) {
                others = search();
            }
            while (next == null && others.hasNext()) {
                ImmutableList<Id> cause = others.next();
                next = cause.equals(finding.cause()) ? null : cause;
            }
            ended = next == null;
            complete = ended;
        } catch (Checks.Spent e) {
            ended = true;
        }
        return next != null;
    }

    @Override
    public ImmutableList<Id> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException(
                    complete ? "all causes were returned" : "the bound on checks is reached before the next cause");
        }
        ImmutableList<Id> result = next;
        next = null;
        return result;
    }

    /**
     * Returns whether all causes were returned.
     *
     * @return true once {@link #hasNext()} has found that there is no other
     */
    public boolean isComplete() {
        return complete;
    }
}
