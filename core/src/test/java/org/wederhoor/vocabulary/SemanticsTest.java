package org.wederhoor.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.IncompatibleValues;
import org.wederhoor.model.Property;
import org.wederhoor.model.Role;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Tolerance;
import org.wederhoor.model.Value;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.time.EdtfDate;

final class SemanticsTest {
    private static final Semantics SEMANTICS = Semantics.of(vocabulary());

    private static Property.Builder property(String id) {
        return Property.builder().id(Id.of(id));
    }

    private static Vocabulary vocabulary() {
        return Vocabulary.builder()
                .addProperty(property("helped").temporality(Temporality.EVENT).build())
                .addProperty(property("spiedFor")
                        .addSubPropertyOf(Id.of("helped"))
                        .addAccused(Role.SUBJECT)
                        .addAccused(Role.VALUE)
                        .build())
                .addProperty(property("usedSpy").addInverseOf(Id.of("spiedFor")).build())
                .addProperty(property("allyOf")
                        .addCharacteristic(Characteristic.SYMMETRIC)
                        .build())
                .addProperty(
                        property("locatedIn").addSubPropertyOf(Id.of("near")).build())
                .addProperty(property("near")
                        .addCharacteristic(Characteristic.SYMMETRIC)
                        .build())
                .addProperty(property("capital")
                        .addCharacteristic(Characteristic.FUNCTIONAL)
                        .addCharacteristic(Characteristic.INVERSE_FUNCTIONAL)
                        .build())
                .addProperty(property("bornIn")
                        .addCharacteristic(Characteristic.FUNCTIONAL)
                        .temporality(Temporality.EVENT)
                        .build())
                .addProperty(property("birthday")
                        .addCharacteristic(Characteristic.FUNCTIONAL)
                        .temporality(Temporality.TIMELESS)
                        .build())
                .addProperty(property("poverty")
                        .addSeparator(Id.of("measure"))
                        .addIncompatibleValue(new IncompatibleValues(ImmutableSet.of(entity("up"), entity("down"))))
                        .build())
                .addProperty(
                        property("banned").addDisjointWith(Id.of("required")).build())
                .addProperty(property("length")
                        .unit("km")
                        .tolerance(new Tolerance(new BigDecimal("0.5"), BigDecimal.ZERO))
                        .build())
                .addProperty(property("spouse")
                        .addCharacteristic(Characteristic.SYMMETRIC)
                        .addCharacteristic(Characteristic.FUNCTIONAL)
                        .build())
                .addProperty(property("parent")
                        .addCharacteristic(Characteristic.ASYMMETRIC)
                        .build())
                .addProperty(property("loopA").addSubPropertyOf(Id.of("loopB")).build())
                .addProperty(property("loopB")
                        .addSubPropertyOf(Id.of("loopA"))
                        .temporality(Temporality.TIMELESS)
                        .build())
                .addContainment(Id.of("amsterdam"), Id.of("holland"))
                .addContainment(Id.of("holland"), Id.of("netherlands"))
                .addContainment(Id.of("netherlands"), Id.of("amsterdam2"))
                .build();
    }

    private static Value entity(String id) {
        return new EntityValue(Id.of(id));
    }

