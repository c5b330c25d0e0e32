package org.wederhoor.provenance;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.BitSet;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.Labelling;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;

/** Which statements are withdrawn: what the grounded labelling of <em>withdraws</em> puts out. */
final class Withdrawals {
    /*
     * A correction withdraws all versions before it, also where the version right before it is itself out. Attacking each
     * of them directly would be quadratic in the length of a history, so a version has two arguments more: "superseded",
     * which attacks it, and "current", which attacks "superseded" and is attacked by each correction of the version and by
     * what supersedes those. So "superseded" is in exactly when some later version is.
     */
    private record Argument(Role role, int statement) {}

    private enum Role {
        /** Attacks what is taken as withdrawn, and nothing attacks it. */
        SUPPOSITION,
        STATEMENT,
        CURRENT,
        SUPERSEDED
    }

    private final Statements statements;
    private final Sources sources;
    private final BitSet heard;
    private final BitSet supposed;

    private Withdrawals(Statements statements, Sources sources, BitSet heard, BitSet supposed) {
        this.statements = statements;
        this.sources = sources;
        this.heard = heard;
        this.supposed = supposed;
    }

    /** The withdrawn among the statements, those supposed to be included; only what is heard withdraws. */
    static BitSet of(Statements statements, Sources sources, BitSet heard, BitSet supposed) {
        return new Withdrawals(statements, sources, heard, supposed).withdrawn();
    }

    /** For each statement those that are heard and may withdraw it. */
    static ImmutableSetMultimap<Integer, Integer> byWithdrawn(Statements statements, Sources sources, BitSet heard) {
        Withdrawals withdrawals = new Withdrawals(statements, sources, heard, new BitSet());
        ImmutableSetMultimap.Builder<Integer, Integer> found = ImmutableSetMultimap.builder();
        for (int s = heard.nextSetBit(0); s >= 0; s = heard.nextSetBit(s + 1)) {
            for (Withdrawal withdrawal : statements.get(s).withdrawals()) {
                int earlier = statements.find(withdrawal.statement());
                if (earlier != Statements.NONE && withdrawals.mayWithdraw(s, earlier)) {
                    found.put(earlier, s);
                }
            }
        }
        return found.build();
    }

    private BitSet withdrawn() {
        ArgumentationFramework.Builder<Argument> framework = ArgumentationFramework.builder();
        Adjacency.Builder corrections = new Adjacency.Builder();
        BitSet corrected = new BitSet();
        for (int s = 0; s < statements.size(); s++) {
            if (!heard.get(s)) {
                continue;
            }
            for (Withdrawal withdrawal : statements.get(s).withdrawals()) {
                int earlier = statements.find(withdrawal.statement());
                if (earlier == Statements.NONE || !mayWithdraw(s, earlier)) {
                    continue;
                }
                if (withdrawal.kind() == WithdrawalKind.RETRACTS) {
                    framework.attack(new Argument(Role.STATEMENT, s), new Argument(Role.STATEMENT, earlier));
                } else {
                    corrections.add(earlier, s);
                    corrected.set(earlier);
                }
            }
        }
        addVersions(framework, corrections.build(statements.size()), corrected);
        for (int s = supposed.nextSetBit(0); s >= 0; s = supposed.nextSetBit(s + 1)) {
            framework.attack(new Argument(Role.SUPPOSITION, s), new Argument(Role.STATEMENT, s));
        }
        BitSet withdrawn = new BitSet();
        Labelling<Argument> labelling = framework.build().groundedLabelling();
        for (Argument out : labelling.out()) {
            if (out.role() == Role.STATEMENT) {
                withdrawn.set(out.statement());
            }
        }
        return withdrawn;
    }

    private static void addVersions(
            ArgumentationFramework.Builder<Argument> framework, Adjacency corrections, BitSet corrected) {
        for (int v = corrected.nextSetBit(0); v >= 0; v = corrected.nextSetBit(v + 1)) {
            Argument current = new Argument(Role.CURRENT, v);
            Argument superseded = new Argument(Role.SUPERSEDED, v);
            framework.attack(superseded, new Argument(Role.STATEMENT, v)).attack(current, superseded);
            for (int correction : corrections.of(v)) {
                framework.attack(new Argument(Role.STATEMENT, correction), current);
                if (corrected.get(correction)) {
                    framework.attack(new Argument(Role.SUPERSEDED, correction), current);
                }
            }
        }
    }

    /** Whether the words of one are for the speaker of the other to withdraw: speaker, principal or publisher. */
    private boolean mayWithdraw(int withdrawing, int target) {
        int speaker = statements.speaker(withdrawing);
        return sources.areOne(speaker, statements.speaker(target)) || publishes(speaker, target);
    }

    /** Whether all documents that cite the statement are the source's own. */
    private boolean publishes(int source, int statement) {
        for (int document : statements.documents().of(statement)) {
            if (sources.declared(document) == null || !sources.areOne(document, source)) {
                return false;
            }
        }
        return statements.isCited(statement);
    }
}
