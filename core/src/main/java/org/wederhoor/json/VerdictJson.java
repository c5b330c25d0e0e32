package org.wederhoor.json;

import java.util.Collection;
import org.wederhoor.verify.Verdict;

/**
 * Verdicts as JSON, to be kept, compared, or read by other programs.
 *
 * <p>Equal verdicts give equal bytes. Statements, claims and sources are named by their ids in the dossier; the texts are made by
 * package {@code render}.
 *
 * <h2>Cost</h2> Linear in what is written, and what it takes to find what would change the verdicts.
 *
 * <h2>Threads</h2> Safe: nothing is kept between calls.
 *
 * @since 1.0
 */
public final class VerdictJson {
    private VerdictJson() {}

    /**
     * Returns verdicts as JSON, indented for people to read.
     *
     * @param verdicts the verdicts, which are written in the order given
     * @param flips how many statements a set has at most of those whose withdrawal would give another label; none are looked
     *     for if it is 0
     * @return the JSON
     * @throws IllegalArgumentException if the number is negative
     */
    public static String write(Collection<Verdict> verdicts, int flips) {
        return VerdictWriter.write(verdicts, flips);
    }

    /** {@return the JSON Schema (2020-12) of verdicts; it refers to those of dossiers and reports} */
    public static String schema() {
        return DossierJson.resource("verdicts.schema.json");
    }
}
