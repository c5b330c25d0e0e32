package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.DuplicateIdException;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Semantics;

/**
 * Checks the records of a stream, in any order, without keeping them as objects.
 *
 * <h2>Definition</h2> The findings are those that {@link ConsistencyChecker} has for the dossier of the same records. The
 * texts of claims and what is cited word for word in a single document play no part in them and are not kept.
 *
 * <h2>Cost</h2> Linear. A claim and a statement with it take some 100 bytes besides what their ids differ in; statements that
 * report or withdraw others, or are cited twice, and sources, entities and the vocabulary are kept as they are. Of rules and
 * transitive properties more is kept for each fact that may follow; statements are made into objects where that may clash.
 *
 * <h2>Threads</h2> Confined to one thread; the cancellation is asked often and may be set by another.
 *
 * <h2>Errors</h2> A second record with an id and another content is a {@link DuplicateIdException}; after it, and after a
 * {@link CancellationException}, the checker is not to be used any more.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * StreamChecker checker = new StreamChecker();
 * records.forEachRemaining(checker::add);
 * List<Finding> findings = checker.findings();
 * }</pre>
 *
 * @since 1.0
 */
public final class StreamChecker {
    /** After so many records the listener is told, and the cancellation asked. */
    private static final int RECORDS_PER_STEP = 1 << 12;

    private final PlainStatements plain = new PlainStatements();
    private final DossierContent content = new DossierContent();
    private final Map<Id, Statement> linked = new LinkedHashMap<>();
    private final Set<Id> targets = new HashSet<>();
    private final BooleanSupplier isCancelled;
    private final Consumer<? super StreamProgress> listener;
    private final long begun = System.nanoTime();
    private Duration taking = Duration.ZERO;
    private long recordCount;

    /** Returns a checker that tells nobody and runs to the end. */
    public StreamChecker() {
        this(progress -> {}, () -> false);
    }

    /**
     * Returns a checker that tells how far it is.
     *
     * @param listener is told after every 4,096 records, and of findings while they are found, on the thread of the checker
     * @param isCancelled whether to stop, asked as often; a look at a volatile field
     */
    public StreamChecker(Consumer<? super StreamProgress> listener, BooleanSupplier isCancelled) {
        this.listener = listener;
        this.isCancelled = isCancelled;
    }

    /**
     * Takes a record.
     *
     * @param record the record
     * @throws DuplicateIdException if a different record has its id
     * @throws CancellationException if the check is cancelled
     */
    public void add(DossierRecord record) {
        if (record instanceof Claim claim) {
            Optional<DossierRecord> earlier = find(claim.id());
            if (earlier.isEmpty()) {
                plain.add(claim);
            } else if (!(earlier.get() instanceof Claim known) || !isSame(known, claim)) {
                throw new DuplicateIdException(earlier.get(), claim);
            }
        } else if (record instanceof Statement statement) {
            add(statement);
        } else {
            Optional<DossierRecord> earlier = find(record.id());
            if (earlier.isPresent() && !earlier.get().equals(record)) {
                throw new DuplicateIdException(earlier.get(), record);
            }
            if (record instanceof Entity || record instanceof Property || record instanceof Rule) {
                content.apply(new DossierEdit.Put(record));
            }
        }
        recordCount++;
        if (recordCount % RECORDS_PER_STEP == 0) {
            taking = Duration.ofNanos(System.nanoTime() - begun);
            step(0);
        }
    }

    /**
     * Takes the declaration that one entity contains another.
     *
     * @param part the entity contained
     * @param whole the entity that contains it
     */
    public void addContainment(Id part, Id whole) {
        content.apply(new DossierEdit.Contain(part, whole, true));
    }

    private void add(Statement statement) {
        Optional<DossierRecord> earlier = find(statement.id());
        boolean isPlain = isPlain(statement);
        if (earlier.isPresent()) {
            boolean isSame = earlier.get() instanceof Statement known
                    && (isPlain ? isPlain(known) && isSame(known, statement) : known.equals(statement));
            if (!isSame) {
                throw new DuplicateIdException(earlier.get(), statement);
            }
        } else if (isPlain) {
            plain.add(statement, statement.content().orElseThrow().id());
        } else {
            linked.put(statement.id(), statement);
            statement.withdrawals().forEach(withdrawal -> targets.add(withdrawal.statement()));
            statement.content().filter(of -> of instanceof Content.OfStatement).ifPresent(of -> targets.add(of.id()));
        }
    }

