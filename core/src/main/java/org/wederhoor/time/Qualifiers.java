package org.wederhoor.time;

/** The qualifiers of the components of a date: year, month and day. */
final class Qualifiers {
    // A qualifier behind a component holds for that one and all before it, one in front of a component for that one
    // only. Canonical is behind, as far as that says the same.

    static final int UNCERTAIN = 1;
    static final int APPROXIMATE = 2;

    private static final String SIGNS = "?~%";

    private final int[] ofComponent = new int[3];

    /** Returns the bits of a qualifier, 0 for any other character. */
    static int bitsOf(char c) {
        return SIGNS.indexOf(c) + 1;
    }

    void addTo(int component, int bits) {
        ofComponent[component] |= bits;
    }

    void addUpTo(int component, int bits) {
        for (int i = 0; i <= component; i++) {
            ofComponent[i] |= bits;
        }
    }

    boolean hasAny(int bit) {
        return ((ofComponent[0] | ofComponent[1] | ofComponent[2]) & bit) != 0;
    }

    /** Returns the level at which the qualifiers of a date of some components can be written. */
    int level(int components) {
        boolean equal = true;
        for (int i = 1; i < components; i++) {
            equal &= ofComponent[i] == ofComponent[0];
        }
        return !equal ? 2 : ofComponent[0] == 0 ? 0 : 1;
    }

    /** Returns the components joined by hyphens, with their qualifiers in the canonical places. */
    String join(String... components) {
        int[] behind = new int[components.length];
        int[] before = new int[components.length];
        int covered = 0;
        for (int i = components.length - 1; i >= 0; i--) {
            int shared = ofComponent[i];
            for (int j = 0; j < i; j++) {
                shared &= ofComponent[j];
            }
            behind[i] = shared & ~covered;
            covered |= shared;
            before[i] = ofComponent[i] & ~covered;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < components.length; i++) {
            out.append(i == 0 ? "" : "-")
                    .append(sign(before[i]))
                    .append(components[i])
                    .append(sign(behind[i]));
        }
        return out.toString();
    }

    private static String sign(int bits) {
        return bits == 0 ? "" : SIGNS.substring(bits - 1, bits);
    }
}
