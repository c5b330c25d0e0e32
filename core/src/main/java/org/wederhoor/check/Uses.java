package org.wederhoor.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wederhoor.model.Id;

/**
 * Which records name what. Most things are named once, so that a single one is kept without a set.
 *
 * @param <T> what is named
 */
final class Uses<T> {
    private final Map<T, Object> users = new HashMap<>();

    void add(T used, Id user) {
        Object known = users.putIfAbsent(used, user);
        if (known instanceof Id one && !one.equals(user)) {
            Set<Id> several = new HashSet<>();
            several.add(one);
            several.add(user);
            users.put(used, several);
        } else if (known instanceof Set<?> several) {
            cast(several).add(user);
        }
    }

    void remove(T used, Id user) {
        Object known = users.get(used);
        if (user.equals(known)) {
            users.remove(used);
        } else if (known instanceof Set<?> several) {
            several.remove(user);
            if (several.isEmpty()) {
                users.remove(used);
            }
        }
    }

    boolean contains(T used) {
        return users.containsKey(used);
    }

    Set<Id> of(T used) {
        Object known = users.get(used);
        if (known instanceof Id one) {
            return Set.of(one);
        }
        return known instanceof Set<?> several ? cast(several) : Set.of();
    }

    @SuppressWarnings("unchecked") // All sets are made here, of ids.
    private static Set<Id> cast(Set<?> several) {
        return (Set<Id>) several;
    }
}
