package org.wederhoor.provenance;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Id;

/** The ways from one statement inward to what it is had from in the end, each made when it is asked for. */
final class Lineages extends AbstractIterator<ImmutableList<Id>> {
    /*
     * Depth first, bases of one statement in the order of their ids. No statement comes up twice on a way, so that it ends
     * where nothing is left but what is on it already.
     */
    private record Frame(int statement, Iterator<Integer> bases) {}

    private final Statements statements;
    private final Adjacency from;
    private final BitSet onPath = new BitSet();
    private final ArrayDeque<Frame> path = new ArrayDeque<>();
    /** Whether the statement on top was gone into and nothing has been found behind it yet. */
    private boolean isEnd;

    Lineages(Statements statements, Adjacency from, int start) {
        this.statements = statements;
        this.from = from;
        enter(start);
    }

    private void enter(int statement) {
        Iterator<Integer> bases = Arrays.stream(from.of(statement))
                .boxed()
                .sorted(Comparator.comparing(statements::id))
                .iterator();
        path.addLast(new Frame(statement, bases));
        onPath.set(statement);
        isEnd = true;
    }

    @Override
    protected @Nullable ImmutableList<Id> computeNext() {
        while (!path.isEmpty()) {
            Frame last = path.getLast();
            if (last.bases().hasNext()) {
                int basis = last.bases().next();
                if (!onPath.get(basis)) {
                    enter(basis);
                }
                continue;
            }
            ImmutableList<Id> found = isEnd ? ids() : null;
            isEnd = false;
            path.removeLast();
            onPath.clear(last.statement());
            if (found != null) {
                return found;
            }
        }
        return endOfData();
    }

    private ImmutableList<Id> ids() {
        ImmutableList.Builder<Id> ids = ImmutableList.builderWithExpectedSize(path.size());
        path.forEach(frame -> ids.add(statements.id(frame.statement())));
        return ids.build();
    }
}
