package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Property;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Semantics;

/**
 * A dossier with its findings, kept up to date edit by edit.
 *
 * <p>An edit takes the rows away of all statements that it can concern, makes the edit, and works these statements out
 * anew; topics, loops and webs that lost or got rows are then checked again, and nothing else is. After a failure half-way it is
 * not to be used any more.
 */
final class LiveState {
    /** What they clash with. */
    private static final byte CLASHES = 1;
    /** Beside that their types, or what they relate. */
    private static final byte MORE = 2;
    /** All that follows. */
    private static final byte ALL = 3;

    private final DossierContent content;
    private final Semantics semantics;
    private final LiveStatements statements;
    private final LiveRows rows;
    private final LiveWeb timelines;
    private final LiveLoops loops;
    private final LiveTypes types;
    private final LiveSources sources;
    private final FindingLedger ledger;
    private final Runnable step;
    private final LiveDeduction deduction;
    private final LiveWeb deriving;

    private final Predicate<Id> asksMore;
    private boolean isOutgrown;
    /** By the number of a property what has to be asked of it, 0 if that is not known yet. */
    private byte[] asked = new byte[16];

    /**
     * Works out all from the records.
     *
     * @param limits from when on topics are crowded
     * @param step is called before each step of a change
     */
    LiveState(DossierContent content, FindingLedger ledger, LiveRows.Limits limits, Runnable step) {
        this.step = step;
        this.content = content;
        this.ledger = ledger;
        semantics = Semantics.of(content.vocabulary());
        statements = new LiveStatements(content);
        rows = new LiveRows(semantics, this::commitment, ledger, limits);
        timelines =
                LiveWeb.ofAssertions(Timelines.concerns(semantics), some -> new Timelines(some, semantics).findings());
        loops = new LiveLoops(semantics);
        types = new LiveTypes(semantics, this::entity);
        sources = new LiveSources(content);
        asksMore =
                Timelines.concerns(semantics).or(Relations.concerns(semantics)).or(Types.concerns(semantics));
        deduction = new LiveDeduction(semantics, this::entity, this::isAnythingDenied);
        deriving = new LiveWeb(deduction::relates, deduction::findings);
        content.forgetNotes();
        List<Id> all = new ArrayList<>();
        content.forEachRecord(record -> {
            if (record instanceof Statement statement) {
                statements.add(content.names().of(statement.id()), statement);
                all.add(statement.id());
            } else if (record instanceof Source source) {
                sources.replace(source.id(), null, source);
            }
        });
        addRows(all);
        recheck();
    }

    /** Whether anything may be denied under some properties; what reports of statements deny may be anything. */
    private boolean isAnythingDenied(Predicate<Id> properties) {
        boolean[] found = new boolean[1];
        content.forEachRecord(record -> {
            if (record instanceof Claim claim) {
                found[0] |= claim.proposition()
                        .filter(says -> says.isNegated() && properties.test(says.property()))
                        .isPresent();
            } else if (record instanceof Statement statement && isNegative(statement)) {
                Id claim = LiveStatements.claim(statement);
                DossierRecord denied = claim == null ? null : content.get(claim);
                found[0] |= !(denied instanceof Claim known)
                        || known.proposition()
                                .filter(says -> properties.test(says.property()))
                                .isPresent();
            }
        });
        return found[0];
    }

    private static boolean isNegative(Statement statement) {
        return statement.factuality().polarity().equals(Optional.of(Polarity.NEGATIVE));
    }

    private Optional<Entity> entity(Id id) {
        return content.get(id) instanceof Entity entity ? Optional.of(entity) : Optional.empty();
    }

    /** Whether an edit changes what properties mean, so that all has to be worked out anew. */
    static boolean changesMeaning(DossierEdit edit, DossierContent content) {
        if (edit instanceof DossierEdit.Put put) {
            return isMeaning(put.record()) || isMeaning(content.get(put.record().id()));
        }
        return edit instanceof DossierEdit.Contain
                || (edit instanceof DossierEdit.Remove remove && isMeaning(content.get(remove.id())));
    }

    private static boolean isMeaning(@Nullable DossierRecord record) {
        return record instanceof Property || record instanceof Rule;
    }

    /**
     * Makes an edit that changes something, if it concerns nothing but what it edits, as most do; {@link #recheck} is to
     * follow. If not, nothing has been done.
     */
    boolean applyAlone(DossierEdit edit) {
        Id id = idOf(edit);
        if (id == null) {
            return false;
        }
        Named named = content.find(id);
        DossierRecord before = named == null ? null : named.record;
        DossierRecord after = edit instanceof DossierEdit.Put put ? put.record() : null;
        if (!isAlone(named, before, before, after) || !isAlone(named, after, before, after)) {
            return false;
        }
        if (named != null && named.hasRow()) {
            removeRow(named);
        }
        Named edited = named == null ? content.names().of(id) : named;
        setRecord(edited, after);
        if (after instanceof Statement statement) {
            addRow(edited, statement);
        }
        return true;
    }

