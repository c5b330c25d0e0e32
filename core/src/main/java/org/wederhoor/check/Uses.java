package org.wederhoor.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wederhoor.model.Id;

/** Which records name which id. Most ids are named once, so that a single one is kept without a set. */
final class Uses {
    private final Map<Id, Object> users = new HashMap<>();

    void add(Id used, Id user) {
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

    void remove(Id used, Id user) {
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

    boolean contains(Id used) {
        return users.containsKey(used);
    }

    Set<Id> of(Id used) {
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
