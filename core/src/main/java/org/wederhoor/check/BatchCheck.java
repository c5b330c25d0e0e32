package org.wederhoor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Deduction;
import org.wederhoor.vocabulary.Semantics;

/**
 * Statements that were loaded for a check of all of them.
 *
 * <p>What the columns cannot rule out is worked out as commitments and compared exactly, so that only what may clash costs
 * more than its row.
 */
final class BatchCheck {
    /** After so many topics on which something may clash, whoever waits is told. */
    private static final int TOPICS_PER_STEP = 1 << 8;

    private final Semantics semantics;
    private final Table table;
    private final IntFunction<Optional<Commitment>> commitments;
    private final LongConsumer progress;
    private int topicCount;

    /**
     * @param table what is asserted
     * @param commitments what a row of the table is in full, if it takes part after all
     * @param progress is told how many findings there are so far, and may stop the check by throwing
     */
    BatchCheck(Semantics semantics, Table table, IntFunction<Optional<Commitment>> commitments, LongConsumer progress) {
        this.semantics = semantics;
        this.table = table;
        this.commitments = commitments;
        this.progress = progress;
    }

    /** Loads the statements of a dossier; rows are in its order. */
    static BatchCheck of(Provenance provenance, Semantics semantics) {
        Table table = new Table(semantics);
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : provenance.onRecord()) {
            if (add(statement, provenance, table)) {
                statements.add(statement);
            }
        }
        return new BatchCheck(
                semantics, table, row -> Commitments.commitment(provenance, statements.get(row)), count -> {});
    }

    private static boolean add(Statement statement, Provenance provenance, Table table) {
        if (!(statement.content().orElse(null) instanceof Content.OfClaim content)) {
            return false;
        }
        Claim claim = provenance.dossier().claims().get(content.id());
        Optional<Polarity> polarity = statement.factuality().polarity();
        if (claim == null || claim.kind() == ClaimKind.OPINION || polarity.isEmpty()) {
            return false;
        }
        boolean isDenial = polarity.get() == Polarity.NEGATIVE;
        if (claim.proposition().isPresent()) {
            Proposition proposition = claim.proposition().get();
            table.add(proposition, proposition.isNegated() != isDenial, statement.said());
        } else {
            table.addText(claim.id(), isDenial);
        }
        return true;
    }

    /**
     * The findings of the claims family, and those about one voice, with all that follows from what was stated.
     *
     * @param entities the entities and sources by id
     */
    List<Finding> findings(Function<Id, Optional<Entity>> entities) {
        List<Finding> findings = new ArrayList<>(clashes());
        findings.addAll(new Timelines(commitments(Timelines.concerns(semantics)), semantics).findings());
        findings.addAll(new Relations(looping(), semantics).findings());
        findings.addAll(new Types(commitments(Types.concerns(semantics)), semantics, entities).findings());
        return Deduction.isPossible(semantics)
                ? Consequences.addTo(findings, commitments(property -> true), semantics, entities)
                : findings;
    }

    /** The findings about pairs that clash. */
    List<Finding> clashes() {
        List<Finding> findings = new ArrayList<>();
        TopicCheck check = new TopicCheck(semantics);
        new TopicIndex(table).forEachOpen((property, thing, rows) -> {
            if (++topicCount % TOPICS_PER_STEP == 0) {
                progress.accept(findings.size());
            }
            Commitments on = commitments(rows);
            if (property != Topics.TEXT) {
                findings.addAll(check.of(table.topics().id(property), table.thing(thing), on));
            } else if (table.thing(thing) instanceof EntityValue claim) {
                findings.addAll(check.ofText(claim.entity(), on));
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
            commitments.apply(row).ifPresent(found::add);
        }
        return Commitments.of(found);
    }
}
