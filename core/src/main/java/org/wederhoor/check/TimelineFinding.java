package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.ReadingRuns;
import org.wederhoor.vocabulary.Reservation;

/** Tells of a conflict in time. */
final class TimelineFinding {
    private final Commitments commitments;
    private final TimeLinks links;
    private final Numbers<Id> events;
    private final TimeConflict conflict;

    TimelineFinding(Commitments commitments, TimeLinks links, Numbers<Id> events, TimeConflict conflict) {
        this.commitments = commitments;
        this.links = links;
        this.events = events;
        this.conflict = conflict;
    }

    Finding finding() {
        ImmutableList<Doubt> doubts = conflict.certain ? ImmutableList.of() : doubts();
        Set<Id> statements = new TreeSet<>();
        for (int link : conflict.cause) {
            statements.addAll(commitments.get(links.commitment(link)).chain());
        }
        return Finding.builder()
                .code(FindingCode.TIMELINE_CONFLICT)
                .addSubject(firstEvent())
                .addSubject(firstProperty())
                .modality(conflict.certain ? Modality.CERTAIN : Modality.POSSIBLE)
                .addAllCause(statements)
                .addAllDoubts(doubts)
                .addAllDerivation(explain(doubts, statements).steps())
                .build();
    }

    private Id firstEvent() {
        Id first = events.get(links.event(conflict.members[0]));
        for (int link : conflict.members) {
            for (int event : new int[] {links.event(link), links.other(link)}) {
                first = events.get(event).compareTo(first) < 0 ? events.get(event) : first;
            }
        }
        return first;
    }

    /** Of a loop the first property that orders, of a dated group the first that dates. */
    private Id firstProperty() {
        Set<Id> dating = new TreeSet<>();
        Set<Id> ordering = new TreeSet<>();
        for (int link : conflict.members) {
            (links.isOrder(link) ? ordering : dating).add(links.property(link));
        }
        return (dating.isEmpty() ? ordering : dating).iterator().next();
    }

    private ImmutableList<Doubt> doubts() {
        ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        int[] cause = conflict.cause;
        unstated().forEach(separator -> doubts.add(new Doubt.UnstatedQualifier(separator)));
        for (int link : cause) {
            Commitment commitment = commitments.get(links.commitment(link));
            if (commitment.consequence() != null) {
                doubts.addAll(Clash.doubts(commitment.consequence().holding()));
            }
        }
        Renumbering scratch = new Renumbering(events.size());
        boolean readable = TimeNetwork.isFeasible(links, cause, scratch);
        for (int link : cause) {
            EdtfDate date = links.date(link);
            if (date == null) {
                continue;
            }
            if (readable && links.hasAlternatives(link)) {
                boolean[] feasible = TimeNetwork.feasibleAlternatives(links, cause, scratch, link);
                if (contains(feasible, false)) {
                    Reservation.Reading reading =
                            ReadingRuns.reading(date, links.alternatives(link), i -> !feasible[i]);
                    doubts.add(new Doubt.Reading(reading.date(), reading.excluding(), reading.free()));
                }
            }
            if (links.isApproximate(link)) {
                doubts.add(new Doubt.Approximate(date));
            }
        }
        return ImmutableSet.copyOf(doubts.build()).asList();
    }

    /** The separators that some links of the cause state and others leave unstated. */
    private Set<Id> unstated() {
        Set<Id> stated = new TreeSet<>();
        Set<Id> unstated = new TreeSet<>();
        for (int link : conflict.cause) {
            links.separators(link)
                    .forEach((separator, value) -> (value.isPresent() ? stated : unstated).add(separator));
        }
        stated.retainAll(unstated);
        return stated;
    }

    private static boolean contains(boolean[] flags, boolean wanted) {
        for (boolean flag : flags) {
            if (flag == wanted) {
                return true;
            }
        }
        return false;
    }

    private Explanation explain(ImmutableList<Doubt> doubts, Set<Id> statements) {
        Explanation explanation = new Explanation();
        for (int link : conflict.cause) {
            explanation.tell(commitments.get(links.commitment(link)));
        }
        for (int link : conflict.cause) {
            Detail event = Explanation.record(events.get(links.event(link)));
            Detail other = Explanation.record(events.get(links.other(link)));
            EdtfDate date = links.date(link);
            if (date != null) {
                explanation.add(StepKind.DATED, event, new Detail.OfDate(date));
            } else if (links.relation(link) == AllenRelation.BEFORE) {
                explanation.add(StepKind.BEFORE, event, other);
            } else if (links.relation(link) == AllenRelation.AFTER) {
                explanation.add(StepKind.BEFORE, other, event);
            }
        }
        explanation.tellReadings(doubts);
        explanation.tellOneSpeaker(Arrays.stream(conflict.cause)
                .mapToObj(link -> commitments.get(links.commitment(link)))
                .toList());
        explanation.add(StepKind.IMPOSSIBLE_TOGETHER, new Detail.OfRecords(ImmutableList.copyOf(statements)));
        return explanation;
    }
}
