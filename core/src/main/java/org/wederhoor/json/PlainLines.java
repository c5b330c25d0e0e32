package org.wederhoor.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the lines of records that are written plainly, a few times faster than all lines can be read. */
final class PlainLines {
    private static final int TAGS_MAX = 1 << 6;

    private final PlainTokens tokens;
    private final JsonCursor in;
    private final RecordReader records;
    private final VocabularyReader vocabulary;
    private final Recent<RecordType> types = new Recent<>(TAGS_MAX, RecordType::tag);

    PlainLines(ReadOptions options) {
        tokens = new PlainTokens(options);
        in = new JsonCursor(tokens, options);
        in.allowTypeTag();
        records = new RecordReader(in);
        vocabulary = new VocabularyReader(in);
    }

    /**
     * Reads a line of this version of the format.
     *
     * @param bytes where the line stands, and the line feed after it
     * @return what it holds; null if it is to be read with all care, be it right or wrong
     */
    @Nullable
    DossierLine read(byte[] bytes, int start) {
        try {
            tokens.begin(bytes, start);
            RecordType type = type();
            if (type == null) {
                return null;
            }
            tokens.begin(bytes, start);
            in.begin();
            DossierLine line = DossierLine.record(type.read(records, vocabulary));
            in.end();
            return line;
        } catch (NotPlainSignal | RefusedSignal e) {
            return null;
        }
    }

    /** The type of the record, if it stands first, as it does in what we write. */
    private @Nullable RecordType type() {
        boolean first = tokens.next() == JsonToken.START_OBJECT
                && tokens.next() == JsonToken.PROPERTY_NAME
                && tokens.name().equals(JsonCursor.TYPE_FIELD)
                && tokens.next() == JsonToken.VALUE_STRING;
        if (!first) {
            return null;
        }
        RecordType known = types.get(tokens);
        if (known == null) {
            known = RecordType.ofTag(tokens.text()).orElse(null);
            if (known != null) {
                types.put(known);
            }
        }
        return known;
    }
}
