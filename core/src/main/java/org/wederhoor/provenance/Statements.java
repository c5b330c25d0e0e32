package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
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
     * All that engines ask of many statements is taken out of them in one pass, column by column: a million statements do
     * not fit in a cache, so each later look at the objects themselves would cost as much as this one.
     */
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
        Adjacency.Builder citations = new Adjacency.Builder();
        boolean withdraws = false;
        for (int s = 0; s < size; s++) {
            Statement statement = statements.get(s);
            factualities[s] = statement.factuality();
            said[s] = statement.said().orElse(null);
            claims[s] = statement.content().orElse(null) instanceof Content.OfClaim claim ? claim.id() : null;
            withBases.set(s, !statement.basedOn().isEmpty());
            speakers[s] = sources.add(statement.speaker());
            int highest = speakers[s];
            for (Citation citation : statement.citations()) {
                int document = sources.add(citation.document());
                citations.add(s, document);
                highest = Math.max(highest, document);
            }
            boolean takesBack = !statement.withdrawals().isEmpty();
            withdraws |= takesBack;
            suspect.set(s, highest >= sourceCount || takesBack || isPlaced(statement));
        }
        documents = citations.build(size);
        reporters = followReports(size);
        withdrawals = withdraws;
    }

    private static boolean isPlaced(Statement statement) {
        return statement.place().isPresent() || !statement.audience().isEmpty();
    }

    private Adjacency followReports(int size) {
        Adjacency.Builder reports = new Adjacency.Builder();
        for (int s = 0; s < size; s++) {
            reported[s] = NONE;
            if (claims[s] == null && statements.get(s).content().orElse(null) instanceof Content.OfStatement content) {
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
