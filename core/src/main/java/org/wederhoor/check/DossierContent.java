package org.wederhoor.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.model.Waiver;

/** What a dossier holds, while it is being edited. */
final class DossierContent {
    private NamedTable names = new NamedTable();
    private final Map<Id, Set<Id>> containers = new HashMap<>();
    private final Set<Waiver> waivers = new LinkedHashSet<>();
    private int containmentCount;

    @Nullable
    DossierRecord get(Id id) {
        Named named = names.find(id);
        return named == null ? null : named.record;
    }

    /** What has an id, null if nothing has it and nobody names it. */
    @Nullable
    Named find(Id id) {
        return names.find(id);
    }

    NamedTable names() {
        return names;
    }

    /** Forgets all that was noted beside the records. */
    void forgetNotes() {
        NamedTable bare = new NamedTable();
        forEachRecord(record -> bare.setRecord(bare.of(record.id()), record));
        names = bare;
    }

    void forEachRecord(Consumer<DossierRecord> consumer) {
        for (Named named = names.first(); named != null; named = named.later) {
            if (named.record != null) {
                consumer.accept(named.record);
            }
        }
    }

    /** How many edits it takes to make this from nothing. */
    int size() {
        return names.recordCount() + containmentCount + waivers.size();
    }

    /** Whether an edit would change anything. */
    boolean wouldChange(DossierEdit edit) {
        if (edit instanceof DossierEdit.Put put) {
            return !put.record().equals(get(put.record().id()));
        }
        if (edit instanceof DossierEdit.Remove remove) {
            return get(remove.id()) != null;
        }
        if (edit instanceof DossierEdit.Contain contain) {
            return containers.getOrDefault(contain.part(), Set.of()).contains(contain.whole()) != contain.isDeclared();
        }
        return edit instanceof DossierEdit.Waive waive && waivers.contains(waive.waiver()) != waive.isDeclared();
    }

    /** Makes an edit that changes something. */
    void apply(DossierEdit edit) {
        if (edit instanceof DossierEdit.Put put) {
            names.setRecord(names.of(put.record().id()), put.record());
        } else if (edit instanceof DossierEdit.Remove remove) {
            Named named = names.find(remove.id());
            if (named != null) {
                names.setRecord(named, null);
                names.release(named);
            }
        } else if (edit instanceof DossierEdit.Contain contain) {
            Set<Id> wholes = containers.computeIfAbsent(contain.part(), p -> new HashSet<>());
            boolean changed = contain.isDeclared() ? wholes.add(contain.whole()) : wholes.remove(contain.whole());
            containmentCount += changed ? (contain.isDeclared() ? 1 : -1) : 0;
            if (wholes.isEmpty()) {
                containers.remove(contain.part());
            }
        } else if (edit instanceof DossierEdit.Waive waive) {
            if (waive.isDeclared()) {
                waivers.add(waive.waiver());
            } else {
                waivers.remove(waive.waiver());
            }
        }
    }

    /** Calls for the edits that make this from nothing. */
    void forEachEdit(Consumer<DossierEdit> consumer) {
        forEachRecord(record -> consumer.accept(new DossierEdit.Put(record)));
        forEachContainment((part, whole) -> consumer.accept(new DossierEdit.Contain(part, whole, true)));
        waivers.forEach(waiver -> consumer.accept(new DossierEdit.Waive(waiver, true)));
    }

    private void forEachContainment(BiConsumer<Id, Id> consumer) {
        containers.forEach((part, wholes) -> wholes.forEach(whole -> consumer.accept(part, whole)));
    }

    Dossier dossier() {
        Dossier.Builder dossier = Dossier.builder();
        forEachRecord(dossier::add);
        forEachContainment(dossier::addContainment);
        waivers.forEach(dossier::addWaiver);
        return dossier.build();
    }

    Vocabulary vocabulary() {
        Vocabulary.Builder vocabulary = Vocabulary.builder();
        forEachRecord(record -> {
            if (record instanceof Property property) {
                vocabulary.addProperty(property);
            } else if (record instanceof Rule rule) {
                vocabulary.addRule(rule);
            }
        });
        forEachContainment(vocabulary::addContainment);
        return vocabulary.build();
    }
}
