package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;

/**
 * A dossier with what came with it: the version of its file, what was refused, and what this version does not know.
 *
 * <p>A file of a later minor version may hold fields and types of record that this version does not know. Writing the
 * document, rather than its dossier alone, writes them back.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public final class DossierDocument {
    private final Dossier dossier;
    private final FormatVersion version;
    private final Kept kept;
    private final ImmutableList<Refusal> refusals;
    private final long refusedCount;

    DossierDocument(
            Dossier dossier, FormatVersion version, Kept kept, ImmutableList<Refusal> refusals, long refusedCount) {
        this.dossier = dossier;
        this.version = version;
        this.kept = kept;
        this.refusals = refusals;
        this.refusedCount = refusedCount;
    }

    /**
     * Returns a document of a dossier and nothing else.
     *
     * @param dossier the dossier
     * @return the document, of the version that this library writes
     */
    public static DossierDocument of(Dossier dossier) {
        return new DossierDocument(dossier, FormatVersion.CURRENT, Kept.NOTHING, ImmutableList.of(), 0);
    }

    /** {@return the dossier} */
    public Dossier dossier() {
        return dossier;
    }

    /** {@return the version of the format, such as 1.0} */
    public String version() {
        return version.toString();
    }

    /** {@return what a lenient reading refused, in the order of the input; at most the first thousand} */
    public ImmutableList<Refusal> refusals() {
        return refusals;
    }

    /** {@return how much a lenient reading refused} */
    public long refusedCount() {
        return refusedCount;
    }

    /** {@return the records that hold fields which this version does not know} */
    public ImmutableSet<Id> extendedRecords() {
        return kept.records().keySet().stream()
                .filter(DossierRecord.class::isInstance)
                .map(record -> ((DossierRecord) record).id())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns this document with another dossier. What this version does not know stays with the records that are
     * equal to those read, and goes with those that were changed or removed, as it may not hold of them any more.
     *
     * @param changed the other dossier
     * @return the document
     */
    public DossierDocument withDossier(Dossier changed) {
        return new DossierDocument(changed, version, kept, refusals, refusedCount);
    }

    FormatVersion formatVersion() {
        return version;
    }

    Kept kept() {
        return kept;
    }

    /** {@return the sizes of the dossier and the version} */
    @Override
    public String toString() {
        return dossier + " (version " + version + ", " + refusedCount + " refused)";
    }
}
