package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/**
 * Checks some statements of a dossier by themselves, each as it reached us.
 *
 * <p>What is found can only grow with the statements, as how one reached us does not depend on the others that are looked
 * at. A check costs what the statements looked at cost, not what the dossier does.
 */
final class Restriction {
    private final Provenance provenance;
    private final Semantics semantics;

    Restriction(Provenance provenance, Semantics semantics) {
        this.provenance = provenance;
        this.semantics = semantics;
    }

    Provenance provenance() {
        return provenance;
    }

    Semantics semantics() {
        return semantics;
    }

    ImmutableList<Finding> check(Collection<Id> statements) {
        return ConsistencyChecker.check(provenance.restrictedTo(part(statements), statements), semantics);
    }

    /** The records that a check of the statements looks up; the vocabulary is known already. */
    private Dossier part(Collection<Id> statements) {
        Set<Id> added = new HashSet<>(statements);
        Dossier whole = provenance.dossier();
        Dossier.Builder part = Dossier.builder();
        for (Id id : statements) {
            Statement statement = provenance.statement(id);
            part.add(statement);
            Content content = statement.content().orElse(null);
            if (content instanceof Content.OfStatement) {
                Statement reported = whole.statements().get(content.id());
                if (reported != null && added.add(reported.id())) {
                    part.add(uncited(reported));
                }
            } else if (content != null) {
                addClaim(whole, content.id(), part);
            }
        }
        return part.build();
    }

    static void addClaim(Dossier whole, Id id, Dossier.Builder part) {
        Claim claim = whole.claims().get(id);
        if (claim == null) {
            return;
        }
        part.add(claim);
        claim.proposition().ifPresent(proposition -> {
            whole.entity(proposition.subject()).ifPresent(part::add);
            if (proposition.value() instanceof EntityValue value) {
                whole.entity(value.entity()).ifPresent(part::add);
            }
        });
    }

    /** A statement that is spoken of: that it can be read somewhere counts only if it is looked at itself. */
    private static Statement uncited(Statement statement) {
        Statement.Builder bare = Statement.builder()
                .id(statement.id())
                .speaker(statement.speaker())
                .factuality(statement.factuality());
        statement.content().ifPresent(bare::content);
        return bare.build();
    }
}