    /** Ground and C for certain or P for possible; a dash where both can be so. */
    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    x helped some @ 2018 | not x helped some @ ../.. | OPPOSITE C
                    x helped russia @ 2018 | not x helped some @ ../.. | OPPOSITE C
                    x spiedFor russia @ 2018 | not x helped some @ ../.. | OPPOSITE C
                    russia usedSpy x @ 2018 | not x helped some @ ../.. | OPPOSITE C
                    x helped russia @ 2018 | not x spiedFor some @ ../.. | -
                    x helped some @ 2018 | not x helped russia @ ../.. | -
                    y helped russia @ 2018 | not x helped some @ ../.. | -
                    x allyOf y @ 2018 | not y allyOf x @ 2018 | OPPOSITE C
                    x helped russia @ 2018-05 | not x helped russia @ 2018 | OPPOSITE C
                    x helped russia @ 2018 | not x helped russia @ 2018-05 | -
                    x state v @ 2018 | not x state v @ 2018-05 | OPPOSITE C
                    x state v @ 2018 | not x state v @ 2019 | -
                    x state v @ 2018? | not x state v @ 2018-05 | OPPOSITE P
                    x state v @ 2004/2006 | not x state v @ 2005 | OPPOSITE C
                    x state v @ 2004/2006 | not x state v @ 2004-12-31 | OPPOSITE C
                    x state v @ 2004/2006 | not x state v @ 2004-12-30 | -
                    x state v @ 2004-06/ | not x state v @ 2010 | -
                    x state v @ 2004-06/.. | not x state v @ 2010 | OPPOSITE C
                    x state v @ XXXX-10-01 said 2018-11 | not x state v @ 2018-10 | OPPOSITE P
                    x state v @ XXXX-10-01 said 2018-11 | not x state v @ ../2018-11 | OPPOSITE C
                    x state v @ XXXX-10-01 predicted said 2018-11 | not x state v @ ../2018-11 | OPPOSITE P
                    x state v @ [2016,2018] | not x state v @ 2018 | OPPOSITE P
                    x state v @ {2016,2018} | not x state v @ 2018 | OPPOSITE C
                    x state v said 2018-05-03 | not x state v said 2018-05-03 | OPPOSITE C
                    x state v said 2018-05 | not x state v said 2018-05 | -
                    x state v said 2018-05 | not x state v @ 2018 | OPPOSITE C
                    x helped y said 2018-05 | not x helped y said 2018-11 | OPPOSITE C
                    x helped y said 2018-11 | not x helped y said 2018-05 | OPPOSITE P
                    x helped y said 2018-11 | not x helped y @ 2018 | -
                    x state v | not x state v | OPPOSITE C
                    x state v if when=a @ 2018 | not x state v @ 2018 | OPPOSITE C
                    x state v @ 2018 | not x state v if when=a @ 2018 | OPPOSITE P
                    x state v if when=b @ 2018 | not x state v if when=a @ 2018 | -
                    x poverty up if measure=a @ 2018 | x poverty down if measure=a @ 2018 | INCOMPATIBLE C
                    x poverty up if measure=a @ 2018 | x poverty down if measure=b @ 2018 | -
                    x poverty up if measure=a @ 2018 | x poverty down @ 2018 | INCOMPATIBLE P
                    x poverty up @ 2018 | x poverty flat @ 2018 | -
                    x state amsterdam @ 2018 | not x state netherlands @ 2018 | OPPOSITE C
                    x state netherlands @ 2018 | not x state amsterdam @ 2018 | -
                    amsterdam near y @ 2018 | not netherlands near y @ 2018 | OPPOSITE C
                    y locatedIn amsterdam @ 2018 | not netherlands near y @ 2018 | OPPOSITE C
                    amsterdam locatedIn y @ 2018 | not netherlands locatedIn y @ 2018 | -
                    x capital a @ 2018 | x capital b @ 2018 | FUNCTIONAL C
                    x capital a @ 2018 | x capital b @ 2019 | -
                    x capital a @ 2018 | y capital a @ 2018 | INVERSE_FUNCTIONAL C
                    x capital amsterdam @ 2018 | x capital netherlands @ 2018 | -
                    x capital some @ 2018 | x capital netherlands @ 2018 | -
                    x capital 'a'@nl @ 2018 | x capital 'b'@en @ 2018 | -
                    x capital 'a'@nl @ 2018 | x capital 'b'@nl @ 2018 | FUNCTIONAL C
                    x bornIn a @ 2018 | x bornIn b @ 1950 | FUNCTIONAL C
                    x birthday t:1950-05 | x birthday t:1950-05-03 | -
                    x birthday t:1950-05 | x birthday t:1950-06-03 | FUNCTIONAL C
                    x birthday t:1950~ | x birthday t:1960 | FUNCTIONAL P
                    x banned y @ 2018 | x required y @ 2018-05 | DISJOINT C
                    x banned y @ 2018 | x required z @ 2018-05 | -
                    x length 5km @ 2018 | x length 5400m @ 2018 | -
                    x length 5km @ 2018 | x length 6 @ 2018 | -
                    x length 5km @ 2018 | x length 6001m @ 2018 | QUANTITY C
                    x length 1..3km @ 2018 | x length 3.9 @ 2018 | -
                    x length 5km @ 2018 | x length 5kg @ 2018 | -
                    x other 5km @ 2018 | x other 9km @ 2018 | -
                    x spouse a @ 2018 | b spouse x @ 2018 | FUNCTIONAL C
                    x spouse a @ 2018 | a spouse x @ 2018 | -
                    x parent a @ 2018 | a parent x @ 2018 | ASYMMETRIC C
                    x parent a @ 2018 | a parent x @ 2019 | -
                    x loopA a | not x loopB a | OPPOSITE C
                    x loopA a said 2018 | not x loopA a said 2019 | OPPOSITE C
                    """)
    void excludes_table(String a, String b, String expected) {
        assertEquals(expected, shown(SEMANTICS.excludes(Literals.read(a), Literals.read(b))));
        assertEquals(expected, shown(SEMANTICS.excludes(Literals.read(b), Literals.read(a))), "the other way round");
    }

    private static String shown(Optional<Exclusion> exclusion) {
        return exclusion.map(e -> e.ground() + (e.isCertain() ? " C" : " P")).orElse("-");
    }

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    x spiedFor russia @ 2018-05 | x helped some @ 2018 | true
                    x helped some @ 2018 | x spiedFor russia @ 2018 | false
                    x helped russia @ 2018 | x helped russia @ 2018-05 | false
                    x state v @ 2018 | x state v @ 2018-05 | true
                    x state v @ 2018-05 | x state v @ 2018 | false
                    x state amsterdam @ 2018 | x state netherlands @ 2018 | true
                    not x state netherlands @ 2018 | not x state amsterdam @ 2018 | true
                    not x state amsterdam @ 2018 | not x state netherlands @ 2018 | false
                    not x helped some @ ../.. | not x spiedFor russia @ 2018 | true
                    x length 4..5km @ 2018 | x length 3..6km @ 2018 | true
                    x length 3..6km @ 2018 | x length 4..5km @ 2018 | false
                    x state v if when=a @ 2018 | x state v @ 2018 | true
                    x state v @ 2018 | x state v if when=a @ 2018 | false
                    x poverty up if measure=a @ 2018 | x poverty up @ 2018 | false
                    x capital a @ 2018 | not x capital b @ 2018 | true
                    x capital a @ 2018 | not x capital b @ 2018/2019 | false
                    not x capital a @ 2018 | x capital b @ 2018 | false
                    x helped y said 2018-05 | x helped y said 2018-11 | true
                    x helped y @ 2016 | x helped y said 2018-11 | true
                    x state v @ 2018~ | x state v @ 2018~ | true
                    x birthday t:1950-05-03 | x birthday t:1950 | true
                    """)
    void entails_table(String a, String b, boolean expected) {
        assertEquals(expected, SEMANTICS.entails(Literals.read(a), Literals.read(b)));
    }

    @Test
    void excludes_monthDayWithoutYear_namesTheReadings() {
        Exclusion exclusion = SEMANTICS
                .excludes(
                        Literals.read("x state v @ XXXX-10-01 said 2018-11"),
                        Literals.read("not x state v @ 2016-01-01/2017-12-31"))
                .orElseThrow();
        assertEquals(
                ImmutableList.of(new Reservation.Reading(
                        EdtfDate.parse("XXXX-10-01"),
                        ImmutableList.of(EdtfDate.parse("2016-10-01/2017-10-01")),
                        ImmutableList.of(EdtfDate.parse("0000-10-01/2015-10-01"), EdtfDate.parse("2018-10-01")))),
                exclusion.reservations());
    }

    @Test
    void accused_throughInverse_areThoseInTheRolesAbove() {
        assertEquals(
                ImmutableSet.of(Id.of("russia"), Id.of("x")),
                SEMANTICS.accused(Literals.read("russia usedSpy x").literal()));
    }

    @Test
    void constraints_inverseOfFunctional_areOne() {
        Semantics semantics = Semantics.of(Vocabulary.builder()
                .addProperty(property("mother")
                        .addCharacteristic(Characteristic.FUNCTIONAL)
                        .addInverseOf(Id.of("motherOf"))
                        .build())
                .addProperty(property("motherOf")
                        .addCharacteristic(Characteristic.INVERSE_FUNCTIONAL)
                        .build())
                .build());
        Constraint constraint = new Constraint(Exclusion.Ground.FUNCTIONAL, Id.of("mother"), true);
        assertEquals(ImmutableList.of(constraint), semantics.constraints(Id.of("motherOf")));
    }

    @ParameterizedTest
    @CsvSource({
        "1,km,1000,m",
        "1,[mi_i],1609.344,m",
        "0,Cel,273.15,K",
        "212,[degF],100,Cel",
        "36,km/h,10,m/s",
        "1,J,1,kg.m2/s2",
        "1,har,10000,m2",
        "5,%,0.05,1",
        "1,kBy,8000,bit",
        "3,{persons},3,1"
    })
    void quantities_ofOneDimension_areConverted(BigDecimal a, String unitA, BigDecimal b, String unitB) {
        Unit first = Unit.parse(unitA);
        Unit second = Unit.parse(unitB);
        assertTrue(first.measuresSameAs(second));
        assertEquals(0, first.toBase(a).compareTo(second.toBase(b)));
    }

    @ParameterizedTest
    @CsvSource({"EUR,USD", "m,s", "m..s,m.s", "/,1", "m-,m", "[x,m", "'',1"})
    void units_ofOtherDimensions_areApart(String a, String b) {
        assertEquals(false, Unit.parse(a).measuresSameAs(Unit.parse(b)));
    }
}
