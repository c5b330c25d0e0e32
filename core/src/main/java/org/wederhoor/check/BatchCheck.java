package org.wederhoor.check;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
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
    private final Semantics semantics;
    private final Table table;
    private final IntFunction<Optional<Commitment>> commitments;
    private final boolean isKept;
    private final LongConsumer progress;

    /**
     * @param table what is asserted
     * @param commitments what a row of the table is in full, if it takes part after all
     * @param isKept whether that can be asked at any time in any thread, and not while the check runs alone
     * @param progress is told how many findings there are so far, and may stop the check by throwing
     */
    BatchCheck(
            Semantics semantics,
            Table table,
            IntFunction<Optional<Commitment>> commitments,
            boolean isKept,
            LongConsumer progress) {
        this.semantics = semantics;
        this.table = table;
        this.commitments = commitments;
        this.isKept = isKept;
        this.progress = progress;
    }

    /** Loads the statements of a dossier; rows are in its order. */
    static BatchCheck of(Provenance provenance, Semantics semantics) {
        Table table = new Table(semantics);
        List<Statement> statements = new TableLoader(provenance, table).load();
        return new BatchCheck(
                semantics, table, row -> Commitments.commitment(provenance, statements.get(row)), true, count -> {});
    }

    /**
     * The findings of the claims family, and those about one voice, with all that follows from what was stated.
     *
     * @param entities the entities and sources by id
     */
    List<Finding> findings(Function<Id, Optional<Entity>> entities, Workers workers) {
        List<Finding> findings = asStated(entities, workers);
        if (!Deduction.isPossible(semantics)) {
            return findings;
        }
        return Consequences.addTo(findings, consequential(entities, workers), semantics, entities);
    }

    /** The commitments that matter to what follows. */
    Commitments consequential(Function<Id, Optional<Entity>> entities, Workers workers) {
        return commitments(ConsequenceRows.of(table, semantics, new Types(semantics, entities), workers));
    }

    /** The findings of the same families on what was stated alone. */
    List<Finding> asStated(Function<Id, Optional<Entity>> entities, Workers workers) {
        List<Finding> findings = clashes(workers);
        findings.addAll(new Timelines(commitments(Timelines.concerns(semantics)), semantics).findings());
        findings.addAll(new Relations(looping(), semantics).findings());
        Types types = new Types(semantics, entities);
        findings.addAll(types.findings(mismatching(types)));
        return findings;
    }

    /** The findings about pairs that clash. */
    List<Finding> clashes(Workers workers) {
        TopicIndex index = new TopicIndex(table, workers);
        Supplier<TimeRanks> ranks = Suppliers.memoize(() -> new TimeRanks(table.times()));
        List<List<Finding>> byPart = new ArrayList<>(Collections.nCopies(index.partCount(), List.of()));
        AtomicInteger nextPart = new AtomicInteger();
        AtomicLong findingCount = new AtomicLong();
        workers.run(Math.min(workers.count(), index.partCount()), worker -> {
            TopicIndex.Reader reader = index.new Reader();
            ClashFinder finder = new ClashFinder(ranks);
            for (int part; (part = nextPart.getAndIncrement()) < index.partCount(); ) {
                finder.findings = new ArrayList<>();
                reader.visit(part, finder);
                byPart.set(part, finder.findings);
                progress.accept(findingCount.addAndGet(finder.findings.size()));
            }
        });
        List<Finding> findings = new ArrayList<>(findingCount.intValue());
        byPart.forEach(findings::addAll);
        return findings;
    }

    /** With how many others each statement clashes in each finding about pairs, counted without looking at each pair. */
    ClashDegrees degrees(Modality atLeast) {
        ClashDegrees degrees = new ClashDegrees(atLeast);
        TopicIndex index = new TopicIndex(table, Workers.caller());
        TopicIndex.Reader reader = index.new Reader();
        TopicCheck exact = new TopicCheck(semantics, GroupCheck.COMPARED_MAX, degrees);
        for (int part = 0; part < index.partCount(); part++) {
            reader.visit(
                    part,
                    (property, thing, rows, count) ->
                            onTopic(exact, property, thing, commitments(Arrays.copyOf(rows, count))));
        }
        return degrees;
    }

    private Collection<Finding> onTopic(TopicCheck exact, int property, int thing, Commitments on) {
        if (property != Topics.TEXT) {
            return exact.of(table.topics().id(property), table.thing(thing), on);
        }
        return table.thing(thing) instanceof EntityValue claim ? exact.ofText(claim.entity(), on) : List.of();
    }

    /** Takes the topics of one part after the other; confined to one thread. */
    private final class ClashFinder implements TopicIndex.Visitor {
        private final TopicCheck exact = new TopicCheck(semantics);
        private final PlainClashes plain;
        private List<Finding> findings = new ArrayList<>();

        ClashFinder(Supplier<TimeRanks> ranks) {
            plain = new PlainClashes(table, ranks);
        }

        @Override
        public void visit(int property, int thing, int[] rows, int count) {
            if (!plain.decide(property, rows, count)) {
                findings.addAll(onTopic(exact, property, thing, commitments(table.suspects(property, rows, count))));
            } else if (plain.isAny()) {
                TopicFindings found = new TopicFindings(table, property, thing, later(property, thing, rows, count));
                if (plain.valuesDiffer()) {
                    findings.add(found.valuesDiffer());
                }
                if (plain.propertiesMeet()) {
                    findings.add(found.propertiesMeet());
                }
                IntList denied = plain.deniedValues();
                for (int i = 0; i < denied.size(); i++) {
                    findings.add(found.denied(denied.get(i)));
                }
            }
        }

        private Supplier<Collection<Finding>> later(int property, int thing, int[] rows, int count) {
            int[] taken = Arrays.copyOf(rows, count);
            if (isKept) {
                return () -> onTopic(exact, property, thing, commitments(taken));
            }
            Commitments on = commitments(taken);
            return () -> onTopic(exact, property, thing, on);
        }
    }

    /** The commitments of all rows whose properties meet a condition. */
    Commitments commitments(Predicate<Id> property) {
        return commitments(table.rows(property));
    }

    /** The commitments of subjects or values of other types than asked for. */
    private Commitments mismatching(Types types) {
        return commitments(Arrays.stream(table.rows(Types.concerns(semantics)))
                .filter(row -> types.isMismatch(table, row))
                .toArray());
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
