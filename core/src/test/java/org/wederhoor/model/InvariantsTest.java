package org.wederhoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wederhoor.time.EdtfDate;

/** What no value of the model can be, and the words in which it is refused. */
final class InvariantsTest {
    private static final Id A = Id.of("a");
    private static final Id B = Id.of("b");
    private static final LanguageTag NL = LanguageTag.of("nl");
    private static final String LONE = "x\ud800";
    private static final String SURROGATE =
            " is \"x\\ud800\", expected text without a lone surrogate (found one at index 1)";
    private static final String NO_WORK =
            ", expected none, as only a document, a dataset or software is published (kind is PERSON)";

    private static Arguments refused(String message, Executable building) {
        return Arguments.of(message, building);
    }

    private static Source.Builder person() {
        return Source.builder().id(A).kind(SourceKind.PERSON);
    }

    private static Property.Builder property() {
        return Property.builder().id(A);
    }

    private static Statement.Builder statement() {
        return Statement.builder().id(A).speaker(B);
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                refused(
                        "reliability of source \"a\" is \"1.1\", expected a number from 0 to 1",
                        () -> person().reliability(1.1).build()),
                refused(
                        "reliability of source \"a\" is \"-0.1\", expected a number from 0 to 1",
                        () -> person().reliability(-0.1).build()),
                refused(
                        "reliability of source \"a\" is \"NaN\", expected a number from 0 to 1",
                        () -> person().reliability(Double.NaN).build()),
                refused(
                        "actsFor of source \"a\" is \"a\", expected another source",
                        () -> person().addActsFor(A).build()),
                refused(
                        "published of source \"a\" is \"2018\"" + NO_WORK,
                        () -> person().published(EdtfDate.parse("2018")).build()),
                refused(
                        "publisher of source \"a\" is \"b\"" + NO_WORK,
                        () -> person().publisher(B).build()),
                refused(
                        "derivations of source \"a\" is \"a\", expected another work",
                        () -> Source.builder()
                                .id(A)
                                .kind(SourceKind.DOCUMENT)
                                .addDerivation(new Derivation(DerivationKind.QUOTED_FROM, A))
                                .build()),
                refused(
                        "labels of source \"a\"" + SURROGATE,
                        () -> person().putLabel(NL, LONE).build()),
                refused(
                        "labels of entity \"a\"" + SURROGATE,
                        () -> Entity.builder().id(A).putLabel(NL, LONE).build()),
                refused(
                        "locator is empty, expected url, archiveUrl or digest",
                        () -> Locator.builder().build()),
                refused(
                        "hex of digest is \"abc\", expected an even number of hexadecimal digits",
                        () -> new Digest("sha-256", "abc")),
                refused(
                        "hex of digest is \"\u0661\u0661\", expected an even number of hexadecimal digits",
                        () -> new Digest("sha-256", "\u0661\u0661")),
                refused("algorithm of digest is \" \", expected a name such as sha-256", () -> new Digest(" ", "00")));
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                refused(
                        "claim a is empty, expected a text or a proposition",
                        () -> Claim.builder().id(A).build()),
                refused(
                        "texts of claim \"a\"" + SURROGATE,
                        () -> Claim.builder().id(A).putText(NL, LONE).build()),
                refused(
                        "conclusion of support \"a\" is \"b\", expected a claim other than the premise",
                        () -> Support.builder().id(A).premise(B).conclusion(B).build()),
                refused(
                        "low of quantity is \"2\", expected at most high (1)",
                        () -> new QuantityValue(BigDecimal.valueOf(2), BigDecimal.ONE, Optional.empty())),
                refused(
                        "low of quantity has 1 digits and scale -1000000000, expected at most 1000 digits before and "
                                + "after the point",
                        () -> QuantityValue.of(new BigDecimal("1e1000000000"))),
                refused("unit of quantity is \" \", expected a UCUM code", () -> QuantityValue.of(BigDecimal.ONE, " ")),
                refused("unit of quantity" + SURROGATE, () -> QuantityValue.of(BigDecimal.ONE, LONE)),
                refused("text" + SURROGATE, () -> Text.of(LONE, "nl")),
                refused("language is \"n l\", expected a BCP 47 tag such as nl or en-GB", () -> LanguageTag.of("n l")),
                refused("language is \"\", expected a BCP 47 tag such as nl or en-GB", () -> LanguageTag.of("")),
                refused("IRI is \"a/b\", expected an absolute IRI such as https://example.org/a", () -> Iri.of("a/b")),
                refused(
                        "IRI is \"javascript :x\", expected an absolute IRI such as https://example.org/a",
                        () -> Iri.of("javascript :x")),
                refused("IRI is \"a:b c\", expected no white space or control characters", () -> Iri.of("a:b c")));
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                refused(
                        "content of statement \"a\" is \"a\", expected a claim or another statement",
                        () -> statement().content(Content.ofStatement(A)).build()),
                refused(
                        "basedOn of statement \"a\" is \"a\", expected other statements",
                        () -> statement().addBasedOn(A).build()),
                refused(
                        "withdrawals of statement \"a\" is \"a\", expected earlier statements",
                        () -> statement()
                                .addWithdrawal(new Withdrawal(WithdrawalKind.RETRACTS, A))
                                .build()),
                refused(
                        "factuality of statement \"a\" is \"CERTAIN_POSITIVE\", expected U, as it has no content",
                        () -> statement()
                                .factuality(Factuality.CERTAIN_POSITIVE)
                                .build()),
                refused(
                        "translations of citation of \"a\" is \"nl\", expected languages other than that of the "
                                + "quotation",
                        () -> Citation.builder()
                                .document(A)
                                .quotation(Text.of("x", "NL"))
                                .putTranslation(NL, "y")
                                .build()),
                refused(
                        "translations of citation of \"a\"" + SURROGATE,
                        () -> Citation.builder()
                                .document(A)
                                .putTranslation(NL, LONE)
                                .build()),
                refused(
                        "passage of citation of \"a\"" + SURROGATE,
                        () -> Citation.builder().document(A).passage(LONE).build()),
                refused(
                        "channel of reply request \"a\"" + SURROGATE,
                        () -> ReplyRequest.builder()
                                .id(A)
                                .party(B)
                                .claim(B)
                                .channel(LONE)
                                .build()));
    }

    static Stream<Arguments> reviews() {
        return Stream.of(
                refused(
                        "rating is empty, expected a wording or a value",
                        () -> Rating.builder().best(BigDecimal.ONE).build()),
                refused(
                        "worst of rating is \"5\", expected less than best (1)",
                        () -> Rating.builder()
                                .wording(Text.of("x", "nl"))
                                .worst(BigDecimal.valueOf(5))
                                .best(BigDecimal.ONE)
                                .build()),
                refused(
                        "value of rating is \"0\", expected at least worst (1)",
                        () -> Rating.builder()
                                .value(BigDecimal.ZERO)
                                .worst(BigDecimal.ONE)
                                .build()),
                refused(
                        "value of rating is \"6\", expected at most best (5)",
                        () -> Rating.builder()
                                .value(BigDecimal.valueOf(6))
                                .best(BigDecimal.valueOf(5))
                                .build()),
                refused(
                        "value of rating has 1 digits and scale -1000000000, expected at most 1000 digits before and "
                                + "after the point",
                        () -> Rating.builder()
                                .value(new BigDecimal("1e1000000000"))
                                .build()),
                refused(
                        "by of waiver of \"a\" is \" \", expected who accepts the finding",
                        () -> Waiver.builder().finding(A).by(" ").reason("x").build()),
                refused(
                        "reason of waiver of \"a\" is \"\", expected why the finding is accepted",
                        () -> Waiver.builder().finding(A).by("x").reason("").build()),
                refused(
                        "reason of waiver of \"a\"" + SURROGATE,
                        () -> Waiver.builder().finding(A).by("x").reason(LONE).build()));
    }

    static Stream<Arguments> vocabulary() {
        return Stream.of(
                refused(
                        "unit of property \"a\" is \"km\", expected none, as valueType is not QUANTITY",
                        () -> property().valueType(ValueType.TEXT).unit("km").build()),
                refused(
                        "unit of property \"a\" is \" \", expected a UCUM code",
                        () -> property().unit(" ").build()),
                refused(
                        "unit of property \"a\"" + SURROGATE,
                        () -> property().unit(LONE).build()),
                refused(
                        "labels of property \"a\"" + SURROGATE,
                        () -> property().putLabel(NL, LONE).build()),
                refused(
                        "subPropertyOf of property \"a\" is \"a\", expected other properties",
                        () -> property().addSubPropertyOf(A).build()),
                refused(
                        "disjointWith of property \"a\" is \"a\", expected other properties",
                        () -> property().addDisjointWith(A).build()),
                refused(
                        "characteristics of property \"a\" is \"[SYMMETRIC, ASYMMETRIC]\", expected SYMMETRIC or "
                                + "ASYMMETRIC, not both",
                        () -> property()
                                .addCharacteristic(Characteristic.SYMMETRIC)
                                .addCharacteristic(Characteristic.ASYMMETRIC)
                                .build()),
                refused(
                        "incompatibleValues is \"[BooleanValue[value=true]]\", expected at least two values",
                        () -> new IncompatibleValues(ImmutableSet.of(new BooleanValue(true)))),
                refused(
                        "incompatibleValues is \"[BooleanValue[value=true], SOME_VALUE]\", expected values other than "
                                + "some value",
                        () -> new IncompatibleValues(ImmutableSet.of(new BooleanValue(true), SomeValue.SOME_VALUE))),
                refused(
                        "absolute of tolerance is \"-1\", expected zero or more",
                        () -> new Tolerance(BigDecimal.ONE.negate(), BigDecimal.ZERO)),
                refused(
                        "relative of tolerance is \"-1\", expected zero or more",
                        () -> new Tolerance(BigDecimal.ZERO, BigDecimal.ONE.negate())),
                refused(
                        "subject of atom is \"Constant[value=SOME_VALUE]\", expected a variable or an entity",
                        () -> new Atom(Term.constant(SomeValue.SOME_VALUE), A, Term.variable("x"))),
                refused(
                        "premises of rule \"a\" is \"[]\", expected at least one premise",
                        () -> Rule.builder()
                                .id(A)
                                .conclusion(new Atom(Term.variable("x"), A, Term.variable("x")))
                                .build()),
                refused(
                        "conclusion of rule \"a\" is \"?z\", expected only variables that a premise binds",
                        () -> Rule.builder()
                                .id(A)
                                .addPremise(new Atom(Term.variable("x"), A, Term.variable("y")))
                                .conclusion(new Atom(Term.variable("x"), A, Term.variable("z")))
                                .build()),
                refused(
                        "container of \"a\" is \"a\", expected another entity",
                        () -> Vocabulary.builder().addContainment(A, A)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"sources", "claims", "statements", "reviews", "vocabulary"})
    void invalidState_isRefused(String message, Executable building) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, building).getMessage());
    }

    @Test
    void missingRequiredPart_isRefused() {
        assertThrows(
                IllegalStateException.class, () -> Statement.builder().id(A).build());
        assertThrows(IllegalStateException.class, () -> Source.builder().id(A).build());
        assertThrows(
                IllegalStateException.class,
                () -> Claim.builder().putText(NL, "x").build());
    }

    @Test
    void numbers_compareByWhatTheyAre() {
        QuantityValue one = QuantityValue.of(BigDecimal.ONE);
        for (String written : new String[] {"1.0", "1e0", "10e-1", "1.000"}) {
            assertEquals(one, QuantityValue.of(new BigDecimal(written)));
            assertEquals(
                    one.hashCode(), QuantityValue.of(new BigDecimal(written)).hashCode());
        }
        assertEquals(QuantityValue.of(BigDecimal.ZERO), QuantityValue.of(new BigDecimal("-0.00")));
    }

    @Test
    void languages_compareWithoutCase() {
        assertEquals(LanguageTag.of("pt-br"), LanguageTag.of("PT-BR"));
        assertEquals("pt-br", LanguageTag.of("pt-BR").value());
    }

    @Test
    void statementWithoutContent_isUnderspecified() {
        assertEquals(Factuality.UNDERSPECIFIED, statement().build().factuality());
        assertEquals(
                Factuality.CERTAIN_POSITIVE,
                statement().content(Content.ofClaim(B)).build().factuality());
    }

    @Test
    void negation_undoesItself() {
        Proposition proposition = Proposition.builder()
                .subject(A)
                .property(B)
                .value(SomeValue.SOME_VALUE)
                .validTime(EdtfDate.parse("../.."))
                .putQualifier(B, new BooleanValue(true))
                .build();
        assertEquals(true, proposition.negation().isNegated());
        assertEquals(proposition, proposition.negation().negation());
    }
}
