package org.wederhoor.verify;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

/**
 * Which lines are for claims that attack or support others, with the time at which each of these claims is asked: the latest
 * at which a line on it was said that no support prolongs.
 */
final class Consultation {
    private final Bearings bearings;
    private final Positions positions;
    private final Predicate<? super Bloc> isThere;
    private final Map<Id, Question> asked = new ConcurrentHashMap<>();

    private record Question(List<Position> byLatest, Optional<EdtfDate> at) {}

    /**
     * @param isThere whether a bloc of statements has lines
     */
    Consultation(Bearings bearings, Positions positions, Predicate<? super Bloc> isThere) {
        this.bearings = bearings;
        this.positions = positions;
        this.isThere = isThere;
    }

    /** The positions that take a side for a claim when it is asked. */
    List<Position> standingFor(Claim claim) {
        return Lists.transform(bearingsFor(claim), Bearing::position);
    }

    /** What takes a side for a claim when it is asked. */
    List<Bearing> bearingsFor(Claim claim) {
        List<Position> near = positions.near(claim);
        Question question = asked.computeIfAbsent(claim.id(), c -> {
            List<Position> byLatest = bearings.byLatest(claim, near);
            return new Question(byLatest, latest(byLatest, isThere));
        });
        List<Bearing> found = bearings.direct(claim, near, question.at());
        found.removeIf(bearing ->
                !bearing.position().takesSide() || !bearing.factuality().isFor());
        return found;
    }

    private static Optional<EdtfDate> latest(List<Position> byLatest, Predicate<? super Bloc> isThere) {
        for (Position position : byLatest) {
            for (Bloc bloc : position.blocs) {
                if (bloc.isPlain() && bloc.roots().stream().allMatch(isThere)) {
                    return position.said;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether all that was asked would be asked at the same time if other blocs had lines. */
    boolean holdsWith(Predicate<? super Bloc> others) {
        for (Question question : asked.values()) {
            if (!latest(question.byLatest(), others).equals(question.at())) {
                return false;
            }
        }
        return true;
    }
}
