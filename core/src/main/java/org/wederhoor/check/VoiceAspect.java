package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.check.PairSums.Term;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Span;
import org.wederhoor.vocabulary.Fraction;

/** What sort of finding utterances of one voice make that clash, which their dates and standing decide. */
final class VoiceAspect {
    private final Extents said = new Extents();
    private Optional<Boolean> isZoned = Optional.empty();

    /** At which remove something was said, and whether it is known when. */
    private record Kind(Standing standing, boolean isDated) {}

    /** The kind of the next utterance; empty if only the exact comparison tells what it makes with others. */
    Optional<Object> take(Optional<EdtfDate> when, Standing standing) {
        said.begin();
        if (when.isPresent()) {
            EdtfDate date = when.get();
            if (date.parts().size() > 1 || date.alternatives().count() != 1) {
                return Optional.empty();
            }
            Span span = date.alternatives().iterator().next();
            boolean isLone = span.startEarliest() == span.endEarliest() && span.startLatest() == span.endLatest();
            isZoned = Optional.of(isZoned.orElse(span.zoned()));
            if (!isLone || !isZoned.equals(Optional.of(span.zoned()))) {
                return Optional.empty();
            }
            said.add(Fraction.of(span.startEarliest()), Fraction.of(span.endLatest()));
        }
        return Optional.of(new Kind(standing, when.isPresent()));
    }

    /** How utterances of two kinds are related that make a finding of one sort; items are numbered as they were taken. */
    ImmutableList<Term> between(Object one, Object other, FindingCode code) {
        Kind mine = (Kind) one;
        Kind theirs = (Kind) other;
        FindingCode atOneTime = OneVoice.code(Optional.empty(), mine.standing, Optional.empty(), theirs.standing);
        boolean isHearsay = mine.standing == Standing.HEARSAY || theirs.standing == Standing.HEARSAY;
        boolean isOrdered = mine.isDated && theirs.isDated && !isHearsay;
        if (code == FindingCode.REVERSAL) {
            return isOrdered ? apart() : Term.NONE;
        }
        if (code != atOneTime) {
            return Term.NONE;
        }
        return isOrdered
                ? ImmutableList.<Term>builder()
                        .addAll(Term.ALL)
                        .addAll(Term.not(apart()))
                        .build()
                : Term.ALL;
    }

    private ImmutableList<Term> apart() {
        return ImmutableList.<Term>builder()
                .addAll(Term.of(said.endsBefore(item -> item)))
                .addAll(Term.of(said.beginsAfter(item -> item)))
                .build();
    }
}
