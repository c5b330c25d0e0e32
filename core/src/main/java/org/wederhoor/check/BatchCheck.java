package org.wederhoor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/**
 * The statements of a dossier, loaded for a check of all of them.
 *
 * <p>Rows are in the order of the dossier. What the columns cannot rule out is worked out as commitments and compared
 * exactly, so that only what may clash costs more than its row.
 */
final class BatchCheck {
    private final Provenance provenance;
    private final Semantics semantics;
    private final Table table;
    private final List<Statement> statements = new ArrayList<>();

    BatchCheck(Provenance provenance, Semantics semantics) {
        this.provenance = provenance;
        this.semantics = semantics;
        table = new Table(semantics);
        for (Statement statement : provenance.onRecord()) {
            add(statement);
        }
    }

    private void add(Statement statement) {
        if (!(statement.content().orElse(null) instanceof Content.OfClaim content)) {
            return;
        }
        Claim claim = provenance.dossier().claims().get(content.id());
        Optional<Polarity> polarity = statement.factuality().polarity();
        if (claim == null || claim.kind() == ClaimKind.OPINION || polarity.isEmpty()) {
            return;
        }
        boolean isDenial = polarity.get() == Polarity.NEGATIVE;
        statements.add(statement);
        if (claim.proposition().isPresent()) {
            Proposition proposition = claim.proposition().get();
            table.add(proposition, proposition.isNegated() != isDenial, statement.said());
        } else {
            table.addText(claim.id(), isDenial);
        }
    }

    /** The findings about pairs that clash. */
    List<Finding> clashes() {
        List<Finding> findings = new ArrayList<>();
        TopicCheck check = new TopicCheck(semantics);
        new TopicIndex(table).forEachOpen((property, thing, rows) -> {
            Commitments commitments = commitments(rows);
            if (property != Topics.TEXT) {
                findings.addAll(check.of(table.topics().id(property), table.thing(thing), commitments));
            } else if (table.thing(thing) instanceof EntityValue claim) {
                findings.addAll(check.ofText(claim.entity(), commitments));
            }
        });
        return findings;
    }

    /** The commitments of all rows whose properties meet a condition. */
    Commitments commitments(Predicate<Id> property) {
        Topics topics = table.topics();
        boolean[] meets = new boolean[topics.size()];
        for (int number = Topics.TEXT + 1; number < meets.length; number++) {
            meets[number] = property.test(topics.id(number));
        }
        IntList rows = new IntList();
        for (int row = 0; row < table.size(); row++) {
            if (meets[table.property(row)]) {
                rows.add(row);
            }
        }
        return commitments(rows.toArray());
    }

    /** The commitments that are on loops of relations that forbid them, before it is asked when they hold. */
    Commitments looping() {
        return commitments(LoopRows.of(table, semantics));
    }

    private Commitments commitments(int[] rows) {
        List<Commitment> found = new ArrayList<>(rows.length);
        for (int row : rows) {
            Commitments.commitment(provenance, statements.get(row)).ifPresent(found::add);
        }
        return Commitments.of(found);
    }
}
