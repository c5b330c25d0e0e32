package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blocs that attack together or are attacked together, by weight. */
final class Party {
    final Map<Weight, List<Bloc>> byWeight = new LinkedHashMap<>();
    /** The vertex that stands for all blocs of one weight, where there is one. */
    final Map<Weight, Integer> hubs = new HashMap<>();

    private int size;

    /** Adds a bloc that takes part in attacks. */
    void add(Bloc bloc) {
        if (!bloc.hasFallen()) {
            byWeight.computeIfAbsent(bloc.weight, w -> new ArrayList<>(2)).add(bloc);
            size++;
        }
    }

    void addAll(Iterable<Bloc> blocs) {
        blocs.forEach(this::add);
    }

    boolean isEmpty() {
        return size == 0;
    }
}
