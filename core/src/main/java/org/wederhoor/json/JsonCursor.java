package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Id;
import org.wederhoor.model.Iri;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.time.EdtfDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks one JSON text token by token, and refuses what is not as it should be with its place.
 *
 * <p>A method that reads a value begins with the cursor on the first token of the value and leaves it on the last. None
 * of them recurses on what the input holds: only the shapes of the format nest.
 */
final class JsonCursor implements AutoCloseable {
    /** The field of a line that says which type of record it holds. */
    static final String TYPE_FIELD = "type";

    /** How many ids are remembered: most stand in a few records near each other, and are then one object. */
    private static final int IDS_MAX = 1 << 16;

    /** How many dates are remembered; parsing one takes longer than all the rest of a record. */
    private static final int DATES_MAX = 1 << 12;

    /** How many language tags are remembered; checking one anew takes longer than all the rest of a text. */
    private static final int LANGUAGES_MAX = 1000;

    /** So long a number without point and exponent fits a long. */
    private static final int LONG_DIGITS_MAX = 18;

    /** Reads a field that the shape of its object does not know, from its name to the end of its value. */
    interface UnknownField {
        void read(String field);
    }

    private final String text;
    private final long lineOffset;
    private final ReadOptions options;
    private final Tokens tokens;
    private final Recent<Id> ids = new Recent<>(IDS_MAX, Id::value);
    private final Recent<EdtfDate> dates = new Recent<>(DATES_MAX, EdtfDate::text);
    private final Map<String, LanguageTag> languages = new HashMap<>();
    private FormatVersion version = FormatVersion.CURRENT;
    private boolean typeTagged;
    private boolean extended;

    /**
     * Begins before the first token.
     *
     * @param firstLine the number of the line that the text begins with
     */
    JsonCursor(JsonFactory parsers, String text, long firstLine, ReadOptions options) {
        this.text = text;
        this.lineOffset = firstLine - 1;
        this.options = options;
        this.tokens = new ParserTokens(parsers, text);
    }

    /** Reads tokens that do not tell their places, and need not. */
    JsonCursor(PlainTokens tokens, ReadOptions options) {
        this.text = "";
        this.lineOffset = 0;
        this.options = options;
        this.tokens = tokens;
    }

    /** Sets the version that the input declares: a later one may hold fields that are not known. */
    void setVersion(FormatVersion version) {
        this.version = version;
    }

    FormatVersion version() {
        return version;
    }

    /** Lets the object at the root have a type tag beside the fields of its shape. */
    void allowTypeTag() {
        typeTagged = true;
    }

    // Moving

