package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that are known by name, in terms of metre, gram, second, kelvin, ampere, mole, candela, radian and bit. */
final class UnitTable {
    private static final ImmutableMap<String, Integer> LENGTH = ImmutableMap.of("m", 1);
    private static final ImmutableMap<String, Integer> AREA = ImmutableMap.of("m", 2);
    private static final ImmutableMap<String, Integer> VOLUME = ImmutableMap.of("m", 3);
    private static final ImmutableMap<String, Integer> MASS = ImmutableMap.of("g", 1);
    private static final ImmutableMap<String, Integer> TIME = ImmutableMap.of("s", 1);
    private static final ImmutableMap<String, Integer> TEMPERATURE = ImmutableMap.of("K", 1);
    private static final ImmutableMap<String, Integer> PRESSURE = ImmutableMap.of("g", 1, "m", -1, "s", -2);
    private static final ImmutableMap<String, Integer> ENERGY = ImmutableMap.of("g", 1, "m", 2, "s", -2);
    private static final ImmutableMap<String, Integer> POWER = ImmutableMap.of("g", 1, "m", 2, "s", -3);
    private static final ImmutableMap<String, Integer> NUMBER = ImmutableMap.of();

    /** Temperatures whose zero is not the absolute one; these stand by themselves, not in products. */
    static final ImmutableMap<String, Unit> SHIFTED = ImmutableMap.of(
            "Cel", Unit.shifted(TEMPERATURE, Fraction.ONE, "273.15"),
            "[degF]", Unit.shifted(TEMPERATURE, Fraction.of("5", "9"), "459.67"));

    private static final ImmutableMap<String, Fraction> PREFIXES = ImmutableMap.<String, Fraction>builder()
            .put("Q", Fraction.of("1e30"))
            .put("R", Fraction.of("1e27"))
            .put("Y", Fraction.of("1e24"))
            .put("Z", Fraction.of("1e21"))
            .put("E", Fraction.of("1e18"))
            .put("P", Fraction.of("1e15"))
            .put("T", Fraction.of("1e12"))
            .put("G", Fraction.of("1e9"))
            .put("M", Fraction.of("1e6"))
            .put("k", Fraction.of("1e3"))
            .put("h", Fraction.of("1e2"))
            .put("da", Fraction.of("1e1"))
            .put("d", Fraction.of("1e-1"))
            .put("c", Fraction.of("1e-2"))
            .put("m", Fraction.of("1e-3"))
            .put("u", Fraction.of("1e-6"))
            .put("n", Fraction.of("1e-9"))
            .put("p", Fraction.of("1e-12"))
            .put("f", Fraction.of("1e-15"))
            .put("a", Fraction.of("1e-18"))
            .put("z", Fraction.of("1e-21"))
            .put("y", Fraction.of("1e-24"))
            .put("r", Fraction.of("1e-27"))
            .put("q", Fraction.of("1e-30"))
            .put("Ki", Fraction.of("1024"))
            .put("Mi", Fraction.of("1048576"))
            .put("Gi", Fraction.of("1073741824"))
            .put("Ti", Fraction.of("1099511627776"))
            .buildOrThrow();

    private static final ImmutableMap<String, Unit> METRIC = ImmutableMap.<String, Unit>builder()
            .put("m", unit(LENGTH, "1"))
            .put("g", unit(MASS, "1"))
            .put("s", unit(TIME, "1"))
            .put("K", unit(TEMPERATURE, "1"))
            .put("A", unit(ImmutableMap.of("A", 1), "1"))
            .put("mol", unit(ImmutableMap.of("mol", 1), "1"))
            .put("cd", unit(ImmutableMap.of("cd", 1), "1"))
            .put("rad", unit(ImmutableMap.of("rad", 1), "1"))
            .put("bit", unit(ImmutableMap.of("bit", 1), "1"))
            .put("By", unit(ImmutableMap.of("bit", 1), "8"))
            .put("l", unit(VOLUME, "0.001"))
            .put("L", unit(VOLUME, "0.001"))
            .put("ar", unit(AREA, "100"))
            .put("t", unit(MASS, "1000000"))
            .put("Hz", unit(ImmutableMap.of("s", -1), "1"))
            .put("Bq", unit(ImmutableMap.of("s", -1), "1"))
            .put("N", unit(ImmutableMap.of("g", 1, "m", 1, "s", -2), "1000"))
            .put("Pa", unit(PRESSURE, "1000"))
            .put("bar", unit(PRESSURE, "100000000"))
            .put("J", unit(ENERGY, "1000"))
            .put("eV", unit(ENERGY, "1.602176634e-16"))
            .put("cal", unit(ENERGY, "4184"))
            .put("W", unit(POWER, "1000"))
            .put("V", unit(ImmutableMap.of("A", -1, "g", 1, "m", 2, "s", -3), "1000"))
            .put("C", unit(ImmutableMap.of("A", 1, "s", 1), "1"))
            .put("Ohm", unit(ImmutableMap.of("A", -2, "g", 1, "m", 2, "s", -3), "1000"))
            .put("S", unit(ImmutableMap.of("A", 2, "g", -1, "m", -2, "s", 3), "0.001"))
            .put("F", unit(ImmutableMap.of("A", 2, "g", -1, "m", -2, "s", 4), "0.001"))
            .put("Wb", unit(ImmutableMap.of("A", -1, "g", 1, "m", 2, "s", -2), "1000"))
            .put("T", unit(ImmutableMap.of("A", -1, "g", 1, "s", -2), "1000"))
            .put("H", unit(ImmutableMap.of("A", -2, "g", 1, "m", 2, "s", -2), "1000"))
            .put("sr", unit(ImmutableMap.of("rad", 2), "1"))
            .put("lm", unit(ImmutableMap.of("cd", 1, "rad", 2), "1"))
            .put("lx", unit(ImmutableMap.of("cd", 1, "m", -2, "rad", 2), "1"))
            .put("kat", unit(ImmutableMap.of("mol", 1, "s", -1), "1"))
            .put("m[Hg]", unit(PRESSURE, "133322000"))
            .put("cal_IT", unit(ENERGY, "4186.8"))
            .put("Sv", unit(ImmutableMap.of("m", 2, "s", -2), "1"))
            .put("Gy", unit(ImmutableMap.of("m", 2, "s", -2), "1"))
            .buildOrThrow();

