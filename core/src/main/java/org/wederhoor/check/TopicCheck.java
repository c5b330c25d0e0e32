package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds the clashes on one topic: brings together, ground by ground, the commitments that can clash in pairs.
 *
 * <p>Linear in the commitments on the topic and in what their properties entail, before what shares a ground is compared.
 */
final class TopicCheck {
    private final Semantics semantics;
    private final int comparedMax;
    private final @Nullable ClashDegrees degrees;

    TopicCheck(Semantics semantics) {
        this(semantics, GroupCheck.COMPARED_MAX);
    }

    /** A check that counts clashes from another number of cells on. */
    TopicCheck(Semantics semantics, int comparedMax) {
        this(semantics, comparedMax, null);
    }

    /** A check that notes as well with how many others each statement clashes, if that is asked. */
    TopicCheck(Semantics semantics, int comparedMax, @Nullable ClashDegrees degrees) {
        this.semantics = semantics;
        this.comparedMax = comparedMax;
        this.degrees = degrees;
    }

    /** The findings about a claim without a proposition. */
    Collection<Finding> ofText(Id claim, Commitments commitments) {
        Drafts drafts = new Drafts();
        int[] all = new int[commitments.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        new GroupCheck(commitments, semantics, drafts, comparedMax, degrees).check(Slot.ofText(claim), all);
        return findings(drafts, commitments);
    }

    /** The findings about one thing under one property. */
    Collection<Finding> of(Id property, Value thing, Commitments commitments) {
        Groups groups = new Groups(property, thing);
        for (int i = 0; i < commitments.size(); i++) {
            Assertion assertion = commitments.get(i).asserted();
            if (assertion.isDenial()) {
                groups.addDenial(i, assertion.literal());
            }
        }
        for (int i = 0; i < commitments.size(); i++) {
            Assertion assertion = commitments.get(i).asserted();
            if (!assertion.isDenial()) {
                groups.addAssertion(i, assertion.literal());
            }
        }
        Drafts drafts = new Drafts();
        groups.check(new GroupCheck(commitments, semantics, drafts, comparedMax, degrees));
        return findings(drafts, commitments);
    }

    private Collection<Finding> findings(Drafts drafts, Commitments commitments) {
        PairFindings pairs = new PairFindings(commitments, semantics);
        List<Finding> findings = new ArrayList<>(1);
        drafts.all().forEach(draft -> findings.add(pairs.finding(draft)));
        return findings;
    }

    /** The commitments of one topic by what they may clash on. */
    private final class Groups {
        private final Id property;
        private final Value thing;
        private final Map<Ground, IntList> byGround = new EnumMap<>(Ground.class);
        /** By the value denied; the ranges, which are compared with each other, are under {@link #ranges}. */
        private final Map<Value, IntList> denied = new HashMap<>(2);

        private final IntList ranges = new IntList();
        private final TopicGrounds grounds;
        private boolean isRangeDenied;

        Groups(Id property, Value thing) {
            this.property = property;
            this.thing = thing;
            grounds = new TopicGrounds(semantics, property, thing);
        }

        void check(GroupCheck check) {
            byGround.forEach((ground, rows) -> check.check(new Slot(ground, property, thing, false), rows.toArray()));
            Slot opposite = new Slot(Ground.OPPOSITE, property, thing, false);
            denied.values().forEach(rows -> check.check(opposite, rows.toArray()));
            if (isRangeDenied) {
                check.check(opposite, ranges.toArray());
            }
        }

        void addDenial(int row, Proposition denial) {
            if (!denial.property().equals(property) || !new EntityValue(denial.subject()).equals(thing)) {
                return;
            }
            if (TopicGrounds.isRange(denial.value())) {
                ranges.add(row);
                isRangeDenied = true;
            } else {
                denied.computeIfAbsent(denial.value(), v -> new IntList()).add(row);
            }
        }

        void addAssertion(int row, Proposition literal) {
            if (!denied.isEmpty() || isRangeDenied) {
                grounds.forEachDeniable(literal, value -> addIfDenied(value, row));
            }
            for (Ground ground : grounds.of(literal)) {
                byGround.computeIfAbsent(ground, g -> new IntList()).add(row);
            }
        }

        private void addIfDenied(Value value, int row) {
            IntList rows = TopicGrounds.isRange(value) ? ranges : denied.get(value);
            if (rows != null && (rows.isEmpty() || rows.last() != row)) {
                rows.add(row);
            }
        }
    }
}
