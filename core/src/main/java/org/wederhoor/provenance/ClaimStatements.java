package org.wederhoor.provenance;

import java.util.Arrays;
import java.util.Comparator;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;

/** Which statements are on which claim, themselves or by what they report; claims as numbers, too. */
final class ClaimStatements {
    static final int NONE = IdTable.NONE;

    private static final int UNKNOWN = -2;

    private final Statements statements;
    private final IdTable claims;
    private final int[] innermost;
    private final int[] claimOf;
    private final Adjacency direct;
    private final Adjacency all;

    ClaimStatements(Dossier dossier, Statements statements) {
        this.statements = statements;
        // The claims that are there have the numbers of their order in the dossier.
        claims = IdTable.ofDistinct(dossier.claims().keySet(), dossier.claims().size());
        innermost = innermost();
        int size = statements.size();
        claimOf = new int[size];
        Arrays.fill(claimOf, NONE);
        Adjacency.Builder onClaim = new Adjacency.Builder();
        for (int s = 0; s < size; s++) {
            Id content = statements.claim(s);
            if (content != null) {
                claimOf[s] = claims.add(content);
                onClaim.add(claimOf[s], s);
            }
        }
        direct = onClaim.build(claims.size());
        Adjacency.Builder within = new Adjacency.Builder();
        for (int s = 0; s < size; s++) {
            claimOf[s] = innermost[s] == NONE ? NONE : claimOf[innermost[s]];
            if (claimOf[s] != NONE) {
                within.add(claimOf[s], s);
            }
        }
        all = within.build(claims.size());
    }

    private int[] innermost() {
        int size = statements.size();
        int[] inner = new int[size];
        Arrays.fill(inner, UNKNOWN);
        int[] path = new int[size];
        for (int s = 0; s < size; s++) {
            int length = 0;
            int at = s;
            while (at != Statements.NONE && inner[at] == UNKNOWN) {
                inner[at] = NONE;
                path[length++] = at;
                int next = statements.reported(at);
                if (next == Statements.NONE) {
                    inner[at] = at;
                }
                at = next;
            }
            int end = at == Statements.NONE ? path[length - 1] : inner[at];
            while (length-- > 0) {
                inner[path[length]] = end;
            }
        }
        return inner;
    }

    /** The statement at the inner end of what a statement reports; itself if it reports none; none in a circle. */
    int innermost(int s) {
        return innermost[s];
    }

    /** The claim that a statement is on in the end, {@link #NONE} if on none. */
    int claim(int s) {
        return claimOf[s];
    }

    Id id(int claim) {
        return claims.id(claim);
    }

    /** The number of a claim, {@link #NONE} if it is neither there nor spoken of. */
    int find(Id claim) {
        return claims.find(claim);
    }

    int size() {
        return claims.size();
    }

    /** The statements whose content is a claim, in the order of the dossier. */
    Adjacency direct() {
        return direct;
    }

    /** The statements on a claim, those that report one included, in the order of the dossier. */
    Adjacency all() {
        return all;
    }

    /** The statements whose content is a claim, in the order of their ids. */
    int[] direct(int claim) {
        return claim == NONE ? new int[0] : byId(direct.of(claim));
    }

    /** The statements on a claim, those that report one included, in the order of their ids. */
    int[] all(int claim) {
        return claim == NONE ? new int[0] : byId(all.of(claim));
    }

    private int[] byId(int[] found) {
        return found.length < 2
                ? found
                : Arrays.stream(found)
                        .boxed()
                        .sorted(Comparator.comparing(statements::id))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }
}
