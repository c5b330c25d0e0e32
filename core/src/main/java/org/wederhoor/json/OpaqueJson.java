package org.wederhoor.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** Copies a value of which nothing is known but that it is JSON, to compact JSON with its numbers as written. */
final class OpaqueJson {
    private final JsonCursor cursor;
    private final StringBuilder copy = new StringBuilder();

    /** The names met in each object that is open; an empty set stands for an array. */
    private final Deque<Set<String>> open = new ArrayDeque<>();

    OpaqueJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the value at the cursor; one field of the outermost object is left out of the copy. */
    String read(String leftOut) {
        boolean name = false;
        do {
            JsonToken token = cursor.token();
            if (token == null) {
                throw new AssertionError("the parser refuses values that do not end");
            }
            boolean leave = token == JsonToken.PROPERTY_NAME
                    && open.size() == 1
                    && cursor.name().equals(leftOut);
            if (leave) {
                cursor.advance();
                cursor.skipValue();
            } else {
                separate(token, name);
                append(token);
                name = token == JsonToken.PROPERTY_NAME;
            }
        } while (!open.isEmpty() && cursor.advance() != null);
        return copy.toString();
    }

    private void separate(JsonToken token, boolean afterName) {
        int last = copy.length() - 1;
        boolean first = last < 0 || (copy.charAt(last) == '{' && !afterName) || copy.charAt(last) == '[';
        if (!first && !afterName && !token.isStructEnd()) {
            copy.append(',');
        }
    }

    private void append(JsonToken token) {
        switch (token) {
            case START_OBJECT -> {
                copy.append('{');
                open.push(new HashSet<>());
            }
            case START_ARRAY -> {
                copy.append('[');
                open.push(new HashSet<>());
            }
            case END_OBJECT -> {
                copy.append('}');
                open.pop();
            }
            case END_ARRAY -> {
                copy.append(']');
                open.pop();
            }
            case PROPERTY_NAME -> {
                String name = cursor.name();
                cursor.requireWellFormed(name);
                cursor.requireFirst(open.element().add(name), name);
                JsonText.appendQuoted(copy, name);
                copy.append(':');
            }
            case VALUE_STRING -> JsonText.appendQuoted(copy, cursor.string());
            default -> copy.append(cursor.scalarText());
        }
    }
}