    private Optional<DossierRecord> find(Id id) {
        Statement known = linked.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        return Optional.ofNullable(content.get(id)).or(() -> plain.record(id));
    }

    private static boolean isPlain(Statement statement) {
        return statement.withdrawals().isEmpty()
                && statement.citations().size() < 2
                && statement.content().orElse(null) instanceof Content.OfClaim;
    }

    /** Whether two claims are the same as far as one is kept. */
    private static boolean isSame(Claim known, Claim claim) {
        return known.kind() == claim.kind() && known.proposition().equals(claim.proposition());
    }

    /** Whether two statements are the same as far as one is kept. */
    private static boolean isSame(Statement known, Statement statement) {
        return known.speaker().equals(statement.speaker())
                && known.content().equals(statement.content())
                && known.factuality().equals(statement.factuality())
                && known.said().equals(statement.said());
    }

    private void step(long findingCount) {
        if (isCancelled.getAsBoolean()) {
            throw new CancellationException("the check was cancelled after " + recordCount + " records");
        }
        listener.accept(new StreamProgress(recordCount, plain.size() + linked.size(), findingCount, taking));
    }

    /**
     * Returns the findings of the claims and the sources family in all that was taken.
     *
     * @return the findings, in the order of the numbers of their codes and then of their ids
     * @throws CancellationException if the check is cancelled
     */
    public ImmutableList<Finding> findings() {
        Semantics semantics = Semantics.of(content.vocabulary());
        for (Id target : targets) {
            plain.statement(target).ifPresent(statement -> linked.putIfAbsent(target, statement));
        }
        Provenance provenance = provenance();
        LiveStatements statements = new LiveStatements(content);
        Table table = new Table(semantics);
        IntList rows = new IntList();
        List<Commitment> known = new ArrayList<>();
        for (int row = 0; row < plain.size(); row++) {
            if (row % RECORDS_PER_STEP == 0) {
                step(0);
            }
            if (linked.isEmpty() || !linked.containsKey(plain.statementId(row))) {
                Optional<Commitment> commitment = commitment(statements, row);
                if (commitment.isPresent()) {
                    add(table, commitment.get());
                    rows.add(row);
                }
            }
        }
        for (Statement statement : provenance.onRecord()) {
            Commitments.commitment(provenance, statement).ifPresent(commitment -> {
                add(table, commitment);
                known.add(commitment);
            });
        }
        BatchCheck batch = new BatchCheck(
                semantics,
                table,
                row -> row < rows.size()
                        ? commitment(statements, rows.get(row))
                        : Optional.of(known.get(row - rows.size())),
                false,
                this::step);
        List<Finding> findings = new ArrayList<>(batch.findings(
                id -> content.get(id) instanceof Entity entity ? Optional.of(entity) : Optional.empty(),
                Workers.caller()));
        findings.addAll(new Attributions(provenance).findings());
        findings.addAll(new Quotations(provenance).findings());
        findings.addAll(new Lookalikes(Provenance.of(content.dossier())).findings());
        step(findings.size());
        return ImmutableList.sortedCopyOf(FindingLedger.ORDER, findings);
    }

    /** How the statements reach us that are linked by reports and withdrawals. */
    private Provenance provenance() {
        DossierContent parts = new DossierContent();
        content.forEachRecord(record -> parts.apply(new DossierEdit.Put(record)));
        for (Statement statement : linked.values()) {
            parts.apply(new DossierEdit.Put(statement));
            statement
                    .content()
                    .filter(of -> of instanceof Content.OfClaim)
                    .flatMap(of -> plain.claim(of.id()))
                    .ifPresent(claim -> parts.apply(new DossierEdit.Put(claim)));
        }
        return Provenance.of(parts.dossier());
    }

    private Optional<Commitment> commitment(LiveStatements statements, int row) {
        return plain.claim(row).flatMap(claim -> statements.commitment(plain.statement(row), claim));
    }

    private static void add(Table table, Commitment commitment) {
        Assertion assertion = commitment.assertion();
        int row = assertion == null
                ? table.addText(commitment.claim(), !commitment.isPositive())
                : table.add(assertion.literal(), assertion.isDenial(), commitment.said());
        boolean isQualified =
                assertion != null && !assertion.literal().qualifiers().isEmpty();
        if (commitment.certainty() == Certainty.CERTAIN && !isQualified) {
            table.setCertain(row, table.voiceNumber(commitment.voice()));
        }
    }
}
