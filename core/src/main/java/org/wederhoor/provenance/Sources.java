package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;

/** The sources of a dossier as numbers, those included that are named and not there. */
final class Sources {
    static final int NONE = -1;

    private final IdTable ids;
    /** Those that are there have the first numbers. */
    private final ImmutableList<Source> declared;

    private final BitSet publicOnes;
    private final BitSet suspect = new BitSet();
    private final Principals speakers;
    private final Principals publishers;
    private final int[] origins;
    private final Adjacency derivedFrom;

    /** The numbers of the sources that are there; {@link Statements} adds those that it names. */
    static IdTable numbered(Dossier dossier) {
        return IdTable.ofDistinct(
                dossier.sources().keySet(),
                dossier.sources().size() + dossier.sources().size() / 8);
    }

    Sources(Dossier dossier, IdTable ids) {
        this.ids = ids;
        declared = dossier.sources().values().asList();
        Adjacency.Builder actsFor = new Adjacency.Builder();
        Adjacency.Builder belongsTo = new Adjacency.Builder();
        Adjacency.Builder derivations = new Adjacency.Builder();
        int[] publisher = new int[declared.size()];
        for (int s = 0; s < declared.size(); s++) {
            Source source = declared.get(s);
            int highest = NONE;
            for (Id principal : source.actsFor()) {
                int to = ids.add(principal);
                highest = Math.max(highest, to);
                actsFor.add(s, to);
                belongsTo.add(s, to);
            }
            publisher[s] =
                    source.publisher().isPresent() ? ids.add(source.publisher().get()) : NONE;
            if (publisher[s] != NONE) {
                belongsTo.add(s, publisher[s]);
            }
            for (Derivation derivation : source.derivations()) {
                int from = ids.add(derivation.from());
                derivations.add(s, from);
                highest = Math.max(highest, from);
            }
            highest = Math.max(highest, publisher[s]);
            suspect.set(s, highest >= declared.size() || !source.interests().isEmpty());
        }
        int size = ids.size();
        derivedFrom = derivations.build(size);
        Adjacency belonging = belongsTo.build(size);
        speakers = Principals.of(actsFor.build(size), ids);
        publishers = Principals.of(belonging, ids);
        publicOnes = publicOnes(Pointers.ends(padded(publisher, size)));
        origins = publishers.areTrees()
                ? publishers.ofTrees()
                // Of each connected part, one who acts for nobody and belongs to nobody.
                : Pointers.connected(belonging, (a, b) -> {
                    boolean isPrincipal = belonging.degree(a) == 0;
                    return isPrincipal == (belonging.degree(b) == 0) ? ids.isBefore(a, b) : isPrincipal;
                });
    }

    private static int[] padded(int[] pointer, int size) {
        int[] padded = Arrays.copyOf(pointer, size);
        Arrays.fill(padded, pointer.length, size, NONE);
        return padded;
    }

    /** Passing these makes no hearsay: a publication, or a work that no person or organization publishes. */
    private BitSet publicOnes(int[] owners) {
        BitSet found = new BitSet(owners.length);
        for (int s = 0; s < owners.length; s++) {
            Source owner = declared(owners[s]);
            found.set(
                    s,
                    owner != null
                            && (owner.kind() == SourceKind.PUBLICATION
                                    || owner.kind().isWork()));
        }
        return found;
    }

    int size() {
        return ids.size();
    }

    int index(Id id) {
        int index = ids.find(id);
        if (index == IdTable.NONE) {
            throw new IllegalArgumentException("source \"" + id + "\" is not named in the dossier");
        }
        return index;
    }

    /** The number of a source, {@link #NONE} if it is not named. */
    int find(Id id) {
        return ids.find(id);
    }

    boolean contains(Id id) {
        return ids.find(id) != IdTable.NONE;
    }

    Id id(int source) {
        return ids.id(source);
    }

    IdTable ids() {
        return ids;
    }

    @Nullable
    Source declared(int source) {
        return source < declared.size() ? declared.get(source) : null;
    }

    /** Whether a source has references that lead nowhere, or an interest, which may. */
    boolean isSuspect(int source) {
        return suspect.get(source);
    }

    boolean isPublic(int source) {
        return publicOnes.get(source);
    }

    /** The works that a work was made from. */
    Adjacency derivedFrom() {
        return derivedFrom;
    }

    /** Whether the two are one where a document counts as its publisher, and who acts for another as that other. */
    boolean areOne(int a, int b) {
        return publishers.speakInOneName(a, b);
    }

    int[] names(int source) {
        return publishers.ends(source);
    }

    int voice(int source) {
        return speakers.voice(source);
    }

    /** One of all that act for one another, and of documents and their publishers. */
    int origin(int source) {
        return origins[source];
    }
}
