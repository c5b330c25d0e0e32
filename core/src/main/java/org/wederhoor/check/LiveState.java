package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Deduction;
import org.wederhoor.vocabulary.Semantics;

/**
 * A dossier with its findings, kept up to date edit by edit.
 *
 * <p>An edit takes the rows away of all statements that it can concern, makes the edit, and works these statements out
 * anew; topics and webs that lost or got rows are then checked again, and nothing else is. After a failure half-way it is
 * not to be used any more.
 */
final class LiveState {
    private static final String WHOLE = "whole";

    private final DossierContent content;
    private final Semantics semantics;
    private final Table table;
    private final TopicCheck topicCheck;
    private final LiveStatements statements;
    private final LiveTopics topics = new LiveTopics();
    private final Map<Id, Row> rows = new HashMap<>();
    private final List<@Nullable Row> rowOfNumber = new ArrayList<>();
    private final List<LiveWeb> webs;
    private final LiveTypes types;
    private final LiveSources sources;
    private final FindingLedger ledger;
    /** Whether something can be derived. */
    private final boolean isWhole;

    private final Map<Long, Integer> denials = new HashMap<>();
    private Set<Long> dirtyTopics = new LinkedHashSet<>();

    /** Works out all from the records. */
    LiveState(DossierContent content, FindingLedger ledger) {
        this.content = content;
        this.ledger = ledger;
        semantics = Semantics.of(content.vocabulary());
        table = new Table(semantics);
        topicCheck = new TopicCheck(semantics);
        statements = new LiveStatements(content);
        webs = List.of(
                new LiveWeb(Timelines.concerns(semantics), some -> new Timelines(some, semantics).findings()),
                new LiveWeb(Relations.concerns(semantics), some -> new Relations(some, semantics).findings()));
        types = new LiveTypes(semantics, this::entity);
        sources = new LiveSources(content);
        isWhole = Deduction.isPossible(semantics);
        if (isWhole) {
            checkWhole();
            return;
        }
        Set<Id> all = new LinkedHashSet<>();
        for (DossierRecord record : content.records()) {
            if (record instanceof Statement statement) {
                statements.add(statement);
                all.add(statement.id());
            } else if (record instanceof Source source) {
                sources.replace(source.id(), null, source);
            }
        }
        addRows(all);
        recheck();
    }