    private static final ImmutableMap<String, Unit> CUSTOMARY = ImmutableMap.<String, Unit>builder()
            .put("min", unit(TIME, "60"))
            .put("h", unit(TIME, "3600"))
            .put("d", unit(TIME, "86400"))
            .put("wk", unit(TIME, "604800"))
            .put("mo", unit(TIME, "2629800"))
            .put("a", unit(TIME, "31557600"))
            .put("mo_j", unit(TIME, "2629800"))
            .put("a_j", unit(TIME, "31557600"))
            .put("mo_g", unit(TIME, "2629746"))
            .put("a_g", unit(TIME, "31556952"))
            .put("har", unit(AREA, "10000"))
            .put("[in_i]", unit(LENGTH, "0.0254"))
            .put("[ft_i]", unit(LENGTH, "0.3048"))
            .put("[yd_i]", unit(LENGTH, "0.9144"))
            .put("[mi_i]", unit(LENGTH, "1609.344"))
            .put("[nmi_i]", unit(LENGTH, "1852"))
            .put("[fth_i]", unit(LENGTH, "1.8288"))
            .put("[ft_us]", Unit.of(LENGTH, Fraction.of("1200", "3937")))
            .put("[mi_us]", Unit.of(LENGTH, Fraction.of("6336000", "3937")))
            .put("[ly]", unit(LENGTH, "9460730472580800"))
            .put("[sin_i]", unit(AREA, "0.00064516"))
            .put("[sft_i]", unit(AREA, "0.09290304"))
            .put("[syd_i]", unit(AREA, "0.83612736"))
            .put("[cin_i]", unit(VOLUME, "0.000016387064"))
            .put("[cft_i]", unit(VOLUME, "0.028316846592"))
            .put("[cyd_i]", unit(VOLUME, "0.764554857984"))
            .put("[acr_us]", Unit.of(AREA, Fraction.of("62726400000", "15499969")))
            .put("[gal_us]", unit(VOLUME, "0.003785411784"))
            .put("[qt_us]", unit(VOLUME, "0.000946352946"))
            .put("[pt_us]", unit(VOLUME, "0.000473176473"))
            .put("[foz_us]", unit(VOLUME, "0.0000295735295625"))
            .put("[bbl_us]", unit(VOLUME, "0.158987294928"))
            .put("[gal_br]", unit(VOLUME, "0.00454609"))
            .put("[pt_br]", unit(VOLUME, "0.00056826125"))
            .put("[lb_av]", unit(MASS, "453.59237"))
            .put("[oz_av]", unit(MASS, "28.349523125"))
            .put("[ston_av]", unit(MASS, "907184.74"))
            .put("[lton_av]", unit(MASS, "1016046.9088"))
            .put("[stone_av]", unit(MASS, "6350.29318"))
            .put("[gr]", unit(MASS, "0.06479891"))
            .put("[oz_tr]", unit(MASS, "31.1034768"))
            .put("[car_m]", unit(MASS, "0.2"))
            .put("[kn_i]", Unit.of(ImmutableMap.of("m", 1, "s", -1), Fraction.of("1852", "3600")))
            .put("[lbf_av]", unit(ImmutableMap.of("g", 1, "m", 1, "s", -2), "4448.2216152605"))
            .put("[psi]", Unit.of(PRESSURE, Fraction.of("4448.2216152605", "0.00064516")))
            .put("[HP]", unit(POWER, "745699.87158227022"))
            .put("[Btu_IT]", unit(ENERGY, "1055055.85262"))
            .put("[Btu_th]", unit(ENERGY, "1054350"))
            .put("[Btu]", unit(ENERGY, "1054350"))
            .put("atm", unit(PRESSURE, "101325000"))
            .put("10*", unit(NUMBER, "10"))
            .put("10^", unit(NUMBER, "10"))
            .put("%", unit(NUMBER, "0.01"))
            .put("[ppth]", unit(NUMBER, "0.001"))
            .put("[ppm]", unit(NUMBER, "0.000001"))
            .put("[ppb]", unit(NUMBER, "0.000000001"))
            .buildOrThrow();

    private UnitTable() {}

    /** The unit with a name, a metric one with any prefix; null if it is not known. */
    static @Nullable Unit atom(String name) {
        Unit plain = METRIC.containsKey(name) ? METRIC.get(name) : CUSTOMARY.get(name);
        if (plain != null) {
            return plain;
        }
        for (Map.Entry<String, Fraction> prefix : PREFIXES.entrySet()) {
            Unit unit = name.startsWith(prefix.getKey())
                    ? METRIC.get(name.substring(prefix.getKey().length()))
                    : null;
            if (unit != null) {
                return unit.scaled(prefix.getValue());
            }
        }
        return null;
    }

    private static Unit unit(ImmutableMap<String, Integer> dimensions, String factor) {
        return Unit.of(dimensions, Fraction.of(factor));
    }
}
