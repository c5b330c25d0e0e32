package org.wederhoor.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import javax.measure.UnitConverter;
import javax.measure.format.MeasurementParseException;
import javax.measure.format.UnitFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.function.RationalNumber;

/** Holds units against those of Indriya and its UCUM, which share no code with ours. */
class UnitOracleTest {
    private static final UnitFormat ORACLE = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

    /**
     * Each line one dimension; the units in it are told in terms of the first. Left out are {@code [HP]} and {@code eV}, of
     * which the oracle has other values than UCUM 2.1, and powers of ten, which it does not read.
     */
    private static final String[] DIMENSIONS = {
        "m km cm mm um nm pm fm am Mm Gm Tm Pm Em Zm Ym [in_i] [ft_i] [yd_i] [mi_i] [nmi_i] [fth_i] [ft_us] [mi_us] [ly]",
        "g kg mg ug Gg t kt Mt Gt [lb_av] [oz_av] [ston_av] [lton_av] [stone_av] [gr] [oz_tr] [car_m]",
        "s ms us min h d wk mo a mo_j a_j mo_g a_g",
        "m2 km2 cm2 ar har [acr_us] [sin_i] [sft_i] [syd_i] [mi_us]2 [ft_i]2 m.m m3/m",
        "m3 l L dL mL hL cm3 [gal_us] [qt_us] [pt_us] [foz_us] [bbl_us] [gal_br] [pt_br] [cin_i] [cft_i] [cyd_i]",
        "J kJ GJ cal kcal cal_IT kW.h MW.h TW.h W.s [Btu_IT] [Btu_th] [Btu] N.m",
        "W kW MW GW J/s",
        "Pa hPa kPa bar mbar atm m[Hg] mm[Hg] [psi] N/m2 [lbf_av]/[in_i]2",
        "m/s km/h [kn_i] [mi_i]/h",
        "N kN kg.m/s2 [lbf_av]",
        "Hz kHz MHz GHz s-1 Bq /s",
        "V kV A.Ohm W/A",
        "A mA C/s",
        "Ohm kOhm S-1",
        "F uF A.s/V",
        "T mT Wb/m2",
        "H mH Wb/A",
        "Sv mSv uSv Gy",
        "mol mmol kat.s",
        "K mK",
        "By KiBy MiBy GiBy TiBy kBy MBy GBy bit Mibit",
        "1 % [ppth] [ppm] [ppb] 1000 {persons} km/m",
        "{persons}/km2 /m2 /har",
        "kg{CO2}/a t/a kg/s",
    };

    static Stream<String> dimensions() {
        return Stream.of(DIMENSIONS);
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void factors_areThoseOfTheOracle(String codes) throws Exception {
        String first = codes.substring(0, codes.indexOf(' '));
        for (String code : Splitter.on(' ').split(codes)) {
            Unit ours = Unit.parse(code);
            Unit beside = Unit.parse(first);
            assertTrue(ours.measuresSameAs(beside), code);
            Fraction ratio = ours.toBase(BigDecimal.ONE).over(beside.toBase(BigDecimal.ONE));
            assertEquals(0, ratio.compareTo(oracle(code, first)), code);
        }
    }

    @Test
    void temperatures_areThoseOfTheOracle() throws Exception {
        for (String code : new String[] {"Cel", "[degF]"}) {
            for (int degrees : new int[] {-40, 0, 37, 451}) {
                UnitConverter toKelvin = ORACLE.parse(code).getConverterToAny(ORACLE.parse("K"));
                Fraction expected = fraction(toKelvin.convert(RationalNumber.of(degrees)));
                Fraction ours = Unit.parse(code).toBase(BigDecimal.valueOf(degrees));
                assertEquals(0, ours.compareTo(expected), degrees + " " + code);
            }
        }
    }

    @Test
    void horsepower_isAsUcumDefinesIt() {
        assertEquals(
                0,
                Unit.parse("[HP]")
                        .toBase(BigDecimal.ONE)
                        .compareTo(Unit.parse("550.[ft_i].[lbf_av]/s").toBase(BigDecimal.ONE)));
    }

    @Test
    void powersOfTen_areNumbers() {
        for (String code : new String[] {"10*3", "10^3", "10*3{persons}", "[ppth]-1"}) {
            Fraction thousand = Unit.parse(code).toBase(BigDecimal.ONE);
            assertTrue(Unit.parse(code).measuresSameAs(Unit.ONE), code);
            assertEquals(0, thousand.compareTo(Fraction.of(1000)), code);
        }
    }

    private static Fraction oracle(String code, String first) throws Exception {
        return fraction(parse(code).getConverterToAny(parse(first)).convert(RationalNumber.ONE));
    }

    private static javax.measure.Unit<?> parse(String code) {
        try {
            return ORACLE.parse(code);
        } catch (MeasurementParseException e) {
            throw new AssertionError(code, e);
        }
    }

    private static Fraction fraction(Number number) {
        if (number instanceof RationalNumber rational) {
            return new Fraction(new BigDecimal(rational.getDividend()), new BigDecimal(rational.getDivisor()));
        }
        BigDecimal whole = number instanceof BigDecimal decimal
                ? decimal
                : number instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(number.toString());
        return new Fraction(whole, BigDecimal.ONE);
    }
}
