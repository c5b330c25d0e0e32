package org.wederhoor.json;

import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Looks ahead for the fields that decide how the rest of an object is to be read, wherever they stand in it. */
final class Versions {
    private static final String ACCEPTED = "\"" + FormatVersion.FIELD + "\": \"" + FormatVersion.CURRENT + "\"";

    private Versions() {}

    /** The version that the object at the root declares; refused if there is none that can be read. */
    static FormatVersion find(JsonFactory parsers, String json, long line, ReadOptions options) {
        return lookAhead(parsers, json, line, options, FormatVersion.FIELD, Versions::read);
    }

    /** The text of a field of the object at the root; refused if it is missing. */
    static String findType(JsonFactory parsers, String json, long line, ReadOptions options) {
        return lookAhead(parsers, json, line, options, JsonCursor.TYPE_FIELD, (in, missingFrom) -> {
            if (missingFrom.isPresent()) {
                throw in.refuseAt(
                        RefusalCode.MISSING_FIELD,
                        missingFrom.get(),
                        "the line has no " + JsonCursor.TYPE_FIELD,
                        "a type of record such as \"claim\"");
            }
            return in.string();
        });
    }

    private static FormatVersion read(JsonCursor in, Optional<TokenStreamLocation> missingFrom) {
        if (missingFrom.isPresent()) {
            throw in.refuseAll(
                    RefusalCode.VERSION, missingFrom.get(), "the version of the format is missing", ACCEPTED);
        }
        String written = in.string();
        Optional<FormatVersion> version = FormatVersion.parse(written);
        if (version.isEmpty() || !version.get().isReadable()) {
            String problem = "the version of the format is " + Quote.of(written);
            throw in.refuseAll(
                    RefusalCode.VERSION,
                    in.location(),
                    problem,
                    version.isPresent() && version.get().major() > FormatVersion.CURRENT.major()
                            ? "a major version up to " + FormatVersion.CURRENT.major() + "; a later library reads it"
                            : ACCEPTED);
        }
        return version.get();
    }

    /** Reads the value of the field, or is told in which object it is missing. */
    private interface Answer<T> {
        T read(JsonCursor in, Optional<TokenStreamLocation> missingFrom);
    }

    private static <T> T lookAhead(
            JsonFactory parsers, String json, long line, ReadOptions options, String field, Answer<T> answer) {
        try (JsonCursor in = new JsonCursor(parsers, json, line, options)) {
            in.begin();
            in.requireObject("dossier");
            TokenStreamLocation start = in.location();
            while (in.advance() == JsonToken.PROPERTY_NAME) {
                boolean found = in.name().equals(field);
                in.advance();
                if (found) {
                    return answer.read(in, Optional.empty());
                }
                in.skipValue();
            }
            return answer.read(in, Optional.of(start));
        }
    }
}
