package org.wederhoor.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The tokens of one JSON text, one after the other, and where they stand. */
interface Tokens extends AutoCloseable {
    /** Moves to the next token; null after the last. */
    @Nullable
    JsonToken next();

    @Nullable
    JsonToken current();

    /** The name of the field at the cursor. */
    String name();

    /** How many objects and arrays are open. */
    int depth();

    /** The text of the string or number at the cursor. */
    String text();

    /** The hash code of {@link #text}. */
    int textHash();

    /** Whether the text at the cursor is another one. */
    boolean isText(String other);

    /** The place of the first surrogate without its other half in {@link #text}, or -1. */
    int loneSurrogateIndex();

    /** Where the current token begins. */
    TokenStreamLocation start();

    /** Where the current token ends. */
    TokenStreamLocation end();

    /** The place as a JSON pointer. */
    String pointer();

    @Override
    void close();
}
