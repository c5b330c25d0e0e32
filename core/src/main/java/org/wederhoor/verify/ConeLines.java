package org.wederhoor.verify;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;

/** The lines of a cone, and what becomes of them when statements are withdrawn. */
final class ConeLines {
    private final List<Statement> statements;
    private final Testimony testimony;
    private final Rehearsal rehearsal;
    private final Parts parts;
    /** The bloc of each statement as it is. */
    private final int[] blocs;
    /** The lines that are in a part, or based on what is in it. */
    private final Map<Parts.Part, BitSet> touched = new HashMap<>();

    private final Map<Set<Id>, Change> changes = new HashMap<>();

    ConeLines(List<Statement> statements, Parts parts, Testimony testimony, Rehearsal rehearsal) {
        this.statements = statements;
        this.parts = parts;
        this.testimony = testimony;
        this.rehearsal = rehearsal;
        blocs = new int[statements.size()];
        for (int s = 0; s < blocs.length; s++) {
            Statement statement = statements.get(s);
            touch(statement.id(), s);
            for (Id basis : statement.basedOn()) {
                if (parts.contains(basis)) {
                    touch(basis, s);
                }
            }
            blocs[s] = bloc(s, Map.of());
            rehearsal.count(blocs[s]);
        }
    }

    private void touch(Id statement, int line) {
        touched.computeIfAbsent(parts.of(statement), p -> new BitSet()).set(line);
    }

    private int bloc(int line, Map<Parts.Part, Set<Id>> withdrawn) {
        Statement statement = statements.get(line);
        Predicate<Id> isWithdrawn =
                id -> parts.contains(id) && provenance(id, withdrawn).isWithdrawn(id);
        Optional<LineKey> key = testimony.key(statement, provenance(statement.id(), withdrawn), isWithdrawn);
        return key.map(rehearsal::bloc).orElse(Change.NOWHERE);
    }

    private Provenance provenance(Id statement, Map<Parts.Part, Set<Id>> withdrawn) {
        Parts.Part part = parts.of(statement);
        return part.without(withdrawn.getOrDefault(part, ImmutableSet.of()));
    }

    /** The lines that the withdrawal of statements may change. */
    BitSet touched(Iterable<Id> withdrawn) {
        BitSet all = new BitSet();
        for (Id id : withdrawn) {
            all.or(touched.getOrDefault(parts.of(id), new BitSet()));
        }
        return all;
    }

    /** What the withdrawal of statements makes of the lines. */
    Change change(ImmutableSet<Id> withdrawn) {
        return changes.computeIfAbsent(withdrawn, this::work);
    }

    private Change work(Set<Id> withdrawn) {
        Map<Parts.Part, Set<Id>> byPart = new HashMap<>();
        for (Id id : withdrawn) {
            byPart.computeIfAbsent(parts.of(id), p -> new HashSet<>()).add(id);
        }
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        BitSet possible = touched(withdrawn);
        for (int s = possible.nextSetBit(0); s >= 0; s = possible.nextSetBit(s + 1)) {
            int bloc = bloc(s, byPart);
            if (bloc != blocs[s]) {
                from.add(blocs[s]);
                to.add(bloc);
            }
        }
        return new Change(Ints.toArray(from), Ints.toArray(to));
    }
}
