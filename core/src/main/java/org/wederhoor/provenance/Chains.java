package org.wederhoor.provenance;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Id;

/** The chains of reports that lead to one statement, each made when it is asked for. */
final class Chains extends AbstractIterator<ImmutableList<Id>> {
    /*
     * Depth first, outward, reports of one statement in the order of their ids. As a statement reports one other at most,
     * only the statement that the chains lead to can come up twice on a path, and it stops there.
     */
    private static final class Frame {
        final int statement;
        final int loss;
        final Iterator<Integer> reports;
        boolean shown;

        Frame(int statement, int loss, Iterator<Integer> reports) {
            this.statement = statement;
            this.loss = loss;
            this.reports = reports;
        }
    }

    private final Statements statements;
    private final Reports reports;
    private final int target;
    private final ArrayDeque<Frame> path = new ArrayDeque<>();

    Chains(Statements statements, Reports reports, int target) {
        this.statements = statements;
        this.reports = reports;
        this.target = target;
        path.push(frame(target, 0));
    }

    private Frame frame(int statement, int loss) {
        Iterator<Integer> outward = Arrays.stream(statements.reporters().of(statement))
                .boxed()
                .sorted(Comparator.comparing(statements::id))
                .iterator();
        return new Frame(statement, loss, outward);
    }

    @Override
    protected @Nullable ImmutableList<Id> computeNext() {
        while (!path.isEmpty()) {
            Frame top = path.element();
            if (!top.shown) {
                top.shown = true;
                if (reports.isBeginning(top.statement)) {
                    return path.stream().map(f -> statements.id(f.statement)).collect(ImmutableList.toImmutableList());
                }
            }
            if (!top.reports.hasNext()) {
                path.pop();
                continue;
            }
            int report = top.reports.next();
            int loss = top.loss + reports.passes(report);
            if (report != target && loss < Reports.NOTHING && reports.reaches(report)) {
                path.push(frame(report, loss));
            }
        }
        return endOfData();
    }
}
