package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;

/**
 * Changes of a dossier that are made together or not at all. Of several changes of one thing the last counts.
 *
 * <h2>Threads</h2> Not thread-safe.
 *
 * <h2>Errors</h2> A containment of a thing in itself is an {@link IllegalArgumentException}.
 *
 * @since 1.0
 */
public final class DossierEdits {
    /** By what they change, the last one counting. */
    private final Map<Object, DossierEdit> edits = new LinkedHashMap<>();

    /** Begins with no changes. */
    public DossierEdits() {}

    /**
     * Files a record, in the place of the one with its id if there is one.
     *
     * @param record the record
     * @return these edits
     */
    public DossierEdits put(DossierRecord record) {
        edits.put(record.id(), new DossierEdit.Put(record));
        return this;
    }

    /**
     * Takes a record away. What refers to it is left as it is.
     *
     * @param id the id of the record; one that is not there changes nothing
     * @return these edits
     */
    public DossierEdits remove(Id id) {
        edits.put(id, new DossierEdit.Remove(id));
        return this;
    }

    /**
     * Declares that one entity contains another.
     *
     * @param part the entity contained
     * @param whole the entity that contains it
     * @return these edits
     * @throws IllegalArgumentException if both are the same
     */
    public DossierEdits putContainment(Id part, Id whole) {
        if (part.equals(whole)) {
            throw new IllegalArgumentException(
                    "whole of containment is \"" + whole + "\", expected another entity than the part");
        }
        edits.put(List.of(part, whole), new DossierEdit.Contain(part, whole, true));
        return this;
    }

    /**
     * Declares no longer that one entity contains another.
     *
     * @param part the entity contained
     * @param whole the entity that contained it
     * @return these edits
     */
    public DossierEdits removeContainment(Id part, Id whole) {
        edits.put(List.of(part, whole), new DossierEdit.Contain(part, whole, false));
        return this;
    }

    /**
     * Adds a waiver.
     *
     * @param waiver the waiver
     * @return these edits
     */
    public DossierEdits putWaiver(Waiver waiver) {
        edits.put(waiver, new DossierEdit.Waive(waiver, true));
        return this;
    }

    /**
     * Takes a waiver away.
     *
     * @param waiver the waiver
     * @return these edits
     */
    public DossierEdits removeWaiver(Waiver waiver) {
        edits.put(waiver, new DossierEdit.Waive(waiver, false));
        return this;
    }

    ImmutableList<DossierEdit> edits() {
        return ImmutableList.copyOf(edits.values());
    }
}
