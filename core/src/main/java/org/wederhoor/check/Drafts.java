package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Id;

/** The findings about clashing pairs that are being collected, one for each code and subjects. */
final class Drafts {
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();

    Draft of(FindingCode code, ImmutableList<Id> subjects) {
        return drafts.computeIfAbsent(new Key(code, subjects), key -> new Draft(code, subjects));
    }

    Collection<Draft> all() {
        return drafts.values();
    }

    private record Key(FindingCode code, ImmutableList<Id> subjects) {}
}
