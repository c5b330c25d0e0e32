package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

/**
 * Where what is said on one claim comes from.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param claim the claim
 * @param traces a trace for each statement on the claim itself, in code point order of these
 * @param behindFor the independent origins behind those that are for the claim as they reach us
 * @param behindAgainst the independent origins behind those that are against it
 * @param earliest when any of it was said first
 * @param latest when any of it was passed on last
 * @since 1.0
 */
public record ClaimTrace(
        Id claim,
        ImmutableList<Trace> traces,
        Independence behindFor,
        Independence behindAgainst,
        Optional<EdtfDate> earliest,
        Optional<EdtfDate> latest) {}
