package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

/**
 * How one statement came to us, and where its content comes from.
 *
 * <p>All its ways, of which there may be very many, are told one by one by {@link Provenance#chains} (outward, to what can
 * be read) and {@link Provenance#lineages} (inward, to what was observed).
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param statement the statement
 * @param standing how near it is to what was observed
 * @param hearsayDepth the word of how many other persons and organizations, one behind the other, has to be taken for it on
 *     the chain that needs fewest; 0 for what is first-hand or reported, empty for what nothing attests
 * @param factuality what reaches us of its factuality
 * @param chain the chain through which it reaches us best, from the outermost report inward
 * @param roots the statements from which it is had in the end, in code point order; itself where it is had from none, none
 *     where that leads round in circles only
 * @param earliest when any of the statements that it goes back to was said first
 * @param latest when any of the statements on it that pass it on was said last
 * @since 1.0
 */
public record Trace(
        Id statement,
        Standing standing,
        OptionalInt hearsayDepth,
        Factuality factuality,
        ImmutableList<Id> chain,
        ImmutableSet<Id> roots,
        Optional<EdtfDate> earliest,
        Optional<EdtfDate> latest) {}