    /** Checks all, as what is derived may take any number of statements anywhere. */
    private void checkWhole() {
        ledger.replace(WHOLE, ConsistencyChecker.check(Provenance.of(content.dossier())));
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

    /** Makes edits that change something, and looks again at what they concern. */
    void apply(List<DossierEdit> edits) {
        if (isWhole) {
            edits.forEach(content::apply);
            checkWhole();
            return;
        }
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
        recheck();
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
        if (before instanceof Claim || after instanceof Claim) {
            concerned.addAll(statements.stating(id));
        }
        if (changesProvenance(before, after) && (statements.mayName(id) || sources.leadsTo(id))) {
            for (DossierRecord record : content.records()) {
                if (record instanceof Statement) {
                    concerned.add(record.id());
                }
            }
        }
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
        DossierRecord before = id == null ? null : content.get(id);
        content.apply(edit);
        if (id == null) {
            return;
        }
        DossierRecord after = content.get(id);
        if (before instanceof Statement statement) {
            statements.remove(statement);
        }
        if (after instanceof Statement statement) {
            statements.add(statement);
        }
        if (before instanceof Source || after instanceof Source) {
            statements.forgetSources();
            sources.replace(id, before instanceof Source old ? old : null, after instanceof Source now ? now : null);
        }
        if (before instanceof Entity || after instanceof Entity) {
            types.changeTypes(id);
        }
    }

    private void removeRows(Collection<Id> ids) {
        for (Id id : ids) {
            Row row = rows.remove(id);
            if (row != null) {
                Commitment commitment = commitment(row);
                webs.forEach(web -> web.remove(commitment));
                types.remove(commitment);
                for (long topic : topicsOf(row.number)) {
                    topics.remove(topic, row.number);
                    touch(topic, row.number, -1);
                }
                table.remove(row.number);
                rowOfNumber.set(row.number, null);
            }
            ledger.replace(id, ImmutableList.of());
        }
    }

    private void addRows(Collection<Id> ids) {
        Set<Id> linked = new HashSet<>();
        for (Id id : ids) {
            if (content.get(id) instanceof Statement statement) {
                if (statements.isAlone(statement)) {
                    statements.commitment(statement).ifPresent(commitment -> addRow(statement, commitment, false));
                } else if (!linked.contains(id)) {
                    addLinked(id, linked);
                }
            }
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
            Commitments.commitment(provenance, statement).ifPresent(commitment -> addRow(statement, commitment, true));
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

    private void addRow(Statement statement, Commitment commitment, boolean isLinked) {
        int number = commitment.assertion() == null
                ? table.addText(commitment.claim(), !commitment.isPositive())
                : table.add(
                        commitment.asserted().literal(), commitment.asserted().isDenial(), commitment.said());
        Row row = new Row(number, statement, isLinked ? commitment : null);
        while (rowOfNumber.size() <= number) {
            rowOfNumber.add(null);
        }
        rowOfNumber.set(number, row);
        rows.put(statement.id(), row);
        webs.forEach(web -> web.add(commitment));
        types.add(commitment);
        for (long topic : topicsOf(number)) {
            topics.add(topic, number);
            touch(topic, number, 1);
        }
    }

    private void touch(long topic, int row, int change) {
        dirtyTopics.add(topic);
        if (table.isDenial(row)) {
            denials.merge(topic, change, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /** The topics that a row is on, each once, be anything denied there or not. */
    private long[] topicsOf(int row) {
        int property = table.property(row);
        if (property == Topics.TEXT || table.isDenial(row)) {
            return new long[] {LiveTopics.key(property, table.subject(row))};
        }
        Set<Long> found = new LinkedHashSet<>();
        for (Topics.Way way : table.topics().property(property).ways()) {
            int thing = way.onValue() ? table.value(row) : table.subject(row);
            found.add(LiveTopics.key(way.property(), thing));
            if (way.widens() && table.thing(thing) instanceof EntityValue entity) {
                for (Id container : semantics.containers(entity.entity())) {
                    found.add(LiveTopics.key(way.property(), table.number(container)));
                }
            }
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    private Commitment commitment(Row row) {
        return row.commitment != null
                ? row.commitment
                : statements.commitment(row.statement).orElseThrow();
    }

    private void recheck() {
        // A new set each time: clearing one that a load has made large would cost each small change as much.
        Set<Long> topicsNow = dirtyTopics;
        dirtyTopics = new LinkedHashSet<>();
        for (long topic : topicsNow) {
            ledger.replace(topic, check(topic));
        }
        webs.forEach(web -> web.recheck(ledger));
        types.recheck(ledger);
        sources.recheck(ledger);
    }

    private Collection<Finding> check(long topic) {
        int number = LiveTopics.property(topic);
        boolean canClash = number == Topics.TEXT
                || table.topics().property(number).comparesValues()
                || table.topics().property(number).isDisjoint()
                || denials.containsKey(topic);
        if (!canClash) {
            return List.of();
        }
        IntList on = topics.rows(topic);
        if (!mayClash(number, on)) {
            return List.of();
        }
        List<Commitment> found = new ArrayList<>(on.size());
        for (int i = 0; i < on.size(); i++) {
            Row row = rowOfNumber.get(on.get(i));
            if (row != null) {
                found.add(commitment(row));
            }
        }
        Commitments commitments = Commitments.of(found);
        if (number != Topics.TEXT) {
            return topicCheck.of(table.topics().id(number), table.thing(LiveTopics.thing(topic)), commitments);
        }
        return topicCheck.ofText(commitments.get(0).claim(), commitments);
    }

    private boolean mayClash(int property, IntList on) {
        if (on.size() > TopicIndex.COMPARED_MAX) {
            return true;
        }
        for (int i = 0; i < on.size(); i++) {
            for (int j = i + 1; j < on.size(); j++) {
                if (table.mayClash(property, on.get(i), on.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many rows there have been for each that is left, to tell when the dictionaries are worth making anew. */
    boolean isWasteful() {
        return table.thingCount() > 4 * (rows.size() + 1_000);
    }

    /**
     * A statement in the table.
     *
     * @param number the number of its row
     * @param statement the statement
     * @param commitment what it commits its speaker to, where that takes more than the statement to tell
     */
    private record Row(
            int number, Statement statement, @Nullable Commitment commitment) {}
}
