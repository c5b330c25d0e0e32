package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.ProvenanceChecker;

/**
 * A live dossier as it was after one change, with its findings.
 *
 * <h2>Cost</h2> Taking it costs nothing. Its findings and its dossier are put together when they are first asked for, in
 * time linear in their number, and remembered. The provenance, balance and review families, and checks of the user, are worked
 * out on the whole dossier when first asked for.
 *
 * <h2>Threads</h2> Immutable in effect: may be asked from many threads at once, and never waits for who changes the dossier.
 *
 * @since 1.0
 */
public final class LiveSnapshot {
    private final long version;
    private final History.View<DossierEdit> edits;
    private final History.View<LiveChange> changes;
    private final CustomChecks checks;
    private volatile @Nullable ImmutableList<Finding> findings;
    private volatile @Nullable ImmutableList<Finding> allFindings;
    private volatile @Nullable Dossier dossier;

    LiveSnapshot(long version, History.View<DossierEdit> edits, History.View<LiveChange> changes, CustomChecks checks) {
        this.version = version;
        this.edits = edits;
        this.changes = changes;
        this.checks = checks;
    }

    History.View<DossierEdit> edits() {
        return edits;
    }

    History.View<LiveChange> changes() {
        return changes;
    }

    private static ImmutableList<Finding> replay(History.View<LiveChange> changes) {
        Map<Id, Finding> current = new HashMap<>();
        changes.forEach(change -> {
            change.gone().forEach(finding -> current.remove(finding.id()));
            change.added().forEach(finding -> current.put(finding.id(), finding));
            change.changed().forEach(of -> current.put(of.after().id(), of.after()));
        });
        return ImmutableList.sortedCopyOf(FindingLedger.ORDER, current.values());
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return ImmutableList.sortedCopyOf(FindingLedger.ORDER, findings);
    }

    /** {@return the number of the state: how many changes led to it} */
    public long version() {
        return version;
    }

    /** {@return the findings of the claims and the sources family, in the order of their codes and ids} */
    public ImmutableList<Finding> findings() {
        ImmutableList<Finding> known = findings;
        if (known == null) {
            synchronized (changes) {
                known = findings;
                if (known == null) {
                    known = replay(changes);
                    findings = known;
                }
            }
        }
        return known;
    }

    /**
     * Returns the findings of all families, and of the checks of the user that the live checker was given.
     *
     * @return the findings, in the order of their codes and ids
     * @throws IllegalStateException if a check of the user finds something under a code that it does not declare; what a
     *     check throws itself is passed on, and nobody else is harmed
     */
    public ImmutableList<Finding> allFindings() {
        ImmutableList<Finding> known = allFindings;
        if (known == null) {
            synchronized (this) {
                known = allFindings;
                if (known == null) {
                    Provenance provenance = Provenance.of(dossier());
                    known = ImmutableList.<Finding>builder()
                            .addAll(findings())
                            .addAll(sorted(ProvenanceChecker.check(provenance)))
                            .addAll(sorted(checks.findings(provenance)))
                            .build();
                    allFindings = known;
                }
            }
        }
        return known;
    }

    /** {@return the dossier, for everything else that can be asked of one} */
    public Dossier dossier() {
        Dossier known = dossier;
        if (known == null) {
            synchronized (edits) {
                known = dossier;
                if (known == null) {
                    DossierContent content = new DossierContent();
                    edits.forEach(content::apply);
                    known = content.dossier();
                    dossier = known;
                }
            }
        }
        return known;
    }
}
