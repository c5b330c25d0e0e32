package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Factuality;
import org.wederhoor.time.EdtfDate;

/** The positions that lines take, found again by claim. */
final class Positions {
    private record Key(int claim, Factuality factuality, Optional<EdtfDate> said) {}

    private final ClaimIndex claims;
    private final Map<Key, Position> positions = new HashMap<>();
    private final Map<Integer, List<Position>> byClaim = new HashMap<>();

    Positions(ClaimIndex claims) {
        this.claims = claims;
    }

    ClaimIndex claims() {
        return claims;
    }

    /** The position on a claim of the dossier, as sure and said at that time. */
    Position of(int claim, Factuality factuality, Optional<EdtfDate> said) {
        return positions.computeIfAbsent(new Key(claim, factuality, said), key -> {
            Position position = new Position(claims.claim(claim), factuality, said);
            byClaim.computeIfAbsent(claim, c -> new ArrayList<>(2)).add(position);
            return position;
        });
    }

    /** The claims on which there are positions, ascending. */
    int[] claimNumbers() {
        return byClaim.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The positions on one claim of the dossier. */
    List<Position> on(int claim) {
        return byClaim.getOrDefault(claim, List.of());
    }

    /** The positions on a claim, and those that may bear on its proposition. */
    List<Position> near(Claim claim) {
        List<Position> near = new ArrayList<>();
        for (int number : claims.near(claim)) {
            near.addAll(on(number));
        }
        return near;
    }
}
