package org.wederhoor.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** The tokens of any text; what is wrong with it comes as an exception of the parser, with its place. */
final class ParserTokens implements Tokens {
    private final JsonParser parser;

    ParserTokens(JsonFactory parsers, String text) {
        this.parser = parsers.createParser(ObjectReadContext.empty(), text);
    }

    @Override
    public @Nullable JsonToken next() {
        return parser.nextToken();
    }

    @Override
    public @Nullable JsonToken current() {
        return parser.currentToken();
    }

    @Override
    public String name() {
        return parser.currentName();
    }

    @Override
    public int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    @Override
    public String text() {
        return parser.getString();
    }

    @Override
    public int textHash() {
        return text().hashCode();
    }

    @Override
    public boolean isText(String other) {
        return text().equals(other);
    }

    @Override
    public int loneSurrogateIndex() {
        return JsonText.loneSurrogateIndex(text());
    }

    @Override
    public TokenStreamLocation start() {
        return parser.currentTokenLocation();
    }

    @Override
    public TokenStreamLocation end() {
        return parser.currentLocation();
    }

    @Override
    public String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    @Override
    public void close() {
        parser.close();
    }
}
