package org.wederhoor.provenance;

import java.util.BitSet;
import org.wederhoor.model.Id;

/**
 * Which statement has it from which: what it reports, what it is based on, and where its document was made from another,
 * what that other document says on the same claim.
 */
final class Lineage {
    private final Statements statements;
    private final Sources sources;
    private final ClaimStatements claims;
    /** The statements some basis of which is not there. */
    private final BitSet missing = new BitSet();

    private final Adjacency basedOn;
    private final Adjacency from;
    /** Pairs of a work that others were made from and a claim, and what is said there on it. */
    private final Numbering places = new Numbering();

    private final Adjacency saidIn;

    Lineage(Statements statements, Sources sources, ClaimStatements claims) {
        this.statements = statements;
        this.sources = sources;
        this.claims = claims;
        basedOn = basesNamed();
        saidIn = sources.derivedFrom().isEmpty() ? new Adjacency.Builder().build(0) : saidIn();
        from = allBases();
    }

    /** What each statement has it from. */
    Adjacency from() {
        return from;
    }

    /** What each statement says that it is based on, as far as that is there. */
    Adjacency basedOn() {
        return basedOn;
    }

    /** Whether something that a statement is based on is not there. */
    boolean lacksBasis(int s) {
        return missing.get(s);
    }

    private Adjacency basesNamed() {
        Adjacency.Builder edges = new Adjacency.Builder();
        BitSet withBases = statements.withBases();
        for (int s = withBases.nextSetBit(0); s >= 0; s = withBases.nextSetBit(s + 1)) {
            for (Id basis : statements.get(s).basedOn()) {
                int found = statements.find(basis);
                if (found == Statements.NONE) {
                    missing.set(s);
                } else {
                    edges.add(s, found);
                }
            }
        }
        return edges.build(statements.size());
    }

    private Adjacency saidIn() {
        BitSet originals = new BitSet();
        for (int original : sources.derivedFrom().targets) {
            originals.set(original);
        }
        Adjacency.Builder said = new Adjacency.Builder();
        for (int s = 0; s < statements.size(); s++) {
            if (claims.claim(s) == ClaimStatements.NONE) {
                continue;
            }
            addPlace(s, statements.speaker(s), originals, said);
            Adjacency documents = statements.documents();
            for (int k = documents.start[s]; k < documents.start[s + 1]; k++) {
                addPlace(s, documents.targets[k], originals, said);
            }
        }
        return said.build(places.size());
    }

    private void addPlace(int s, int work, BitSet originals, Adjacency.Builder said) {
        if (originals.get(work)) {
            said.add(places.of(place(work, claims.claim(s))), s);
        }
    }

    private static long place(int work, int claim) {
        return (long) work << Integer.SIZE | claim;
    }

    private Adjacency allBases() {
        Adjacency.Builder edges = new Adjacency.Builder();
        Once once = new Once(statements.size());
        for (int s = 0; s < statements.size(); s++) {
            if (statements.reported(s) != Statements.NONE && once.isNew(s, statements.reported(s))) {
                edges.add(s, statements.reported(s));
            }
            for (int k = basedOn.start[s]; k < basedOn.start[s + 1]; k++) {
                if (once.isNew(s, basedOn.targets[k])) {
                    edges.add(s, basedOn.targets[k]);
                }
            }
            if (saidIn.size() > 0 && claims.claim(s) != ClaimStatements.NONE) {
                addOriginals(s, once, edges);
            }
        }
        return edges.build(statements.size());
    }

    /** Tells for one statement after the other whether it was seen with another before. */
    private static final class Once {
        private final int[] lastWith;

        Once(int size) {
            lastWith = new int[size];
        }

        boolean isNew(int s, int other) {
            boolean isNew = lastWith[other] != s + 1;
            lastWith[other] = s + 1;
            return isNew;
        }
    }

    /** Adds what is said on the same claim where a work in which the speaker speaks for itself was made from. */
    private void addOriginals(int s, Once once, Adjacency.Builder edges) {
        int speaker = statements.speaker(s);
        addOriginals(s, speaker, once, edges);
        Adjacency documents = statements.documents();
        for (int k = documents.start[s]; k < documents.start[s + 1]; k++) {
            if (documents.targets[k] != speaker && sources.areOne(documents.targets[k], speaker)) {
                addOriginals(s, documents.targets[k], once, edges);
            }
        }
    }

    private void addOriginals(int s, int work, Once once, Adjacency.Builder edges) {
        Adjacency derivedFrom = sources.derivedFrom();
        for (int k = derivedFrom.start[work]; k < derivedFrom.start[work + 1]; k++) {
            int place = places.find(place(derivedFrom.targets[k], claims.claim(s)));
            if (place >= 0) {
                addAll(s, place, once, edges);
            }
        }
    }

    private void addAll(int s, int place, Once once, Adjacency.Builder edges) {
        for (int k = saidIn.start[place]; k < saidIn.start[place + 1]; k++) {
            if (saidIn.targets[k] != s && once.isNew(s, saidIn.targets[k])) {
                edges.add(s, saidIn.targets[k]);
            }
        }
    }
}
