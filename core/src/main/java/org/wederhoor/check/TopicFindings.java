package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.function.Supplier;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;

/**
 * The findings on one topic of which the columns tell that they are there. How many pairs clash, which is shown and why is
 * worked out by the exact comparison, once for all of them, when one is read.
 */
final class TopicFindings {
    private final Table table;
    private final int property;
    private final int thing;
    private final LaterFindings later;

    /**
     * @param table where properties and things have their numbers
     * @param property the property of the topic
     * @param thing the thing of the topic
     * @param whole works out all findings on the topic
     */
    TopicFindings(Table table, int property, int thing, Supplier<Collection<Finding>> whole) {
        this.table = table;
        this.property = property;
        this.thing = thing;
        later = new LaterFindings(whole);
    }

    /** That the property, of which the thing has one value, has several. */
    Finding valuesDiffer() {
        return finding(FindingCode.VALUE_CONFLICT, ImmutableList.of(table.name(thing), propertyId()));
    }

    /** That the thing has one value under the property and under one that is disjoint with it. */
    Finding propertiesMeet() {
        return finding(FindingCode.DISJOINT_PROPERTIES, ImmutableList.of(table.name(thing), propertyId()));
    }

    /** That a value is both asserted and denied. */
    Finding denied(int value) {
        return finding(
                FindingCode.CONTRADICTION,
                property == Topics.TEXT
                        ? ImmutableList.of(entity())
                        : ImmutableList.of(entity(), propertyId(), table.name(value)));
    }

    private Id propertyId() {
        return table.topics().id(property);
    }

    private Id entity() {
        if (table.thing(thing) instanceof EntityValue entity) {
            return entity.entity();
        }
        throw new IllegalStateException("denial speaks of " + table.thing(thing) + ", expected an entity");
    }

    private Finding finding(FindingCode code, ImmutableList<Id> subjects) {
        return later.finding(code, subjects, Modality.CERTAIN);
    }
}
