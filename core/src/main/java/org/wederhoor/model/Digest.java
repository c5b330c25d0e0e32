package org.wederhoor.model;

import java.util.Locale;

/**
 * A digest of the bytes of a work.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param algorithm the algorithm, in lower case, such as {@code sha-256}
 * @param hex the digest in lower-case hexadecimal digits, two for each byte
 * @since 1.0
 */
public record Digest(String algorithm, String hex) {
    /**
     * Checks both parts and folds their case.
     *
     * @param algorithm the algorithm, in lower case, such as {@code sha-256}
     * @param hex the digest in lower-case hexadecimal digits, two for each byte
     * @throws IllegalArgumentException if the algorithm is blank or the digest is not whole bytes in hexadecimal
     */
    public Digest {
        Invariants.requireValue(!algorithm.isBlank(), "algorithm of digest", algorithm, "a name such as sha-256");
        Invariants.requireWellFormed("algorithm of digest", algorithm);
        boolean bytes = !hex.isEmpty() && hex.length() % 2 == 0;
        for (int i = 0; bytes && i < hex.length(); i++) {
            bytes = Character.digit(hex.charAt(i), 16) >= 0 && hex.charAt(i) < 0x80;
        }
        Invariants.requireValue(bytes, "hex of digest", hex, "an even number of hexadecimal digits");
        algorithm = algorithm.toLowerCase(Locale.ROOT);
        hex = hex.toLowerCase(Locale.ROOT);
    }
}
