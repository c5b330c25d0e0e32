package org.wederhoor.json;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * The fields of one object, as they come: each at most once, and all that the shape requires.
 *
 * <p>A loop over them and a switch, rather than a reader that is handed each field: a method of its own for each kind of
 * object is compiled once, where readers within readers are compiled again within each that calls them.
 */
final class ObjectFields {
    /** The fields of a shape have the lower bits. */
    private static final long TYPE_BIT = Long.MIN_VALUE;

    private final JsonCursor in;
    private final ObjectShape shape;
    private final JsonCursor.UnknownField unknown;
    private final TokenStreamLocation start;
    private long seen;
    private @Nullable Set<String> others;

    /** Begins before the first field, with the cursor on the start of the object. */
    ObjectFields(JsonCursor in, ObjectShape shape, JsonCursor.UnknownField unknown) {
        this.in = in;
        this.shape = shape;
        this.unknown = unknown;
        this.start = in.location();
    }

    /**
     * Moves to the value of the next field that the shape knows, which is then to be read.
     *
     * @return the name of the field; null after the last
     */
    @Nullable
    String next() {
        while (in.advance() == JsonToken.PROPERTY_NAME) {
            String field = in.name();
            long bit = shape.bit(field);
            if (bit != 0) {
                requireFirst(bit, field);
                in.advance();
                return field;
            }
            if (in.isTypeTag(field)) {
                requireFirst(TYPE_BIT, field);
                in.advance();
                in.string();
            } else {
                readUnknown(field);
            }
        }
        if (!shape.isComplete(seen)) {
            throw in.refuseAt(
                    RefusalCode.MISSING_FIELD,
                    start,
                    shape.name() + " has no " + String.join(", ", shape.missing(seen)),
                    "that field as well");
        }
        return null;
    }

    /** Makes what the object stands for, after the last field; what the model refuses is refused at the object. */
    <T> T build(Supplier<T> build) {
        return in.build(start, build);
    }

    private void requireFirst(long bit, String field) {
        in.requireFirst((seen & bit) == 0, field);
        seen |= bit;
    }

    private void readUnknown(String field) {
        Set<String> met = others;
        if (met == null) {
            met = new LinkedHashSet<>();
            others = met;
        }
        in.requireFirst(met.add(field), field);
        unknown.read(field);
    }
}
