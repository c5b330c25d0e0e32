package org.wederhoor.benchmarks.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a Java developer would write first: a {@link HashMap} of lists by subject and property, compared in pairs. */
public final class ListMap {
    private record Group(String subject, String property) {}

    private final Map<Group, List<Facts.Row>> groups = new HashMap<>();
    private final Conflicts conflicts = new Conflicts();
    private final boolean timeless;

    private ListMap(boolean timeless) {
        this.timeless = timeless;
    }

    /** The conflicts of some rows. */
    public static long[] conflicts(List<Facts.Row> rows) {
        return conflicts(rows, false);
    }

    /**
     * The conflicts of some rows.
     *
     * @param timeless whether to leave valid times aside, so that values of different times clash
     */
    public static long[] conflicts(List<Facts.Row> rows, boolean timeless) {
        ListMap map = new ListMap(timeless);
        rows.forEach(map::add);
        return map.conflicts.distinct();
    }

    private void add(Facts.Row row) {
        int property = Conflicts.number(row.property());
        boolean disjoint = property >= Facts.FUNCTIONAL && property < Facts.PLAIN;
        List<Facts.Row> own = group(row.subject(), row.property());
        for (Facts.Row other : own) {
            if (overlap(row, other)) {
                if (row.denied() != other.denied() && row.value().equals(other.value())) {
                    conflicts.denied(Conflicts.number(row.subject()), property, Conflicts.number(row.value()));
                } else if (property < Facts.FUNCTIONAL
                        && !row.denied()
                        && !other.denied()
                        && !row.value().equals(other.value())) {
                    conflicts.functional(Conflicts.number(row.subject()), property);
                }
            }
        }
        if (disjoint && !row.denied()) {
            for (Facts.Row other : group(row.subject(), Facts.propertyId(property ^ 1))) {
                if (!other.denied() && row.value().equals(other.value()) && overlap(row, other)) {
                    conflicts.disjoint(Conflicts.number(row.subject()), property & ~1);
                }
            }
        }
        own.add(row);
    }

    private List<Facts.Row> group(String subject, String property) {
        return groups.computeIfAbsent(new Group(subject, property), g -> new ArrayList<>());
    }

    private boolean overlap(Facts.Row a, Facts.Row b) {
        return timeless || (a.from() <= b.to() && b.from() <= a.to());
    }
}
