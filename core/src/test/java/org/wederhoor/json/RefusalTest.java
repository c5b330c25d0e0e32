package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reading refuses, with which words. */
final class RefusalTest {
    private static final String MARK = "§";
    private static final String VALUE_ACCEPTED =
            ", expected one of {entity}, {quantity, unit}, {low, high, unit}, {time}, {text, language}, {boolean}, "
                    + "{some: true}, where unit may be left out";

    /** Documents that the schema refuses as well, by the message. */
    static Stream<Arguments> againstTheSchema() {
        return Stream.of(
                wrong("§{}", "the version of the format is missing, expected \"wederhoor\": \"1.0\""),
                wrong("§[]", "the value is an array, expected dossier as an object"),
                wrong("§3", "the value is the number 3, expected dossier as an object"),
                wrong("§null", "the value is null, expected dossier as an object, or the field left out"),
                wrong("{\"wederhoor\": §1}", "/wederhoor: the value is the number 1, expected a string"),
                wrong(
                        "{\"wederhoor\": §\"2.0\"}",
                        "/wederhoor: the version of the format is \"2.0\", expected a major version up to 1; "
                                + "a later library reads it"),
                wrong(
                        "{\"wederhoor\": §\"1\"}",
                        "/wederhoor: the version of the format is \"1\", expected \"wederhoor\": \"1.0\""),
                wrong(
                        "{\"wederhoor\": §\"0.9\"}",
                        "/wederhoor: the version of the format is \"0.9\", expected \"wederhoor\": \"1.0\""),
                body("\"claims\": §{}", "/claims: the value is an object, expected an array of claims"),
                body("\"claims\": [§3]", "/claims/0: the value is the number 3, expected claim as an object"),
                body(
                        "§\"clams\": []",
                        "/clams: field \"clams\" of dossier is not known in version 1.0, expected one of "
                                + "wederhoor, titles, entities, sources, claims, counterclaims, supports, statements, "
                                + "replyRequests, reviews, waivers, vocabulary"),
                body(
                        "\"entities\": [{\"id\": \"a\", §\"label\": 1}]",
                        "/entities/0/label: field \"label\" of entity is not known in version 1.0, expected one "
                                + "of id, labels, types, sameAs"),
                body(
                        "\"entities\": [{§\"@class\": \"java.lang.Runtime\"}]",
                        "/entities/0/@class: field \"@class\" of entity is not known in version 1.0, expected "
                                + "one of id, labels, types, sameAs"),
                body("\"entities\": [§{\"labels\": {}}]", "/entities/0: entity has no id, expected that field as well"),
                body(
                        "\"entities\": [{\"id\": §null}]",
                        "/entities/0/id: the value is null, expected a string, or the field left out"),
                body(
                        "\"entities\": [{\"id\": §\"a b\"}]",
                        "/entities/0/id: id is \"a b\", expected no white space or control characters (found "
                                + "one at index 1)"),
                body("\"entities\": [{\"id\": §\"\"}]", "/entities/0/id: id is \"\", expected a non-empty text"),
                body(
                        "\"entities\": [{\"id\": \"a\", \"types\": [\"b\", §\"b\"]}]",
                        "/entities/0/types/1: the array holds the same element twice, expected each element " + "once"),
                body(
                        "\"entities\": [{\"id\": \"a\", \"sameAs\": [§\"b\"]}]",
                        "/entities/0/sameAs/0: IRI is \"b\", expected an absolute IRI such as "
                                + "https://example.org/a"),
                body(
                        "\"sources\": [{\"id\": \"a\", \"kind\": §\"Person\"}]",
                        "/sources/0/kind: the value is \"Person\", expected one of person, organization, "
                                + "publication, document, dataset, software"),
                body(
                        "\"sources\": [§{\"id\": \"a\", \"kind\": \"person\", \"reliability\": 1.5}]",
                        "/sources/0: reliability of source \"a\" is \"1.5\", expected a number from 0 to 1"),
                body(
                        "\"sources\": [{\"id\": \"a\", \"kind\": \"person\", \"reliability\": §\"1\"}]",
                        "/sources/0/reliability: the value is the string \"1\", expected a number"),
                body(
                        "\"sources\": [{\"id\": \"a\", \"kind\": \"person\", \"anonymous\": §1}]",
                        "/sources/0/anonymous: the value is the number 1, expected true or false"),
                body(
                        "\"sources\": [{\"id\": \"a\", \"kind\": \"document\", \"locator\": §{}}]",
                        "/sources/0/locator: locator is empty, expected url, archiveUrl or digest"),
                body("\"claims\": [§{\"id\": \"a\"}]", "/claims/0: claim a is empty, expected a text or a proposition"),
                claim(
                        "§{}",
                        "/claims/0/proposition/value: the fields of the value do not fit together" + VALUE_ACCEPTED),
                claim(
                        "§{\"entity\": \"a\", \"quantity\": 1}",
                        "/claims/0/proposition/value: the fields of the value do not fit together" + VALUE_ACCEPTED),
                claim(
                        "§{\"entity\": \"a\", \"unit\": \"km\"}",
                        "/claims/0/proposition/value: the fields of the value do not fit together" + VALUE_ACCEPTED),
                claim(
                        "§{\"low\": 1}",
                        "/claims/0/proposition/value: the fields of the value do not fit together" + VALUE_ACCEPTED),
                claim(
                        "§{\"text\": \"x\"}",
                        "/claims/0/proposition/value: the fields of the value do not fit together" + VALUE_ACCEPTED),
                claim(
                        "{\"some\": §false}",
                        "/claims/0/proposition/value/some: the value is false, expected true, or for \"no "
                                + "value\" a negated proposition"),
                claim(
                        "{§\"variable\": \"x\"}",
                        "/claims/0/proposition/value/variable: field \"variable\" of value is not known in "
                                + "version 1.0, expected one of entity, quantity, low, high, unit, time, text, "
                                + "language, boolean, some"),
                body(
                        "\"statements\": [§{\"id\": \"a\", \"speaker\": \"b\", \"claim\": \"c\", \"statement\": \"d\"}]",
                        "/statements/0: statement has both claim \"c\" and statement \"d\", expected one of the "
                                + "two, or neither"),
                body(
                        "\"statements\": [{\"id\": \"a\", \"speaker\": \"b\", \"claim\": \"c\", \"factuality\": §\"CT\"}]",
                        "/statements/0/factuality: factuality is \"CT\", expected one of CT+, PR+, PS+, U, PS-, "
                                + "PR-, CT-"),
                body(
                        "\"statements\": [§{\"id\": \"a\", \"speaker\": \"b\", \"factuality\": \"CT+\"}]",
                        "/statements/0: factuality of statement \"a\" is \"CERTAIN_POSITIVE\", expected U, as it "
                                + "has no content"),
                body(
                        "\"titles\": {§\"n l\": \"x\"}",
                        "/titles/n l: language is \"n l\", expected a BCP 47 tag such as nl or en-GB"),
                body("\"titles\": {\"nl\": §3}", "/titles/nl: the value is the number 3, expected a string"),
                body(
                        "\"vocabulary\": {\"rules\": [§{\"id\": \"a\", \"premises\": [], \"conclusion\": {\"subject\": "
                                + "{\"entity\": \"a\"}, \"property\": \"p\", \"value\": {\"some\": true}}}]}",
                        "/vocabulary/rules/0: premises of rule \"a\" is \"[]\", expected at least one premise"),
                body(
                        "\"vocabulary\": {\"properties\": [{\"id\": \"a\", \"incompatibleValues\": [§[]]}]}",
                        "/vocabulary/properties/0/incompatibleValues/0: incompatibleValues is \"[]\", expected "
                                + "at least two values"));
    }

