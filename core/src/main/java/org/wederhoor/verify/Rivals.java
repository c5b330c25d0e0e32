package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Semantics;

/**
 * What is held of things under properties that have one value, where nothing but the value tells holdings apart: any two that
 * hold different values conflict, or no two do. One pair then tells of all, however many values there are.
 */
final class Rivals {
    /** Fewer values than these are left to be compared two by two. */
    static final int VALUES_MIN = 64;

    private final Semantics semantics;
    private final Map<Holding.Rivalry, Map<Value, List<Holding>>> byRivalry = new LinkedHashMap<>();
    private int toldCount;

    Rivals(Semantics semantics) {
        this.semantics = semantics;
    }

    void add(Holding holding) {
        holding.rivalry(semantics)
                .ifPresent(rivalry -> byRivalry
                        .computeIfAbsent(rivalry, r -> new LinkedHashMap<>())
                        .computeIfAbsent(holding.value(), v -> new ArrayList<>(1))
                        .add(holding));
    }

    /** Calls back with groups of holdings, by value, where those of different groups conflict. */
    void forEachConflict(Consumer<List<List<Holding>>> conflict) {
        byRivalry.values().forEach(byValue -> {
            List<List<Holding>> groups = new ArrayList<>(byValue.values());
            if (groups.size() < VALUES_MIN) {
                return;
            }
            toldCount++;
            groups.forEach(group -> group.forEach(holding -> holding.tell(toldCount)));
            if (groups.get(0).get(0).conflictsWith(groups.get(1).get(0), semantics)) {
                conflict.accept(groups);
            }
        });
    }
}
