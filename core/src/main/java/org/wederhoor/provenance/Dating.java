package org.wederhoor.provenance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Source;
import org.wederhoor.time.Bound;
import org.wederhoor.time.EdtfDate;

/** When statements were said, or by when. */
final class Dating {
    /** By the latest moment that a date can mean, then by how it is written, so that the order of records is no matter. */
    static final Comparator<EdtfDate> BY_LATEST = Comparator.comparingLong(Dating::latestSecond)
            .thenComparing(EdtfDate::canonical)
            .thenComparing(EdtfDate::text);

    private final @Nullable EdtfDate[] dates;

    private Dating(@Nullable EdtfDate[] dates) {
        this.dates = dates;
    }

    /** The one chosen of two dates, or the one there is. */
    static Optional<EdtfDate> either(Optional<EdtfDate> a, Optional<EdtfDate> b, BinaryOperator<EdtfDate> choice) {
        return a.isPresent() && b.isPresent() ? Optional.of(choice.apply(a.get(), b.get())) : a.or(() -> b);
    }

    static Dating of(Statements statements, Sources sources) {
        int size = statements.size();
        @Nullable EdtfDate[] published = published(sources);
        @Nullable EdtfDate[] dates = new EdtfDate[size];
        BitSet undated = new BitSet();
        for (int s = 0; s < size; s++) {
            dates[s] = statements.said(s);
            if (dates[s] == null) {
                undated.set(s);
                dates[s] = byDocuments(s, statements, published);
            }
        }
        if (!undated.isEmpty()) {
            passToUndated(statements, dates, undated);
        }
        return new Dating(dates);
    }

    private static @Nullable EdtfDate byDocuments(int s, Statements statements, @Nullable EdtfDate[] published) {
        EdtfDate earliest = published[statements.speaker(s)];
        Adjacency documents = statements.documents();
        for (int k = documents.start[s]; k < documents.start[s + 1]; k++) {
            earliest = earlier(earliest, published[documents.targets[k]]);
        }
        return earliest;
    }

    /** By source. Many statements are in few documents. */
    private static @Nullable EdtfDate[] published(Sources sources) {
        @Nullable EdtfDate[] published = new EdtfDate[sources.size()];
        for (int source = 0; source < published.length; source++) {
            Source declared = sources.declared(source);
            published[source] = declared == null ? null : declared.published().orElse(null);
        }
        return published;
    }

    private static @Nullable EdtfDate earlier(@Nullable EdtfDate a, @Nullable EdtfDate b) {
        return b != null && isEarlier(b, a) ? b : a;
    }

    private static boolean isEarlier(EdtfDate date, @Nullable EdtfDate than) {
        return than == null || BY_LATEST.compare(date, than) < 0;
    }

    /** What has no date of its own was said by the date of each report of it. */
    private static void passToUndated(Statements statements, @Nullable EdtfDate[] dates, BitSet undated) {
        List<Integer> byDate = new ArrayList<>();
        for (int s = 0; s < dates.length; s++) {
            if (dates[s] != null && isUndated(statements.reported(s), undated)) {
                byDate.add(s);
            }
        }
        byDate.sort(Comparator.comparing(s -> dates[s], Comparator.nullsLast(BY_LATEST)));
        ArrayDeque<Integer> changed = new ArrayDeque<>();
        // In order of date, so that each statement is changed for good the first time it is.
        for (int from : byDate) {
            changed.add(from);
            while (!changed.isEmpty()) {
                int report = changed.remove();
                int inner = statements.reported(report);
                if (!isUndated(inner, undated)) {
                    continue;
                }
                EdtfDate by = dates[report];
                if (by != null && isEarlier(by, dates[inner])) {
                    dates[inner] = by;
                    changed.add(inner);
                }
            }
        }
    }

    private static boolean isUndated(int s, BitSet undated) {
        return s != Statements.NONE && undated.get(s);
    }

    private static long latestSecond(EdtfDate date) {
        Bound latest = date.latest();
        return latest.isKnown() ? latest.epochSecond() : Long.MAX_VALUE;
    }

    @Nullable
    EdtfDate date(int s) {
        return dates[s];
    }

    Optional<EdtfDate> said(int s) {
        return Optional.ofNullable(dates[s]);
    }
}
