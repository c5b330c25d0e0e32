package org.wederhoor.check;

import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;

/** One change of a dossier. */
sealed interface DossierEdit {
    /**
     * Files a record in the place of whatever has its id.
     *
     * @param record the record
     */
    record Put(DossierRecord record) implements DossierEdit {}

    /**
     * Takes a record away.
     *
     * @param id the id of the record
     */
    record Remove(Id id) implements DossierEdit {}

    /**
     * Declares that one entity contains another, or no longer.
     *
     * @param part what is contained
     * @param whole what contains it
     * @param isDeclared whether it is declared from now on
     */
    record Contain(Id part, Id whole, boolean isDeclared) implements DossierEdit {}

    /**
     * Accepts a finding, or no longer.
     *
     * @param waiver the waiver
     * @param isDeclared whether it is declared from now on
     */
    record Waive(Waiver waiver, boolean isDeclared) implements DossierEdit {}
}
