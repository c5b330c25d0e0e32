package org.wederhoor.model;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.wederhoor.time.EdtfDate;

/**
 * Arbitrary dossiers: all types of record, all kinds of value, hostile ids and texts, references that mostly resolve.
 *
 * <p>A dossier is made of a seed and a size, the same for the same two, so that a failing one can be kept as a case.
 */
public final class Dossiers {
    /** Texts that have broken somebody's software. */
    public static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "\u0001\u001f\u007f\u0080\u0085\u009f",
            "\b\f\n\r\t",
            "\"\\/",
            "</script><!--]]>",
            "e\u0301\u00e9\u1e9b\u0323",
            "\ufb01\u017f\u2126\u212b",
            "\u202eabc\u2066\u200f",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\ud800\udc00\udbff\udfff",
            "\u2028\u2029\ufeff\ufffd\uffff\ufffe",
            "null",
            "{\"a\": [1e999]}",
            "=1+1|'--",
            "\u0661\u0662\u0663 \u0131\u0130\u00df",
            "%00%0a\\u0000");

    private static final List<String> DATES = List.of(
            "2018-11-05",
            "2018-05",
            "2018",
            "XXXX-10-01",
            "199X",
            "1985-04-XX",
            "2004-06-11?",
            "2004~",
            "2001-21",
            "1984?/2004~",
            "2004-06/..",
            "../..",
            "2004-06/",
            "[1667,1668,1670..1672]",
            "Y170000002",
            "-0009");
    private static final List<String> LANGUAGES = List.of("nl", "en", "pt-br", "und", "zh-hant-tw", "ar");
    private static final List<String> ID_DECORATIONS =
            List.of("", "", "https://example.org/\u00e9#", "\ud83d\ude00", "\uffee", "\"{}|%", "a:b/c~d~0", "\u0131");
    private static final String[] NUMBERS = {
        "0",
        "1",
        "-1",
        "0.1",
        "12.50",
        "1E+20",
        "1e-20",
        "3.141592653589793238462643383279",
        "123456789012345678901234567890"
    };

    private final Random random;
    private final int size;
    private final List<Id> entities;
    private final List<Id> people;
    private final List<Id> works;
    private final List<Id> claims;
    private final List<Id> counterclaims;
    private final List<Id> supports;
    private final List<Id> statements;
    private final List<Id> requests;
    private final List<Id> reviews;
    private final List<Id> properties;
    private final List<Id> rules;

    private Dossiers(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
        entities = ids("e");
        people = ids("p");
        works = ids("d");
        claims = ids("c");
        counterclaims = ids("k");
        supports = ids("u");
        statements = ids("s");
        requests = ids("q");
        reviews = ids("r");
        properties = ids("y");
        rules = ids("l");
    }

    /** Returns arbitrary dossiers of up to twelve records of each type. */
    public static Arbitrary<Dossier> dossiers() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 12))
                .as(Dossiers::of);
    }

    /** Returns the dossier of a seed and a size, the number of records that each type has at most. */
    public static Dossier of(long seed, int size) {
        return new Dossiers(seed, size).dossier();
    }

    /** Returns a dossier equal to another, with everything added in an order that a seed decides. */
    public static Dossier shuffled(Dossier dossier, long seed) {
        Random order = new Random(seed);
        List<DossierRecord> records = new ArrayList<>();
        dossier.recordsByType().forEach(byId -> records.addAll(byId.values()));
        Collections.shuffle(records, order);
        Dossier.Builder builder = Dossier.builder().addAll(records);
        List<Waiver> waivers = new ArrayList<>(dossier.waivers());
        Collections.shuffle(waivers, order);
        waivers.forEach(builder::addWaiver);
        List<Map.Entry<Id, Id>> containers =
                new ArrayList<>(dossier.vocabulary().containers().entries());
        Collections.shuffle(containers, order);
        containers.forEach(entry -> builder.addContainment(entry.getKey(), entry.getValue()));
        List<LanguageTag> languages = new ArrayList<>(dossier.titles().keySet());
        Collections.shuffle(languages, order);
        for (LanguageTag language : languages) {
            builder.putTitle(language, dossier.titles().getOrDefault(language, ""));
        }
        return builder.build();
    }

    private Dossier dossier() {
        Dossier.Builder dossier = Dossier.builder();
        texts().forEach(dossier::putTitle);
        entities.forEach(id -> dossier.add(entity(id)));
        people.forEach(id -> dossier.add(person(id)));
        works.forEach(id -> dossier.add(work(id)));
        claims.forEach(id -> dossier.add(claim(id)));
        counterclaims.forEach(id -> dossier.add(counterclaim(id)));
        if (claims.size() >= 2) {
            supports.forEach(id -> dossier.add(support(id)));
        }
        statements.forEach(id -> dossier.add(statement(id)));
        requests.forEach(id -> dossier.add(request(id)));
        reviews.forEach(id -> dossier.add(review(id)));
        properties.forEach(id -> dossier.add(property(id)));
        rules.forEach(id -> dossier.add(rule(id)));
        for (int i = random.nextInt(size + 1); i > 0; i--) {
            dossier.addWaiver(waiver());
            Id part = pick(entities);
            Id whole = pick(entities);
            if (!part.equals(whole)) {
                dossier.addContainment(part, whole);
            }
        }
        return dossier.build();
    }

    private Entity entity(Id id) {
        return Entity.builder()
                .id(id)
                .putAllLabels(texts())
                .addAllTypes(some(entities))
                .addAllSameAs(someOf(this::iri))
                .build();
    }

    private Source person(Id id) {
        return source(id, one(List.of(SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.PUBLICATION)))
                .build();
    }

    private Source work(Id id) {
        Source.Builder work = source(id, one(List.of(SourceKind.DOCUMENT, SourceKind.DATASET, SourceKind.SOFTWARE)));
        maybe(this::date).ifPresent(work::published);
        maybe(() -> pick(people)).ifPresent(work::publisher);
        maybe(this::locator).ifPresent(work::locator);
        return work.addAllDerivations(someOf(() -> new Derivation(one(DerivationKind.values()), other(works, id))))
                .build();
    }

    private Source.Builder source(Id id, SourceKind kind) {
        Source.Builder source = Source.builder()
                .id(id)
                .kind(kind)
                .putAllLabels(texts())
                .addAllTypes(some(entities))
                .addAllSameAs(someOf(this::iri))
                .anonymous(random.nextBoolean())
                .addAllActsFor(someOf(() -> other(people, id)))
                .addAllInterests(some(claims));
        maybe(random::nextDouble).ifPresent(source::reliability);
        maybe(this::date).ifPresent(source::existence);
        return source;
    }

    private Locator locator() {
        Locator.Builder locator = Locator.builder().url(iri());
        maybe(this::iri).ifPresent(locator::archiveUrl);
        maybe(() -> new Digest("sha-256", String.format("%08x", random.nextInt())))
                .ifPresent(locator::digest);
        return locator.build();
    }

    private Claim claim(Id id) {
        Claim.Builder claim =
                Claim.builder().id(id).kind(one(ClaimKind.values())).putAllTexts(texts());
        return claim.proposition(proposition()).build();
    }

    private Proposition proposition() {
        Proposition.Builder proposition = Proposition.builder()
                .subject(pick(entities))
                .property(pick(properties))
                .value(value())
                .negated(random.nextBoolean());
        maybe(this::date).ifPresent(proposition::validTime);
        Map<Id, Value> qualifiers = new LinkedHashMap<>();
        some(properties).forEach(property -> qualifiers.put(property, value()));
        return proposition.putAllQualifiers(qualifiers).build();
    }

    private Value value() {
        return switch (random.nextInt(8)) {
            case 0 -> new EntityValue(pick(entities));
            case 1 -> QuantityValue.of(number());
            case 2 -> QuantityValue.of(number(), one(List.of("km", "[degF]", "%", "\u00b5g")));
            case 3 -> {
                BigDecimal low = number();
                yield new QuantityValue(low, low.add(number().abs()), maybe(() -> "kg"));
            }
            case 4 -> new TimeValue(date());
            case 5 -> new TextValue(phrase());
            case 6 -> new BooleanValue(random.nextBoolean());
            default -> SomeValue.SOME_VALUE;
        };
    }

    private Counterclaim counterclaim(Id id) {
        CounterclaimKind kind = one(CounterclaimKind.values());
        List<Id> targets = switch (kind) {
            case REBUTS -> claims;
            case UNDERCUTS -> supports;
            case UNDERMINES -> random.nextBoolean() ? statements : people;
        };
        return Counterclaim.builder()
                .id(id)
                .claim(pick(claims))
                .kind(kind)
                .target(pick(targets))
                .build();
    }

    private Support support(Id id) {
        Id premise = pick(claims);
        return Support.builder()
                .id(id)
                .premise(premise)
                .conclusion(other(claims, premise))
                .build();
    }

    private Statement statement(Id id) {
        Statement.Builder statement = Statement.builder().id(id).speaker(pick(people));
        boolean reports = random.nextBoolean();
        maybe(() -> reports ? Content.ofStatement(other(statements, id)) : Content.ofClaim(pick(claims)))
                .ifPresent(content -> {
                    statement.content(content);
                    statement.factuality(one(Factuality.values()));
                });
        maybe(this::date).ifPresent(statement::said);
        maybe(() -> pick(entities)).ifPresent(statement::place);
        return statement
                .addAllAudience(some(entities))
                .addAllCitations(someOf(this::citation))
                .addAllBasedOn(someOf(() -> other(statements, id)))
                .addAllWithdrawals(someOf(() -> new Withdrawal(one(WithdrawalKind.values()), other(statements, id))))
                .build();
    }

    private Citation citation() {
        Citation.Builder citation = Citation.builder().document(pick(works));
        maybe(this::string).ifPresent(citation::passage);
        citation.quotation(new Text(string(), LanguageTag.of("fy")));
        maybe(this::phrase).ifPresent(citation::paraphrase);
        return citation.putAllTranslations(texts()).build();
    }

    private ReplyRequest request(Id id) {
        ReplyRequest.Builder request =
                ReplyRequest.builder().id(id).party(pick(people)).claim(pick(claims));
        maybe(this::string).ifPresent(request::channel);
        maybe(this::date).ifPresent(request::asked);
        maybe(this::date).ifPresent(request::deadline);
        maybe(() -> pick(statements)).ifPresent(request::answer);
        return request.build();
    }

    private Review review(Id id) {
        Rating.Builder rating = Rating.builder().wording(phrase());
        maybe(() -> new BigDecimal("3.0")).ifPresent(rating::value);
        maybe(() -> new BigDecimal("1")).ifPresent(rating::worst);
        maybe(() -> new BigDecimal("5E0")).ifPresent(rating::best);
        Review.Builder review = Review.builder()
                .id(id)
                .claim(pick(claims))
                .publisher(pick(people))
                .rating(rating.build())
                .addAllRestsOn(some(statements));
        maybe(this::date).ifPresent(review::date);
        maybe(this::iri).ifPresent(review::url);
        return review.build();
    }

    private Property property(Id id) {
        Property.Builder property = Property.builder()
                .id(id)
                .putAllLabels(texts())
                .addAllSubjectTypes(some(entities))
                .addAllEntityTypes(some(entities))
                .addAllCharacteristics(someOf(() -> one(List.of(
                        Characteristic.FUNCTIONAL,
                        Characteristic.INVERSE_FUNCTIONAL,
                        Characteristic.ASYMMETRIC,
                        Characteristic.IRREFLEXIVE,
                        Characteristic.TRANSITIVE))))
                .addAllInverseOf(some(properties))
                .addAllSubPropertyOf(someOf(() -> other(properties, id)))
                .addAllDisjointWith(someOf(() -> other(properties, id)))
                .addAllSeparators(some(properties))
                .addAllAccuses(someOf(() -> one(Role.values())))
                .addAllIncompatibleValues(someOf(this::incompatible));
        if (random.nextBoolean()) {
            property.valueType(ValueType.QUANTITY).unit("km");
            maybe(() -> new Tolerance(number().abs(), number().abs())).ifPresent(property::tolerance);
        } else {
            maybe(() -> one(ValueType.values())).ifPresent(property::valueType);
        }
        maybe(() -> one(Temporality.values())).ifPresent(property::temporality);
        maybe(() -> one(AllenRelation.values())).ifPresent(property::orders);
        maybe(() -> one(EventPart.values())).ifPresent(property::dates);
        return property.build();
    }

    private IncompatibleValues incompatible() {
        return new IncompatibleValues(ImmutableSet.of(
                new BooleanValue(random.nextBoolean()), new TextValue(phrase()), QuantityValue.of(number())));
    }

    private Rule rule(Id id) {
        Atom premise = new Atom(Term.variable("x"), pick(properties), Term.variable("y\u00e9"));
        Atom constant =
                new Atom(Term.constant(new EntityValue(pick(entities))), pick(properties), Term.constant(value()));
        return Rule.builder()
                .id(id)
                .putAllLabels(texts())
                .addPremise(premise)
                .addAllPremises(maybe(() -> constant).stream().toList())
                .conclusion(new Atom(Term.variable("y\u00e9"), pick(properties), Term.variable("x")))
                .build();
    }

    private Waiver waiver() {
        Waiver.Builder waiver = Waiver.builder()
                .finding(Id.of("NO_REPLY|" + pick(people).value().replace("|", "%7C")))
                .by("desk" + string())
                .reason(string() + ".");
        maybe(this::date).ifPresent(waiver::until);
        return waiver.build();
    }

    // Parts

    private List<Id> ids(String prefix) {
        List<Id> ids = new ArrayList<>();
        int count = size == 0 ? 0 : random.nextInt(size + 1);
        for (int i = 0; i < count; i++) {
            ids.add(Id.of(one(ID_DECORATIONS) + prefix + i));
        }
        return ids;
    }

    private EdtfDate date() {
        return EdtfDate.parse(one(DATES));
    }

    private BigDecimal number() {
        BigDecimal number = new BigDecimal(NUMBERS[random.nextInt(NUMBERS.length)]);
        return random.nextBoolean() ? number : number.add(BigDecimal.valueOf(random.nextInt(1000), random.nextInt(10)));
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(one(HOSTILE));
            if (random.nextInt(4) == 0) {
                text.append("word").append(random.nextInt(100));
            }
        }
        return text.toString();
    }

    private Text phrase() {
        return Text.of(string(), one(LANGUAGES));
    }

    private Map<LanguageTag, String> texts() {
        Map<LanguageTag, String> texts = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            texts.put(LanguageTag.of(one(LANGUAGES)), string());
        }
        return texts;
    }

    private Iri iri() {
        return Iri.of(
                "https://example.org/" + random.nextInt(20) + one(List.of("", "?q=\u00e9", "#\"<>", "/\ud83d\ude00")));
    }

    private <T> Optional<T> maybe(Supplier<T> part) {
        return random.nextBoolean() ? Optional.of(part.get()) : Optional.empty();
    }

    private <T> Set<T> someOf(Supplier<T> part) {
        Set<T> parts = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            parts.add(part.get());
        }
        return parts;
    }

    private Set<Id> some(List<Id> ids) {
        return someOf(() -> pick(ids));
    }

    /** One of the ids, or now and then one that nothing has. */
    private Id pick(List<Id> ids) {
        return ids.isEmpty() || random.nextInt(10) == 0
                ? Id.of("nothing" + random.nextInt(5))
                : ids.get(random.nextInt(ids.size()));
    }

    private Id other(List<Id> ids, Id than) {
        Id id = pick(ids);
        return id.equals(than) ? Id.of("nothing") : id;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <E extends Enum<E>> E one(E[] constants) {
        return constants[random.nextInt(constants.length)];
    }
}
