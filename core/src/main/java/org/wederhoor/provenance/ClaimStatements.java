package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Content;
import org.wederhoor.model.Id;

/** Which statements are on which claim, themselves or by what they report. */
final class ClaimStatements {
    private static final int UNKNOWN = -2;

    private final Statements statements;
    private final int[] innermost;
    private final Map<Id, List<Integer>> direct = new HashMap<>();
    private final Map<Id, List<Integer>> all = new HashMap<>();

    ClaimStatements(Statements statements) {
        this.statements = statements;
        int size = statements.size();
        innermost = new int[size];
        Arrays.fill(innermost, UNKNOWN);
        int[] path = new int[size];
        for (int s = 0; s < size; s++) {
            int length = 0;
            int at = s;
            while (at != Statements.NONE && innermost[at] == UNKNOWN) {
                innermost[at] = Statements.NONE;
                path[length++] = at;
                int next = statements.reported(at);
                if (next == Statements.NONE) {
                    innermost[at] = at;
                }
                at = next;
            }
            int end = at == Statements.NONE ? path[length - 1] : innermost[at];
            while (length-- > 0) {
                innermost[path[length]] = end;
            }
        }
        for (int s = 0; s < size; s++) {
            Id claim = claim(s);
            if (claim != null) {
                all.computeIfAbsent(claim, c -> new ArrayList<>()).add(s);
                if (innermost[s] == s) {
                    direct.computeIfAbsent(claim, c -> new ArrayList<>()).add(s);
                }
            }
        }
        Comparator<Integer> byId = Comparator.comparing(statements::id);
        all.values().forEach(list -> list.sort(byId));
        direct.values().forEach(list -> list.sort(byId));
    }

    /** The statement at the inner end of what a statement reports; itself if it reports none; none in a circle. */
    int innermost(int s) {
        return innermost[s];
    }

    /** The claim that a statement is on in the end, if any. */
    @Nullable
    Id claim(int s) {
        int inner = innermost[s];
        return inner != Statements.NONE
                        && statements.get(inner).content().orElse(null) instanceof Content.OfClaim content
                ? content.id()
                : null;
    }

    /** The statements whose content is the claim, in the order of their ids. */
    List<Integer> direct(Id claim) {
        return direct.getOrDefault(claim, ImmutableList.of());
    }

    /** The statements on the claim, those that report one included, in the order of their ids. */
    List<Integer> all(Id claim) {
        return all.getOrDefault(claim, ImmutableList.of());
    }
}
