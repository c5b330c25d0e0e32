package org.wederhoor.check;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Dossier;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/** A dossier that the engine has loaded, so that what comes after loading can be measured alone. */
public final class LoadedCheck {
    private final Dossier dossier;
    private final Semantics semantics;
    private final BatchCheck batch;

    private LoadedCheck(Provenance provenance, Semantics semantics) {
        dossier = provenance.dossier();
        this.semantics = semantics;
        batch = BatchCheck.of(provenance, semantics);
    }

    /** Loads the statements of a dossier. */
    public static LoadedCheck of(Provenance provenance) {
        Dossier dossier = provenance.dossier();
        return new LoadedCheck(provenance, Semantics.of(dossier.vocabulary()));
    }

    /** The findings about pairs that clash. */
    public List<Finding> clashes() {
        return batch.clashes(Workers.caller());
    }

    /** The same, shared out over the threads of a pool. */
    public List<Finding> clashes(ForkJoinPool pool) {
        return batch.clashes(Workers.of(pool));
    }

    /** The findings of all kinds, those on what rules derive included. */
    public List<Finding> findings() {
        return batch.findings(dossier::entity, Workers.caller());
    }

    /** The findings about loops. */
    public List<Finding> loops() {
        return new Relations(batch.looping(), semantics).findings();
    }

    /** The commitments to orders and dates, to be searched for conflicts in time. */
    public LoadedTimes times() {
        return new LoadedTimes(batch.commitments(Timelines.concerns(semantics)), semantics);
    }

    /** Commitments to orders and dates. */
    public static final class LoadedTimes {
        private final Commitments commitments;
        private final Semantics semantics;

        private LoadedTimes(Commitments commitments, Semantics semantics) {
            this.commitments = commitments;
            this.semantics = semantics;
        }

        /** The findings about conflicts in time. */
        public List<Finding> conflicts() {
            return new Timelines(commitments, semantics).findings();
        }

        /** The links between events alone, for the search without collecting and telling. */
        public LoadedLinks links() {
            return new LoadedLinks(commitments, new Timelines(commitments, semantics));
        }
    }

    /** Orders and dates of numbered events. */
    public static final class LoadedLinks {
        private final Commitments commitments;
        private final Timelines timelines;

        private LoadedLinks(Commitments commitments, Timelines timelines) {
            this.commitments = commitments;
            this.timelines = timelines;
            timelines.collect();
        }

        /** How many conflicts there are. */
        public int conflicts() {
            return TimeConflict.all(timelines.links(), timelines.eventCount(), commitments)
                    .size();
        }
    }
}
