package org.wederhoor.benchmarks.check.peers;

import org.wederhoor.benchmarks.check.Facts;

/**
 * The vocabulary in SHACL, and statements as triples.
 *
 * <p>A triple has no time and cannot be denied: valid times are left out, so that values of different times clash, and what
 * is denied is a triple of another property that is disjoint with the first.
 */
final class Shapes {
    private Shapes() {}

    static String denial(String property) {
        return property.replace("/property/", "/denial/");
    }

    static boolean isDenial(String property) {
        return property.contains("/denial/");
    }

    /** The shapes in Turtle. */
    static String turtle() {
        StringBuilder text = new StringBuilder("@prefix sh: <http://www.w3.org/ns/shacl#> .\n");
        for (int i = 0; i < Facts.PROPERTIES; i++) {
            String property = Facts.propertyId(i);
            if (Vocabulary.isFunctional(i)) {
                shape(text, "functional", i, property, "sh:maxCount 1");
            }
            if (Vocabulary.isFirstOfDisjoint(i)) {
                shape(text, "disjoint", i, property, "sh:disjoint <" + Facts.propertyId(i + 1) + ">");
            }
            shape(text, "denied", i, property, "sh:disjoint <" + denial(property) + ">");
        }
        return text.toString();
    }

    private static void shape(StringBuilder text, String kind, int number, String property, String constraint) {
        text.append("<https://example.org/shape/")
                .append(kind)
                .append('/')
                .append(number)
                .append("> a sh:NodeShape ; sh:targetSubjectsOf <")
                .append(property)
                .append("> ; sh:property <https://example.org/property-shape/")
                .append(kind)
                .append('/')
                .append(number)
                .append("> .\n<https://example.org/property-shape/")
                .append(kind)
                .append('/')
                .append(number)
                .append("> sh:path <")
                .append(property)
                .append("> ; ")
                .append(constraint)
                .append(" .\n");
    }
}
