package org.wederhoor.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wederhoor.check.Bounds;
import org.wederhoor.check.InconsistencyMeasures;
import org.wederhoor.check.Repair;
import org.wederhoor.model.Id;

/** Measures of inconsistency and repairs as text. */
final class RepairText {
    private static final int DECIMALS_MAX = 2;
    private static final Comparator<Map.Entry<Id, Bounds>> LARGEST_FIRST = Comparator.comparing(
                    (Map.Entry<Id, Bounds> share) -> share.getValue().least())
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private final Wording wording;
    private final Names names;

    RepairText(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    String measures(InconsistencyMeasures measures) {
        Lines lines = new Lines();
        lines.add(names.title()
                .map(title -> wording.text("measure.title", wording.text("quoted", title)))
                .orElseGet(() -> wording.text("measure.title.untitled")));
        if (!measures.isInconsistent()) {
            lines.add(wording.text("measure.none"));
            return lines.text();
        }
        lines.add(wording.text("measure.sets", bounds(measures.minimalSets())));
        lines.add(wording.text("measure.sources"));
        measures.ofSources().entrySet().stream()
                .sorted(LARGEST_FIRST)
                .forEach(share -> lines.add(Lines.ITEM
                        + wording.text("measure.source", names.record(share.getKey()), bounds(share.getValue()))));
        return lines.text();
    }

    String repairs(List<Repair> repairs, boolean complete) {
        Lines lines = new Lines();
        if (!repairs.isEmpty()) {
            lines.add(wording.text("repair.heading"));
        }
        for (Repair repair : repairs) {
            int count = repair.withdrawn().size();
            lines.add(Lines.ITEM
                    + wording.text(
                            count == 1 ? "repair.one" : "repair.other", TextRenderer.ids(repair.withdrawn()), count));
        }
        if (!complete) {
            lines.add(wording.text(repairs.isEmpty() ? "repair.unknown" : "repair.incomplete"));
        }
        return lines.text();
    }

    private String bounds(Bounds bounds) {
        if (bounds.isExact()) {
            return number(bounds.least());
        }
        return Double.isInfinite(bounds.most())
                ? wording.text("measure.atLeast", number(bounds.least()))
                : wording.text("measure.between", number(bounds.least()), number(bounds.most()));
    }

    private String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS_MAX, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString().replace(".", wording.text("measure.point"));
    }
}