    /** Documents that only a reading refuses, as no schema can say it. */
    static Stream<Arguments> beyondTheSchema() {
        return Stream.of(
                body(
                        "\"entities\": [{\"id\": \"a\", §\"id\": \"a\"}]",
                        "/entities/0/id: field \"id\" is given twice, expected each field once"),
                body(
                        "\"claims\": [], §\"claims\": []",
                        "/claims: field \"claims\" is given twice, expected each field once"),
                body(
                        "§\"wederhoor\": \"1.0\"",
                        "/wederhoor: field \"wederhoor\" is given twice, expected each field once"),
                body(
                        "\"titles\": {\"nl\": \"x\", §\"NL\": \"y\"}",
                        "/titles/NL: field \"NL\" is given twice, expected each field once"),
                body(
                        "\"entities\": [{\"id\": \"a\"}, §{\"id\": \"a\", \"types\": [\"b\"]}]",
                        "/entities/1: id \"a\" of this entity is that of a different entity before it, expected "
                                + "an id of its own for each record"),
                body(
                        "\"entities\": [{\"id\": \"a\"}], \"sources\": [§{\"id\": \"a\", \"kind\": \"person\"}]",
                        "/sources/0: id \"a\" of this source is that of a different entity before it, expected "
                                + "an id of its own for each record"),
                body(
                        "\"statements\": [{\"id\": \"a\", \"speaker\": \"b\", \"said\": §\"May 2018\"}]",
                        "/statements/0/said: "),
                body(
                        "\"vocabulary\": {\"containers\": {\"a\": §[\"a\"]}}",
                        "/vocabulary/containers/a: containers of \"a\" hold itself, expected other entities"),
                claim(
                        "§{\"low\": 2, \"high\": 1}",
                        "/claims/0/proposition/value: low of quantity is \"2\", expected at most high (1)"),
                claim(
                        "{\"quantity\": §1e1000000000}",
                        "/claims/0/proposition/value/quantity: the number \"1e1000000000\" is too long, "
                                + "expected at most 1000 digits before and after the point"),
                claim(
                        "{\"quantity\": §1e99999999999}",
                        "/claims/0/proposition/value/quantity: the number \"1e99999999999\" is too long, "
                                + "expected at most 1000 digits before and after the point"),
                body(
                        "\"titles\": {\"nl\": §\"a\\ud800b\"}",
                        "/titles/nl: the text \"a\\ud800b\" has a lone surrogate at index 1, expected surrogates "
                                + "in pairs only"));
    }

