package org.wederhoor.verify;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;

/**
 * What is supposed to be otherwise than in the dossier: statements withdrawn, or made beside those that it has.
 *
 * <p>So one asks what a verdict would be if this were retracted, or if that party answered thus. The dossier stays as it is.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Statement answer = Statement.builder()
 *         .id(Id.of("answer"))
 *         .speaker(Id.of("government"))
 *         .content(Content.ofClaim(Id.of("no-technical-reason")))
 *         .factuality(Factuality.CERTAIN_NEGATIVE)
 *         .build();
 * Verdict verdict = verifier.verify(claim, Supposition.none().withSaid(answer));
 * }</pre>
 *
 * @since 1.0
 */
public final class Supposition {
    private static final Supposition NONE = new Supposition(ImmutableSet.of(), ImmutableMap.of());

    private final ImmutableSet<Id> withdrawn;
    private final ImmutableMap<Id, Statement> said;

    private Supposition(ImmutableSet<Id> withdrawn, ImmutableMap<Id, Statement> said) {
        this.withdrawn = withdrawn;
        this.said = said;
    }

    /** {@return the supposition that nothing is otherwise} */
    public static Supposition none() {
        return NONE;
    }

    /**
     * Returns this supposition with more statements withdrawn.
     *
     * @param statements the ids of statements of the dossier
     * @return the supposition
     */
    public Supposition withWithdrawn(Iterable<Id> statements) {
        return new Supposition(
                ImmutableSet.<Id>builder().addAll(withdrawn).addAll(statements).build(), said);
    }

    /**
     * Returns this supposition with a statement made that the dossier does not have.
     *
     * @param statement the statement; what cites it or reports it decides how near it is, as for any other
     * @return the supposition
     * @throws IllegalArgumentException if another statement with the same id was supposed
     */
    public Supposition withSaid(Statement statement) {
        return new Supposition(
                withdrawn,
                ImmutableMap.<Id, Statement>builder()
                        .putAll(said)
                        .put(statement.id(), statement)
                        .buildOrThrow());
    }

    /** {@return the ids of the statements taken as withdrawn} */
    public ImmutableSet<Id> withdrawn() {
        return withdrawn;
    }

    /** {@return the statements taken as made, by id} */
    public ImmutableMap<Id, Statement> said() {
        return said;
    }

    /** {@return what is supposed, for people} */
    @Override
    public String toString() {
        return "withdrawn " + withdrawn + ", said " + said.keySet();
    }
}
