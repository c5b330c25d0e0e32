package org.wederhoor.json;

import org.wederhoor.model.QuantityValue;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The set-up of the parser. Every switch is set here, whatever its default is, so that what is accepted does not change
 * with the version of the parser.
 */
final class JsonFormat {
    /** The longest number: all digits before the point and after it, a sign, a point and an exponent. */
    static final int NUMBER_LENGTH_MAX = 2 * QuantityValue.DIGITS_MAX + 20;

    private JsonFormat() {}

    static JsonFactory parsers(ReadOptions options) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(options.depthMax())
                        .maxStringLength(options.textLengthMax())
                        .maxNameLength(options.textLengthMax())
                        .maxNumberLength(NUMBER_LENGTH_MAX)
                        // Bytes are counted before they are decoded, and records as they are read.
                        .maxDocumentLength(-1)
                        .maxTokenCount(-1)
                        .build())
                // Nothing of the input outlives reading it, and names that collide by hash must not slow it down.
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .enable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamReadFeature.IGNORE_UNDEFINED)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamReadFeature.CLEAR_CURRENT_TOKEN_ON_CLOSE)
                .disable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                .disable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                // Fields given twice are refused by JsonCursor, which can name them and go on after them.
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.values())
                .build();
    }
}