    @CanIgnoreReturnValue
    @Nullable
    JsonToken advance() {
        try {
            return tokens.next();
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    @Nullable
    JsonToken token() {
        return tokens.current();
    }

    String name() {
        return tokens.name();
    }

    int depth() {
        return tokens.depth();
    }

    TokenStreamLocation location() {
        return tokens.start();
    }

    String pointer() {
        return tokens.pointer();
    }

    /** The text from a token that began at a place to the end of the current one. */
    String textFrom(TokenStreamLocation start) {
        return text.substring((int) start.getCharOffset(), (int) tokens.end().getCharOffset());
    }

    /** Moves to the first token. */
    void begin() {
        if (advance() == null) {
            throw refusal(RefusalCode.MALFORMED, 0, 0, "the input is empty", "a JSON object", true);
        }
    }

    /** Refuses anything but white space after the value just read. */
    void end() {
        if (advance() != null) {
            throw refuseAll(
                    RefusalCode.MALFORMED, location(), "there is more after the end of the object", "one JSON object");
        }
    }

    /** Passes over the value at the cursor without looking at it. */
    void skipValue() {
        int around = depth() - (token() == JsonToken.START_OBJECT || token() == JsonToken.START_ARRAY ? 1 : 0);
        leave(around);
    }

    /** Leaves whatever was being read, up to the end of the value that stands at a depth. */
    void leave(int depth) {
        if (token() == JsonToken.PROPERTY_NAME && depth() == depth) {
            advance();
        }
        while (depth() > depth) {
            advance();
        }
    }

    @Override
    public void close() {
        tokens.close();
    }

    // Objects and arrays

    /** Begins an object, whose fields are then read one after another. */
    ObjectFields object(ObjectShape shape) {
        return object(shape, field -> unknownField(shape, field));
    }

    /** Begins an object; fields that its shape does not know go to a reader, with the cursor on the name. */
    ObjectFields object(ObjectShape shape, UnknownField unknown) {
        requireObject(shape.name());
        return new ObjectFields(this, shape, unknown);
    }

    /** Whether a field is the tag that tells the type of the object at the root. */
    boolean isTypeTag(String field) {
        return typeTagged && depth() == 1 && field.equals(TYPE_FIELD);
    }

    /** Refuses a field, or notes that the record has more than this version knows if the input may have it. */
    void unknownField(ObjectShape shape, String field) {
        if (!version.isLater()) {
            throw refuse(
                    RefusalCode.UNKNOWN_FIELD,
                    "field " + Quote.of(field) + " of " + shape.name() + " is not known in version " + version,
                    shape.accepted());
        }
        extended = true;
        advance();
        opaque("");
    }

    /** Whether unknown fields were met since the last call. */
    @CanIgnoreReturnValue
    boolean takeExtended() {
        boolean was = extended;
        extended = false;
        return was;
    }

    /** Makes a value of the model; what the model refuses is refused at a place. */
    <T> T build(TokenStreamLocation at, Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException e) {
            throw invalid(at, e, "another value");
        }
    }

    /** Reads an array, element by element, with the cursor on the first token of each. */
    void elements(String what, Runnable element) {
        requireArray(what);
        while (advance() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    <T> ImmutableList<T> list(String what, Supplier<T> element) {
        ImmutableList.Builder<T> list = ImmutableList.builder();
        elements(what, () -> list.add(element.get()));
        return list.build();
    }

    <T> ImmutableSet<T> set(String what, Supplier<T> element) {
        requireArray(what);
        if (advance() == JsonToken.END_ARRAY) {
            return ImmutableSet.of();
        }
        T first = element.get();
        if (advance() == JsonToken.END_ARRAY) {
            return ImmutableSet.of(first);
        }
        Set<T> set = new LinkedHashSet<>();
        set.add(first);
        do {
            if (!set.add(element.get())) {
                throw refuse(
                        RefusalCode.DUPLICATE_ELEMENT, "the array holds the same element twice", "each element once");
            }
        } while (advance() != JsonToken.END_ARRAY);
        return ImmutableSet.copyOf(set);
    }

    /** Reads an object whose names are free. */
    @CanIgnoreReturnValue
    <K, V> ImmutableMap<K, V> map(String what, Function<String, K> key, Supplier<V> value) {
        requireObject(what);
        if (advance() == JsonToken.END_OBJECT) {
            return ImmutableMap.of();
        }
        K firstKey = parsed(name(), key, "another name");
        advance();
        V firstValue = value.get();
        if (advance() == JsonToken.END_OBJECT) {
            return ImmutableMap.of(firstKey, firstValue);
        }
        Map<K, V> map = new LinkedHashMap<>();
        map.put(firstKey, firstValue);
        do {
            String name = name();
            K filedUnder = parsed(name, key, "another name");
            requireFirst(!map.containsKey(filedUnder), name);
            advance();
            map.put(filedUnder, value.get());
        } while (advance() == JsonToken.PROPERTY_NAME);
        return ImmutableMap.copyOf(map);
    }

    // Scalars

    @CanIgnoreReturnValue
    String string() {
        requireString();
        String string = scalarText();
        requireWellFormed(string, tokens.loneSurrogateIndex());
        return string;
    }

    boolean bool() {
        if (token() != JsonToken.VALUE_TRUE && token() != JsonToken.VALUE_FALSE) {
            throw wrongType("true or false");
        }
        return token() == JsonToken.VALUE_TRUE;
    }

    /** Reads a number exactly. */
    BigDecimal number() {
        requireNumber();
        String written = scalarText();
        if (token() == JsonToken.VALUE_NUMBER_INT && written.length() <= LONG_DIGITS_MAX) {
            return BigDecimal.valueOf(Long.parseLong(written));
        }
        BigDecimal number;
        try {
            number = new BigDecimal(written);
        } catch (NumberFormatException e) {
            throw tooLong(written);
        }
        boolean bounded = number.precision() <= QuantityValue.DIGITS_MAX
                && number.scale() <= QuantityValue.DIGITS_MAX
                && (long) number.precision() - number.scale() <= QuantityValue.DIGITS_MAX;
        if (!bounded) {
            throw tooLong(written);
        }
        return number;
    }

    /** Reads the double nearest to a number, for what the model has as a double. */
    double nearestDouble() {
        return number().doubleValue();
    }

    Id id() {
        return recent(ids, Id::of, "an id");
    }

    Iri iri() {
        return parsed(string(), Iri::of, "an absolute IRI such as https://example.org/a");
    }

    EdtfDate date() {
        return recent(dates, EdtfDate::parse, "an EDTF date such as 2018-05 or 2018-05-07/2018-06");
    }

    LanguageTag language() {
        return parsed(string(), this::language, "a BCP 47 tag such as nl or en-GB");
    }

    <E extends Enum<E>> E word(EnumWords<E> words) {
        String word = string();
        return words.constant(word)
                .orElseThrow(
                        () -> refuse(RefusalCode.INVALID_VALUE, "the value is " + Quote.of(word), words.accepted()));
    }

    ImmutableSet<Id> ids() {
        return set("ids", this::id);
    }

    ImmutableMap<LanguageTag, String> texts() {
        return map("texts by language", this::language, this::string);
    }

    <T> T parsed(String written, Function<String, T> parse, String accepted) {
        try {
            return parse.apply(written);
        } catch (IllegalArgumentException e) {
            throw invalid(location(), e, accepted);
        }
    }

    private LanguageTag language(String tag) {
        LanguageTag known = languages.get(tag);
        if (known == null) {
            known = LanguageTag.of(tag);
            if (languages.size() < LANGUAGES_MAX) {
                languages.put(tag, known);
            }
        }
        return known;
    }

    /** The id that a name of a field is. */
    Id id(String name) {
        Id known = ids.get(name);
        if (known == null) {
            known = Id.of(name);
            ids.put(known);
        }
        return known;
    }

    private <T> T recent(Recent<T> recent, Function<String, T> parse, String accepted) {
        requireString();
        T known;
        try {
            known = recent.get(tokens);
        } catch (JacksonException e) {
            throw notJson(e);
        }
        if (known == null) {
            known = parsed(string(), parse, accepted);
            recent.put(known);
        }
        return known;
    }

    /** The text of the string or number at the cursor. */
    String scalarText() {
        try {
            return tokens.text();
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /** Reads any value at all and returns it as compact JSON, without one field of the outermost object. */
    @CanIgnoreReturnValue
    String opaque(String leftOut) {
        return new OpaqueJson(this).read(leftOut);
    }

    void requireWellFormed(String string) {
        requireWellFormed(string, JsonText.loneSurrogateIndex(string));
    }

    private void requireWellFormed(String string, int loneSurrogateIndex) {
        if (loneSurrogateIndex >= 0) {
            throw refuse(
                    RefusalCode.INVALID_VALUE,
                    "the text " + Quote.of(string) + " has a lone surrogate at index " + loneSurrogateIndex,
                    "surrogates in pairs only");
        }
    }

    void requireFirst(boolean first, String field) {
        if (!first) {
            throw refuse(
                    RefusalCode.DUPLICATE_FIELD, "field " + Quote.of(field) + " is given twice", "each field once");
        }
    }

    // Refusing

    /** A refusal of what stands at the cursor. */
    RefusedSignal refuse(RefusalCode code, String problem, String accepted) {
        return refuseAt(code, location(), problem, accepted);
    }

    /** A refusal of what began at a place and ends at the cursor. */
    RefusedSignal refuseAt(RefusalCode code, TokenStreamLocation at, String problem, String accepted) {
        return refusal(code, at.getLineNr(), at.getColumnNr(), problem, accepted, false);
    }

    /** A refusal after which nothing can be read. */
    RefusedSignal refuseAll(RefusalCode code, TokenStreamLocation at, String problem, String accepted) {
        return refusal(code, at.getLineNr(), at.getColumnNr(), problem, accepted, true);
    }

    private RefusedSignal refusal(
            RefusalCode code, long line, long column, String problem, String accepted, boolean wholeInput) {
        long inputLine = line > 0 ? line + lineOffset : lineOffset > 0 ? lineOffset + 1 : 0;
        return new RefusedSignal(
                new Refusal(code, options.sourceName(), inputLine, Math.max(column, 0), pointer(), problem, accepted),
                wholeInput);
    }

    private RefusedSignal invalid(TokenStreamLocation at, IllegalArgumentException cause, String otherwise) {
        // The values of the lower floors say what they want after these words; what is wrong stands before.
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        for (String separator : new String[] {"; accepted: ", ", expected "}) {
            int split = message.lastIndexOf(separator);
            if (split >= 0) {
                return refuseAt(
                        RefusalCode.INVALID_VALUE,
                        at,
                        message.substring(0, split),
                        message.substring(split + separator.length()));
            }
        }
        return refuseAt(RefusalCode.INVALID_VALUE, at, message, otherwise);
    }

    void requireObject(String what) {
        if (token() != JsonToken.START_OBJECT) {
            throw wrongType(what + " as an object");
        }
    }

    private void requireArray(String what) {
        if (token() != JsonToken.START_ARRAY) {
            throw wrongType("an array of " + what);
        }
    }

    private void requireString() {
        if (token() != JsonToken.VALUE_STRING) {
            throw wrongType("a string");
        }
    }

    private void requireNumber() {
        if (token() != JsonToken.VALUE_NUMBER_INT && token() != JsonToken.VALUE_NUMBER_FLOAT) {
            throw wrongType("a number");
        }
    }

    private RefusedSignal wrongType(String accepted) {
        JsonToken token = token();
        if (token == JsonToken.VALUE_NULL) {
            return refuse(RefusalCode.WRONG_TYPE, "the value is null", accepted + ", or the field left out");
        }
        String found = token == JsonToken.START_OBJECT
                ? "an object"
                : token == JsonToken.START_ARRAY
                        ? "an array"
                        : token == JsonToken.VALUE_STRING
                                ? "the string " + Quote.of(scalarText())
                                : token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                                        ? scalarText()
                                        : "the number " + Quote.plain(scalarText(), 40);
        return refuse(RefusalCode.WRONG_TYPE, "the value is " + found, accepted);
    }

    private RefusedSignal tooLong(String written) {
        return refuse(
                RefusalCode.LIMIT,
                "the number " + Quote.of(written) + " is too long",
                "at most " + QuantityValue.DIGITS_MAX + " digits before and after the point");
    }

    private RefusedSignal notJson(JacksonException e) {
        TokenStreamLocation known = e.getLocation();
        TokenStreamLocation at = known == null || known.getLineNr() < 1 ? tokens.end() : known;
        return e instanceof StreamConstraintsException
                ? refuseAll(RefusalCode.LIMIT, at, limit(e.getOriginalMessage()), limits())
                : refuseAll(RefusalCode.MALFORMED, at, "not JSON: " + firstSentence(e.getOriginalMessage()), "JSON");
    }

    private static String limit(String message) {
        if (message.contains("nesting")) {
            return "objects and arrays nest too deep";
        }
        return message.startsWith("Number") ? "a number is too long" : "a text is too long";
    }

    private String limits() {
        return "at most " + options.depthMax() + " levels, " + options.textLengthMax() + " characters in a text and "
                + JsonFormat.NUMBER_LENGTH_MAX + " in a number";
    }

    private static String firstSentence(String message) {
        String sentence = message;
        for (String end : new String[] {" (start marker", " [Source", " (`", "\n"}) {
            int at = sentence.indexOf(end);
            sentence = at < 0 ? sentence : sentence.substring(0, at);
        }
        return Quote.plain(sentence, 120);
    }
}
