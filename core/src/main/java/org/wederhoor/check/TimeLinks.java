package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Span;

/**
 * What commitments say of when events were, in columns and in ascending order of the commitments: the order of two events,
 * or the date of one.
 *
 * <p>A date puts the begin of its event between two moments and the end between two; one with alternatives does so by its
 * outermost bounds.
 */
final class TimeLinks {
    /** Bounds beyond some thirty thousand million years are none, so that no sum overflows. */
    static final long FAR = 1L << 60;

    private int size;
    private int[] commitment = new int[16];
    private int[] event = new int[16];
    private int[] other = new int[16];
    /** The order; null for a date. */
    private @Nullable AllenRelation[] relation = new @Nullable AllenRelation[16];

    private int[] dated = new int[16];
    private final List<Id> properties = new ArrayList<>();
    /** By link what is stated of the separators of its property; what lies beyond the end has none. */
    private final List<ImmutableMap<Id, Optional<Value>>> separators = new ArrayList<>();

    private final List<Dated> dates = new ArrayList<>();
    private long[] windows = new long[16];

    /** A date, the part of the event that it dates, and what it can mean in order of time. */
    private record Dated(EdtfDate date, EventPart part, ImmutableList<Span> alternatives) {}

    int size() {
        return size;
    }

    void addOrder(int commitment, Id property, int event, int other, AllenRelation relation) {
        add(commitment, property, event, other, relation);
    }

    void addDate(
            int commitment, Id property, int event, EventPart part, EdtfDate date, ImmutableList<Span> alternatives) {
        int link = add(commitment, property, event, event, null);
        dated[link] = dates.size();
        if (4 * dates.size() == windows.length) {
            windows = Arrays.copyOf(windows, 2 * windows.length);
        }
        System.arraycopy(windows(part, alternatives), 0, windows, 4 * dates.size(), 4);
        dates.add(new Dated(date, part, alternatives));
    }

    /** Notes what is stated of each separator of the property of the link that was added last. */
    void setSeparators(ImmutableMap<Id, Optional<Value>> stated) {
        while (separators.size() < size - 1) {
            separators.add(ImmutableMap.of());
        }
        separators.add(stated);
    }

    private int add(int commitment, Id property, int event, int other, @Nullable AllenRelation relation) {
        if (size == this.commitment.length) {
            int capacity = 2 * size;
            this.commitment = Arrays.copyOf(this.commitment, capacity);
            this.event = Arrays.copyOf(this.event, capacity);
            this.other = Arrays.copyOf(this.other, capacity);
            this.relation = Arrays.copyOf(this.relation, capacity);
            dated = Arrays.copyOf(dated, capacity);
        }
        properties.add(property);
        this.commitment[size] = commitment;
        this.event[size] = event;
        this.other[size] = other;
        this.relation[size] = relation;
        return size++;
    }

    int commitment(int link) {
        return commitment[link];
    }

    /** The property that orders or dates. */
    Id property(int link) {
        return properties.get(link);
    }

    /** Whether the property of any link has separators. */
    boolean areSeparated() {
        return !separators.isEmpty();
    }

    /** What is stated of each separator of the property, nothing where it is left unstated. */
    ImmutableMap<Id, Optional<Value>> separators(int link) {
        return link < separators.size() ? separators.get(link) : ImmutableMap.of();
    }

    /** What is stated of separators of the property. */
    Map<Id, Value> stated(int link) {
        return ImmutableMap.copyOf(
                Maps.transformValues(Maps.filterValues(separators(link), Optional::isPresent), Optional::get));
    }

    int event(int link) {
        return event[link];
    }

    /** What an event is ordered against; the same event for a date. */
    int other(int link) {
        return other[link];
    }

    boolean isOrder(int link) {
        return relation[link] != null;
    }

    @Nullable
    AllenRelation relation(int link) {
        return relation[link];
    }

    @Nullable
    EdtfDate date(int link) {
        return isOrder(link) ? null : dates.get(dated[link]).date();
    }

    /** The four bounds of a dated link: earliest and latest begin, earliest and latest end. */
    long window(int link, int bound) {
        return windows[4 * dated[link] + bound];
    }

    /** The four bounds of one alternative of a dated link. */
    long[] window(int link, Span alternative) {
        return windows(dates.get(dated[link]).part(), ImmutableList.of(alternative));
    }

    /** What the date of a link can mean, in order of time; empty for an order. */
    ImmutableList<Span> alternatives(int link) {
        return isOrder(link) ? ImmutableList.of() : dates.get(dated[link]).alternatives();
    }

    /** Whether the date has several alternatives, of which one is meant. */
    boolean hasAlternatives(int link) {
        return alternatives(link).size() > 1;
    }

    boolean isApproximate(int link) {
        EdtfDate date = date(link);
        return date != null && (date.isUncertain() || date.isApproximate());
    }

    private static long[] windows(EventPart part, List<Span> spans) {
        long[] hull = {FAR, -FAR, FAR, -FAR};
        for (Span each : spans) {
            Span span = each.local();
            hull[0] = Math.min(hull[0], span.startEarliest());
            hull[1] = Math.max(hull[1], span.startLatest());
            hull[2] = Math.min(hull[2], span.endEarliest());
            hull[3] = Math.max(hull[3], span.endLatest());
        }
        for (int i = 0; i < hull.length; i++) {
            hull[i] = Math.max(-FAR, Math.min(FAR, hull[i]));
        }
        return switch (part) {
            case BEGIN -> new long[] {hull[0], hull[3], -FAR, FAR};
            case END -> new long[] {-FAR, FAR, hull[0], hull[3]};
            case WHOLE -> hull;
        };
    }
}
