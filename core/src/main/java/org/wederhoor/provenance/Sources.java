package org.wederhoor.provenance;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;

/** The sources of a dossier as numbers, those included that are named and not there. */
final class Sources {
    private final Map<Id, Integer> indices = new HashMap<>();
    private final List<Id> ids = new ArrayList<>();
    private final ImmutableMap<Id, Source> declared;
    /** Who publishes a work in the end: the source itself, if it is none or nobody is named. */
    private final int[] owners;

    private final Principals speakers;
    private final Principals publishers;
    private final int[] origins;

    Sources(Dossier dossier) {
        declared = dossier.sources();
        declared.keySet().forEach(this::add);
        for (Source source : declared.values()) {
            source.actsFor().forEach(this::add);
            source.publisher().ifPresent(this::add);
            source.derivations().forEach(derivation -> add(derivation.from()));
        }
        for (Statement statement : dossier.statements().values()) {
            add(statement.speaker());
            for (Citation citation : statement.citations()) {
                add(citation.document());
            }
        }
        int[] rank = ranks();
        int size = ids.size();
        Adjacency.Builder actsFor = new Adjacency.Builder(size);
        Adjacency.Builder belongsTo = new Adjacency.Builder(size);
        int[] publisher = new int[size];
        Arrays.fill(publisher, -1);
        for (Source source : declared.values()) {
            int from = index(source.id());
            for (Id principal : source.actsFor()) {
                actsFor.add(from, index(principal));
                belongsTo.add(from, index(principal));
            }
            if (source.publisher().isPresent()) {
                publisher[from] = index(source.publisher().get());
                belongsTo.add(from, publisher[from]);
            }
        }
        owners = ends(publisher);
        Adjacency belonging = belongsTo.build();
        speakers = Principals.of(actsFor.build(), rank);
        publishers = Principals.of(belonging, rank);
        origins = connected(belonging, principalsFirst(belonging, rank));
    }

    private void add(Id id) {
        if (indices.putIfAbsent(id, ids.size()) == null) {
            ids.add(id);
        }
    }

    int[] ranks() {
        Integer[] byId = new Integer[ids.size()];
        Arrays.setAll(byId, i -> i);
        Arrays.sort(byId, Comparator.comparing(ids::get));
        int[] rank = new int[byId.length];
        for (int i = 0; i < byId.length; i++) {
            rank[byId[i]] = i;
        }
        return rank;
    }

    /** Where following a pointer ends; on a circle, and before it, everything stays where it is. */
    private static int[] ends(int[] pointer) {
        int[] ends = new int[pointer.length];
        int[] path = new int[pointer.length];
        byte[] state = new byte[pointer.length];
        for (int v = 0; v < pointer.length; v++) {
            int length = 0;
            int at = v;
            while (state[at] == 0) {
                state[at] = 1;
                path[length++] = at;
                if (pointer[at] < 0) {
                    break;
                }
                at = pointer[at];
            }
            boolean circle = pointer[at] >= 0 && state[at] == 1;
            int end = state[at] == 2 ? ends[at] : at;
            while (length-- > 0) {
                int passed = path[length];
                ends[passed] = circle ? passed : end;
                state[passed] = 2;
            }
        }
        return ends;
    }

    /** The order of ids, those who act for nobody and belong to nobody before all others. */
    private static int[] principalsFirst(Adjacency belonging, int[] rank) {
        int[] order = new int[rank.length];
        Arrays.setAll(order, v -> belonging.degree(v) == 0 ? rank[v] : rank[v] + rank.length);
        return order;
    }

    /** For each number the one of lowest rank in its connected part. */
    static int[] connected(Adjacency edges, int[] rank) {
        int[] parent = new int[edges.size()];
        Arrays.setAll(parent, i -> i);
        for (int v = 0; v < edges.size(); v++) {
            for (int k = edges.start[v]; k < edges.start[v + 1]; k++) {
                int a = find(parent, v);
                int b = find(parent, edges.targets[k]);
                if (rank[a] < rank[b]) {
                    parent[b] = a;
                } else {
                    parent[a] = b;
                }
            }
        }
        int[] lowest = new int[parent.length];
        Arrays.setAll(lowest, v -> find(parent, v));
        return lowest;
    }

    private static int find(int[] parent, int v) {
        int at = v;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    int size() {
        return ids.size();
    }

    int index(Id id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new IllegalArgumentException("source \"" + id + "\" is not named in the dossier");
        }
        return index;
    }

    boolean contains(Id id) {
        return indices.containsKey(id);
    }

    Id id(int source) {
        return ids.get(source);
    }

    @Nullable
    Source declared(int source) {
        return declared.get(ids.get(source));
    }

    /** Whether passing it makes no hearsay: it is a publication, or a work that no person or organization publishes. */
    boolean isPublic(int source) {
        Source owner = declared.get(ids.get(owners[source]));
        return owner != null
                && (owner.kind() == SourceKind.PUBLICATION || owner.kind().isWork());
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
