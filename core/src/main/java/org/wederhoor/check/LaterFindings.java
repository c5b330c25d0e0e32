package org.wederhoor.check;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Id;

/**
 * Findings on one topic that are known to be there, and are worked out together, by the exact comparison, when the first of
 * them is read. Reading all of them then takes a look at each.
 */
final class LaterFindings {
    private final Supplier<Map<Key, Finding>> whole;

    /** @param whole works out all findings on the topic, the same each time */
    LaterFindings(Supplier<Collection<Finding>> whole) {
        this.whole = Suppliers.memoize(() -> byKey(whole.get()));
    }

    private record Key(Code code, ImmutableList<Id> subjects) {}

    private static Map<Key, Finding> byKey(Collection<Finding> findings) {
        Map<Key, Finding> byKey = new HashMap<>();
        findings.forEach(finding -> byKey.put(new Key(finding.code(), finding.subjects()), finding));
        return byKey;
    }

    Finding finding(Code code, ImmutableList<Id> subjects, Modality modality) {
        Key key = new Key(code, subjects);
        return Finding.explainedLater(code, subjects, modality, () -> {
            Finding finding = whole.get().get(key);
            if (finding == null || finding.modality() != modality) {
                throw new IllegalStateException(
                        modality + " " + code + " of " + subjects + " is told and not found in full: " + finding);
            }
            return finding;
        });
    }
}