    private boolean isAlone(
            @Nullable Named named,
            @Nullable DossierRecord record,
            @Nullable DossierRecord before,
            @Nullable DossierRecord after) {
        if (record instanceof Statement statement) {
            return named == null ? LiveStatements.isAlone(statement) : LiveStatements.isAlone(named, statement);
        }
        if (record instanceof Claim) {
            return named == null || !named.isStated();
        }
        if (record instanceof Source) {
            return !changesProvenance(before, after) || !isNamed(record.id());
        }
        return true;
    }

    /** Makes edits that change something, and looks again at what they concern. */
    void apply(List<DossierEdit> edits) {
        Set<Id> concerned = new LinkedHashSet<>();
        for (DossierEdit edit : edits) {
            addConcerned(edit, concerned);
        }
        concerned = parts(concerned);
        removeRows(concerned);
        for (DossierEdit edit : edits) {
            applyOne(edit);
        }
        Set<Id> concernedNow = parts(concerned);
        concernedNow.removeAll(concerned);
        removeRows(concernedNow);
        concernedNow.addAll(concerned);
        addRows(concernedNow);
    }

    private Set<Id> parts(Set<Id> ids) {
        Set<Id> parts = new LinkedHashSet<>();
        ids.forEach(id -> statements.addPart(id, parts));
        return parts;
    }

    private void addConcerned(DossierEdit edit, Set<Id> concerned) {
        Id id = idOf(edit);
        if (id == null) {
            return;
        }
        DossierRecord before = content.get(id);
        DossierRecord after = edit instanceof DossierEdit.Put put ? put.record() : null;
        if (before instanceof Statement || after instanceof Statement) {
            concerned.add(id);
        }
        Named named = content.find(id);
        if (named != null && (before instanceof Claim || after instanceof Claim)) {
            named.forEachStating(statement -> concerned.add(statement.id));
        }
        if (changesProvenance(before, after) && isNamed(id)) {
            Set<Id> leading = sources.leadingTo(id);
            content.forEachRecord(record -> {
                if (record instanceof Statement statement && LiveStatements.names(statement, leading)) {
                    concerned.add(record.id());
                }
            });
        }
    }

    /** Whether a statement or another source may speak through a source or be published by it. */
    private boolean isNamed(Id source) {
        Named named = content.find(source);
        return (named != null && named.mentions > 0) || sources.leadsTo(source);
    }

    private static @Nullable Id idOf(DossierEdit edit) {
        if (edit instanceof DossierEdit.Put put) {
            return put.record().id();
        }
        return edit instanceof DossierEdit.Remove remove ? remove.id() : null;
    }

    /** Whether a source speaks, publishes or dates otherwise than before. */
    private static boolean changesProvenance(@Nullable DossierRecord before, @Nullable DossierRecord after) {
        if (!(before instanceof Source) && !(after instanceof Source)) {
            return false;
        }
        return !(before instanceof Source old)
                || !(after instanceof Source now)
                || old.kind() != now.kind()
                || !old.actsFor().equals(now.actsFor())
                || !old.publisher().equals(now.publisher())
                || !old.published().equals(now.published());
    }

    private void applyOne(DossierEdit edit) {
        Id id = idOf(edit);
        if (id == null) {
            content.apply(edit);
        } else {
            setRecord(content.names().of(id), edit instanceof DossierEdit.Put put ? put.record() : null);
        }
    }

    private void setRecord(Named named, @Nullable DossierRecord after) {
        DossierRecord before = named.record;
        step.run();
        content.names().setRecord(named, after);
        step.run();
        named.literal = null;
        if (before instanceof Statement statement) {
            statements.remove(named, statement);
        }
        if (after instanceof Statement statement) {
            statements.add(named, statement);
        }
        if (before instanceof Source || after instanceof Source) {
            statements.forgetSources();
            sources.replace(
                    named.id, before instanceof Source old ? old : null, after instanceof Source now ? now : null);
        }
        if (before instanceof Entity || after instanceof Entity) {
            types.changeTypes(named.id);
            deriving.touch(deduction.place(named.id));
        }
        content.names().release(named);
    }

    private void removeRows(Collection<Id> ids) {
        for (Id id : ids) {
            Named named = content.find(id);
            if (named != null && named.hasRow()) {
                removeRow(named);
            }
            ledger.replace(id, List.of());
        }
    }

    private void removeRow(Named named) {
        step.run();
        if (named.isDeriving()) {
            Commitment commitment = commitment(named);
            deriving.remove(commitment);
            named.leaveRow();
            return;
        }
        if (asks(rows.property(named)) == MORE) {
            Commitment commitment = commitment(named);
            timelines.remove(commitment);
            loops.remove(commitment);
            types.remove(commitment);
        }
        step.run();
        rows.remove(named);
    }

    private void addRows(Collection<Id> ids) {
        Set<Id> linked = new HashSet<>();
        for (Id id : ids) {
            Named named = content.find(id);
            if (named != null && named.record instanceof Statement statement) {
                if (LiveStatements.isAlone(named, statement)) {
                    addRow(named, statement);
                } else if (!linked.contains(id)) {
                    addLinked(id, linked);
                }
            }
        }
    }

