package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wederhoor.model.Id;

/** Which entities lie within which, through any chain of declared containers; circles end. */
final class Containment {
    private final ImmutableSetMultimap<Id, Id> declared;
    private final Map<Id, ImmutableSet<Id>> closures = new ConcurrentHashMap<>();

    Containment(ImmutableSetMultimap<Id, Id> declared) {
        this.declared = declared;
    }

    boolean isWithin(Id inner, Id outer) {
        return inner.equals(outer) || containers(inner).contains(outer);
    }

    /** All that contains an entity, beside itself. */
    ImmutableSet<Id> containers(Id entity) {
        return declared.containsKey(entity) ? closures.computeIfAbsent(entity, this::close) : ImmutableSet.of();
    }

    private ImmutableSet<Id> close(Id entity) {
        Set<Id> seen = new LinkedHashSet<>();
        Deque<Id> open = new ArrayDeque<>();
        seen.add(entity);
        open.add(entity);
        while (!open.isEmpty()) {
            for (Id container : declared.get(open.remove())) {
                if (seen.add(container)) {
                    open.add(container);
                }
            }
        }
        seen.remove(entity);
        return ImmutableSet.copyOf(seen);
    }
}