    /** A document with a mark before what is refused. */
    private static Arguments wrong(String marked, String message) {
        int column = marked.indexOf(MARK) + 1;
        return Arguments.of(marked.replace(MARK, ""), "1:" + column + ": " + message);
    }

    private static Arguments body(String fields, String message) {
        return wrong("{\"wederhoor\": \"1.0\", " + fields + "}", message);
    }

    private static Arguments claim(String value, String message) {
        return body(
                "\"claims\": [{\"id\": \"a\", \"proposition\": {\"subject\": \"s\", \"property\": \"p\", \"value\": "
                        + value + "}}]",
                message);
    }

    @ParameterizedTest
    @MethodSource("againstTheSchema")
    void reading_refusesWhatTheSchemaRefuses(String json, String message) {
        assertRefused(json, message);
        assertFalse(DossierSchema.accepts(json), "the schema accepts " + json);
    }

    @ParameterizedTest
    @MethodSource("beyondTheSchema")
    void reading_refusesWhatNoSchemaCanSay(String json, String message) {
        assertRefused(json, message);
    }

    @Test
    void strictReading_refusesAReferenceThatLeadsNowhere() {
        String json = "{\"wederhoor\": \"1.0\", \"counterclaims\": [], \"supports\": [\n"
                + "{\"id\": \"u\", \"premise\": \"a\", \"conclusion\": \"b\"}]}";
        DossierFormatException refused =
                assertThrows(DossierFormatException.class, () -> DossierJson.read(json, ReadOptions.strict()));
        assertEquals(
                "2:8: /supports/0: premise of \"u\" refers to \"a\" (and 1 more such references), expected the id of a "
                        + "record of type claim",
                refused.getMessage());
        assertEquals(RefusalCode.DANGLING_REFERENCE, refused.code());
    }

    @Test
    void strictReadingOfLines_namesTheLine() {
        String lines = """
                {"type": "dossier", "wederhoor": "1.0"}
                {"type": "support", "id": "u", "premise": "a", "conclusion": "b"}
                """;
        DossierFormatException refused = assertThrows(
                DossierFormatException.class,
                () -> DossierLines.read(lines, ReadOptions.strict().sourceName("in")));
        assertTrue(
                refused.refusal().toString().startsWith("in:2: premise of \"u\" refers to \"a\""),
                refused.getMessage());
    }

    @Test
    void message_isOneShortLineWhateverTheInput() {
        String hostile = "\\r\\n\\u001b[31m\\u202e" + "x".repeat(10_000);
        String json = "{\"wederhoor\": \"1.0\", \"" + hostile + "\": 1}";
        String message = assertThrows(
                        DossierFormatException.class,
                        () -> DossierJson.read(json, ReadOptions.standard().sourceName("a\nb")))
                .refusal()
                .toString();
        assertTrue(message.chars().noneMatch(Character::isISOControl), message);
        assertTrue(message.length() < 420, message);
        assertTrue(message.startsWith("a\\u000ab:1:22: "), message);
    }

    private static void assertRefused(String json, String message) {
        DossierFormatException refused =
                assertThrows(DossierFormatException.class, () -> DossierJson.read(json, ReadOptions.standard()));
        if (message.endsWith(": ")) {
            assertTrue(refused.refusal().toString().startsWith(message), refused.getMessage());
        } else {
            assertEquals(message, refused.getMessage());
        }
    }
}