    /** Adds what a statement that is alone asserts, if it takes part. */
    private void addRow(Named named, Statement statement) {
        Id id = LiveStatements.claim(statement);
        Named claimed = id == null ? null : content.find(id);
        if (claimed == null
                || !(claimed.record instanceof Claim claim)
                || !LiveStatements.takesPart(statement, claim)) {
            return;
        }
        Named.Literal literal = literal(claimed, claim);
        boolean isDependent = literal.time() == Named.Literal.UNTIMED;
        addRow(
                named,
                claim,
                literal,
                LiveStatements.isPositive(statement),
                isDependent ? statements.said(statement) : Optional.empty());
    }

    private Named.Literal literal(Named claimed, Claim claim) {
        Named.Literal literal = claimed.literal;
        if (literal == null) {
            literal = rows.literal(claim);
            claimed.literal = literal;
        }
        return literal;
    }

    private void addRow(Named named, Claim claim, Named.Literal literal, boolean isPositive, Optional<EdtfDate> said) {
        step.run();
        if (asks(literal.property()) == ALL) {
            Commitment commitment = commitment(named);
            named.derive(commitment);
            deriving.add(commitment);
            return;
        }
        boolean isDenial = literal.isNegated() == isPositive;
        if (isDenial && literal.property() != Topics.TEXT && deduction.isDrawnBy(rows.propertyId(literal.property()))) {
            isOutgrown = true;
        }
        int time = literal.time() == Named.Literal.UNTIMED
                ? rows.time(claim.proposition().orElseThrow(), said)
                : literal.time();
        rows.add(named, literal, time, isDenial);
        step.run();
        if (asks(literal.property()) == MORE) {
            Commitment commitment = commitment(named);
            timelines.add(commitment);
            loops.add(commitment);
            types.add(commitment);
        }
    }

    private void addLinked(Id id, Set<Id> linked) {
        Set<Id> part = new LinkedHashSet<>();
        statements.addPart(id, part);
        linked.addAll(part);
        List<Statement> members = new ArrayList<>();
        for (Id member : part) {
            if (content.get(member) instanceof Statement statement) {
                members.add(statement);
            }
        }
        Provenance provenance = statements.provenance(members);
        for (Statement statement : provenance.onRecord()) {
            Commitments.commitment(provenance, statement).ifPresent(this::addLinkedRow);
        }
        Map<Id, List<Finding>> byStatement = new HashMap<>();
        List<Finding> found = new ArrayList<>(new Attributions(provenance).findings());
        found.addAll(new Quotations(provenance).findings());
        for (Finding finding : found) {
            // The statement comes last, after the speaker whose own words clash, if that is it.
            byStatement
                    .computeIfAbsent(Iterables.getLast(finding.subjects()), s -> new ArrayList<>())
                    .add(finding);
        }
        byStatement.forEach(ledger::replace);
    }

    private void addLinkedRow(Commitment commitment) {
        Named named = content.names().of(commitment.statement());
        Named claimed = content.names().of(commitment.claim());
        if (claimed.record instanceof Claim claim) {
            named.commitment = commitment;
            addRow(named, claim, literal(claimed, claim), commitment.isPositive(), commitment.said());
        }
    }

    /** What has to be asked of statements under a property. */
    private byte asks(int property) {
        if (property == Topics.TEXT) {
            return CLASHES;
        }
        if (property >= asked.length) {
            asked = Arrays.copyOf(asked, property * 2);
        }
        if (asked[property] == 0) {
            Id id = rows.propertyId(property);
            asked[property] = deduction.concerns(id) ? ALL : asksMore.test(id) ? MORE : CLASHES;
        }
        return asked[property];
    }

    /** What a statement in the table is in full. */
    private Commitment commitment(Named named) {
        if (named.commitment != null) {
            return named.commitment;
        }
        if (named.record instanceof Statement statement) {
            Id claim = LiveStatements.claim(statement);
            if (claim != null && content.get(claim) instanceof Claim known) {
                return statements.commitment(statement, known).orElseThrow();
            }
        }
        throw new IllegalStateException("statement " + named.id + " has a row and no claim");
    }

    /** Checks again what edits may have changed. */
    void recheck() {
        step.run();
        rows.recheck();
        step.run();
        timelines.recheck(ledger);
        step.run();
        loops.recheck(ledger);
        step.run();
        deriving.recheck(ledger);
        step.run();
        types.recheck(ledger);
        step.run();
        sources.recheck(ledger);
    }

    /** How many names, statements, rows, rows on topics, and steps of relations that forbid loops there are. */
    ImmutableList<Integer> held() {
        return ImmutableList.of(content.names().size(), rows.size(), rows.rowCount(), rows.topicCount(), loops.size());
    }

    /**
     * Whether all is to be worked out anew: because a denial came that draws in what was left aside, or so few are left of all
     * things there have been that the dictionaries are worth making anew.
     */
    boolean isOutgrown() {
        return isOutgrown || rows.thingCount() > 4 * (content.size() + 1_000);
    }
}
