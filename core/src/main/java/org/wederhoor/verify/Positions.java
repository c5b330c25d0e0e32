package org.wederhoor.verify;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.RelatedClaims;
import org.wederhoor.time.EdtfDate;

/** The positions that the lines of a dossier take, found again by claim. */
final class Positions {
    private record Key(Id claim, Factuality factuality, Optional<EdtfDate> said) {}

    private final RelatedClaims related;
    private final Map<Key, Position> positions = new LinkedHashMap<>();
    private final SetMultimap<Id, Position> byClaim = LinkedHashMultimap.create();

    Positions(RelatedClaims related) {
        this.related = related;
    }

    /** Files a line under the position it takes. */
    void add(Claim claim, Line line, int number) {
        Key key = new Key(claim.id(), line.factuality(), line.said());
        Position position = positions.get(key);
        if (position == null) {
            position = new Position(claim, line.factuality(), line.said());
            positions.put(key, position);
            byClaim.put(claim.id(), position);
        }
        position.lines.add(number);
    }

    Iterable<Position> all() {
        return positions.values();
    }

    /** The positions on the claim, and those that may bear on its proposition. */
    Set<Position> near(Claim claim) {
        Set<Position> near = new LinkedHashSet<>(byClaim.get(claim.id()));
        claim.proposition().ifPresent(proposition -> {
            for (Id other : related.near(proposition)) {
                near.addAll(byClaim.get(other));
            }
        });
        return near;
    }
}
