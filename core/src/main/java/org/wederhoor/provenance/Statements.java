package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.time.EdtfDate;

/** The statements of a dossier as numbers, in the order of the dossier, and which of them reports which. */
final class Statements {
    /*
     * All that engines ask of many statements is taken out of them once, column by column: a million statements do not fit in
     * a cache, so each later look at the objects themselves would cost as much. They are taken a block at a time, and ids are
     * numbered apart from the rest, so that the machine waits for what many need at once.
     */
    private static final int BLOCK_SIZE = 1 << 9;

    static final int NONE = IdTable.NONE;

    private final ImmutableList<Statement> statements;
    private final IdTable ids;
    /** The statement that a statement reports; each reports one at most. */
    private final int[] reported;

    private final int[] speakers;
    private final Factuality[] factualities;
    private final @Nullable Id[] claims;
    private final @Nullable EdtfDate[] said;
    private final Adjacency documents;
    private final Adjacency reporters;
    private final BitSet withBases = new BitSet();
    private final BitSet suspect = new BitSet();
    private final BitSet reporting = new BitSet();
    private final boolean withdrawals;

    /** Numbers what speaks and is cited, too; the sources that are there have their numbers already. */
    Statements(Dossier dossier, IdTable sources) {
        statements = dossier.statements().values().asList();
        int size = statements.size();
        int sourceCount = sources.size();
        ids = IdTable.ofDistinct(dossier.statements().keySet(), size);
        reported = new int[size];
        speakers = new int[size];
        factualities = new Factuality[size];
        claims = new Id[size];
        said = new EdtfDate[size];
        boolean withdraws = false;
        Adjacency.Builder citations = new Adjacency.Builder();
        for (int from = 0; from < size; from += BLOCK_SIZE) {
            int to = Math.min(size, from + BLOCK_SIZE);
            withdraws |= read(from, to);
            numberSpeakers(from, to, sources);
            numberDocuments(from, to, sources, sourceCount, citations);
        }
        documents = citations.build(size);
        reporters = followReports(size);
        withdrawals = withdraws;
    }

    /** Reads what asks for no numbers, and tells whether any of these statements withdraws another. */
    private boolean read(int from, int to) {
        boolean withdraws = false;
        for (int s = from; s < to; s++) {
            Statement statement = statements.get(s);
            factualities[s] = statement.factuality();
            said[s] = statement.said().orElse(null);
            withBases.set(s, !statement.basedOn().isEmpty());
            boolean takesBack = !statement.withdrawals().isEmpty();
            withdraws |= takesBack;
            suspect.set(s, takesBack || isPlaced(statement));
            Content content = statement.content().orElse(null);
            claims[s] = content instanceof Content.OfClaim claim ? claim.id() : null;
            reporting.set(s, content instanceof Content.OfStatement);
        }
        return withdraws;
    }

    private void numberSpeakers(int from, int to, IdTable sources) {
        Id[] ids = new Id[to - from];
        for (int s = from; s < to; s++) {
            ids[s - from] = statements.get(s).speaker();
        }
        sources.addAll(ids, ids.length, speakers, from);
    }

    private void numberDocuments(int from, int to, IdTable sources, int sourceCount, Adjacency.Builder citations) {
        List<Id> ids = new ArrayList<>(to - from);
        int[] ends = new int[to - from];
        for (int s = from; s < to; s++) {
            for (Citation citation : statements.get(s).citations()) {
                ids.add(citation.document());
            }
            ends[s - from] = ids.size();
        }
        int[] numbers = new int[ids.size()];
        sources.addAll(ids.toArray(new Id[0]), ids.size(), numbers, 0);
        int next = 0;
        for (int s = from; s < to; s++) {
            boolean isUnknown = speakers[s] >= sourceCount;
            for (; next < ends[s - from]; next++) {
                citations.add(s, numbers[next]);
                isUnknown |= numbers[next] >= sourceCount;
            }
            if (isUnknown) {
                suspect.set(s);
            }
        }
    }

    private static boolean isPlaced(Statement statement) {
        return statement.place().isPresent() || !statement.audience().isEmpty();
    }

    private Adjacency followReports(int size) {
        Adjacency.Builder reports = new Adjacency.Builder();
        for (int s = 0; s < size; s++) {
            reported[s] = NONE;
            if (reporting.get(s) && statements.get(s).content().orElse(null) instanceof Content.OfStatement content) {
                reported[s] = ids.find(content.id());
                if (reported[s] == NONE) {
                    suspect.set(s);
                } else {
                    reports.add(reported[s], s);
                }
            }
        }
        return reports.build(size);
    }

    int size() {
        return statements.size();
    }

    Statement get(int s) {
        return statements.get(s);
    }

    Id id(int s) {
        return ids.id(s);
    }

    int find(Id id) {
        return ids.find(id);
    }

    int index(Id id) {
        int index = ids.find(id);
        if (index == NONE) {
            throw new IllegalArgumentException(
                    "statement \"" + id + "\" is not in the dossier, expected the id of one of its statements");
        }
        return index;
    }

    Factuality factuality(int s) {
        return factualities[s];
    }

    /** The claim that is the content of a statement, null if it has another content or none. */
    @Nullable
    Id claim(int s) {
        return claims[s];
    }

    /** When a statement says that it was made. */
    @Nullable
    EdtfDate said(int s) {
        return said[s];
    }

    /** Those that are based on others, whether these are there or not. */
    BitSet withBases() {
        return withBases;
    }

    /**
     * Whether some reference of a statement may lead nowhere, be it to a source, another statement that it reports or
     * withdraws, a place or an audience; its claim and what it is based on left aside.
     */
    boolean isSuspect(int s) {
        return suspect.get(s);
    }

    /** Whether the content of a statement is another one, be that there or not. */
    boolean isReport(int s) {
        return reporting.get(s);
    }

    int reported(int s) {
        return reported[s];
    }

    int speaker(int s) {
        return speakers[s];
    }

    Adjacency reporters() {
        return reporters;
    }

    /** The sources from which a statement is cited, one for each citation. */
    Adjacency documents() {
        return documents;
    }

    boolean isCited(int s) {
        return documents.degree(s) > 0;
    }

    /** Whether any statement withdraws another. */
    boolean haveWithdrawals() {
        return withdrawals;
    }
}
