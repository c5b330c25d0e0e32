package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;

/**
 * What a file of a later minor version holds and this version does not know, as compact JSON, to be written back.
 *
 * @param rootFields fields of the dossier
 * @param vocabularyFields fields of its vocabulary
 * @param records records, waivers and containments with more fields than are known, whole; a changed one is not found
 *     here any more, as what was said of it may no longer be so
 * @param lines lines of types that are not known
 */
record Kept(
        ImmutableMap<String, String> rootFields,
        ImmutableMap<String, String> vocabularyFields,
        ImmutableMap<Object, String> records,
        ImmutableList<String> lines) {
    static final Kept NOTHING = new Kept(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of());

    /** A containment, as a key of {@link #records}. */
    record Containment(Id part, Id whole) {}

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** Collects what is to be kept. */
    static final class Builder {
        private final Map<String, String> rootFields = new LinkedHashMap<>();
        private final Map<String, String> vocabularyFields = new LinkedHashMap<>();
        private final Map<Object, String> records = new LinkedHashMap<>();
        private final ImmutableList.Builder<String> lines = ImmutableList.builder();

        void rootField(String name, String json) {
            rootFields.put(name, json);
        }

        void vocabularyField(String name, String json) {
            vocabularyFields.put(name, json);
        }

        void record(DossierRecord record, String json) {
            records.put(record, json);
        }

        void waiver(Waiver waiver, String json) {
            records.put(waiver, json);
        }

        void containment(Id part, Id whole, String json) {
            records.put(new Containment(part, whole), json);
        }

        void line(String json) {
            lines.add(json);
        }

        Kept build() {
            return new Kept(
                    ImmutableMap.copyOf(rootFields),
                    ImmutableMap.copyOf(vocabularyFields),
                    ImmutableMap.copyOf(records),
                    lines.build());
        }
    }
}
