package org.wederhoor.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;

/**
 * Claims and statements as columns, from which what of them matters to a check is made again when it is asked for. A claim
 * takes 25 bytes and a statement 25, besides their ids.
 */
final class PlainStatements {
    private static final int NONE = 0;
    private static final int NEGATED = 1;
    private static final int TEXT = 2;
    private static final int KIND_SHIFT = 2;
    private static final LanguageTag ANY_LANGUAGE = LanguageTag.of("und");

    private final IdTable ids = new IdTable();
    private final Numbers<Id> sources = new Numbers<>();
    private final Numbers<Id> properties = new Numbers<>();
    private final Numbers<Value> things = new Numbers<>();
    private final Numbers<EdtfDate> dates = new Numbers<>();
    private final Numbers<ClaimKind> kinds = new Numbers<>();
    private final Numbers<Factuality> factualities = new Numbers<>();
    private final Map<Integer, Map<Id, Value>> qualifiers = new HashMap<>();

    /** By the number of an id, one more than the row of the record; below zero for statements. */
    private int[] rowOf = new int[1 << 10];

    private int[] claimIds = new int[1 << 10];
    private int[] claimProperties = new int[1 << 10];
    private int[] subjects = new int[1 << 10];
    private int[] values = new int[1 << 10];
    private int[] validTimes = new int[1 << 10];
    private byte[] claimFlags = new byte[1 << 10];
    private int claimCount;

    private int[] statementIds = new int[1 << 10];
    private int[] claims = new int[1 << 10];
    private int[] speakers = new int[1 << 10];
    private int[] documents = new int[1 << 10];
    private int[] said = new int[1 << 10];
    private byte[] statementFlags = new byte[1 << 10];
    private int statementCount;

    int size() {
        return statementCount;
    }

    /** What is known of the claim or statement with an id. */
    Optional<DossierRecord> record(Id id) {
        int row = row(ids.of(id));
        if (row == NONE) {
            return Optional.empty();
        }
        return Optional.of(row > 0 ? claimAt(row - 1) : statement(-row - 1));
    }

    Id statementId(int row) {
        return ids.get(statementIds[row]);
    }

    /** What is known of the claim with an id. */
    Optional<Claim> claim(Id id) {
        int row = row(ids.of(id)) - 1;
        return row < 0 ? Optional.empty() : Optional.of(claimAt(row));
    }

    /** What is known of the statement with an id. */
    Optional<Statement> statement(Id id) {
        int row = -row(ids.of(id)) - 1;
        return row < 0 ? Optional.empty() : Optional.of(statement(row));
    }

    private int row(int id) {
        return id < rowOf.length ? rowOf[id] : NONE;
    }

    private void setRow(int id, int row) {
        if (id >= rowOf.length) {
            rowOf = Arrays.copyOf(rowOf, Math.max(id + 1, rowOf.length + (rowOf.length >> 1)));
        }
        rowOf[id] = row;
    }

    void add(Claim claim) {
        if (claimCount == claimIds.length) {
            int length = claimCount + (claimCount >> 1);
            claimIds = Arrays.copyOf(claimIds, length);
            claimProperties = Arrays.copyOf(claimProperties, length);
            subjects = Arrays.copyOf(subjects, length);
            values = Arrays.copyOf(values, length);
            validTimes = Arrays.copyOf(validTimes, length);
            claimFlags = Arrays.copyOf(claimFlags, length);
        }
        int row = claimCount++;
        claimIds[row] = ids.of(claim.id());
        setRow(claimIds[row], row + 1);
        int flags = kinds.of(claim.kind()) << KIND_SHIFT;
        Optional<Proposition> proposition = claim.proposition();
        if (proposition.isPresent()) {
            Proposition says = proposition.get();
            claimProperties[row] = properties.of(says.property());
            subjects[row] = things.of(new EntityValue(says.subject()));
            values[row] = things.of(says.value());
            validTimes[row] = number(says.validTime().orElse(null));
            flags |= says.isNegated() ? NEGATED : 0;
            if (!says.qualifiers().isEmpty()) {
                qualifiers.put(row, says.qualifiers());
            }
        } else {
            flags |= TEXT;
        }
        claimFlags[row] = (byte) flags;
    }

    private int number(@Nullable EdtfDate date) {
        return date == null ? NONE : dates.of(date) + 1;
    }

    private Optional<EdtfDate> date(int number) {
        return number == NONE ? Optional.empty() : Optional.of(dates.get(number - 1));
    }

    private Claim claimAt(int row) {
        int flags = claimFlags[row];
        Claim.Builder claim = Claim.builder().id(ids.get(claimIds[row])).kind(kinds.get(flags >> KIND_SHIFT));
        if ((flags & TEXT) != 0) {
            return claim.putText(ANY_LANGUAGE, "").build();
        }
        Proposition.Builder proposition = Proposition.builder()
                .property(properties.get(claimProperties[row]))
                .value(things.get(values[row]))
                .putAllQualifiers(qualifiers.getOrDefault(row, Map.of()))
                .negated((flags & NEGATED) != 0);
        if (things.get(subjects[row]) instanceof EntityValue subject) {
            proposition.subject(subject.entity());
        }
        date(validTimes[row]).ifPresent(proposition::validTime);
        return claim.proposition(proposition.build()).build();
    }

    /** Adds a statement of a claim with at most one citation. */
    void add(Statement statement, Id claim) {
        if (statementCount == statementIds.length) {
            int length = statementCount + (statementCount >> 1);
            statementIds = Arrays.copyOf(statementIds, length);
            claims = Arrays.copyOf(claims, length);
            speakers = Arrays.copyOf(speakers, length);
            documents = Arrays.copyOf(documents, length);
            said = Arrays.copyOf(said, length);
            statementFlags = Arrays.copyOf(statementFlags, length);
        }
        int row = statementCount++;
        statementIds[row] = ids.of(statement.id());
        setRow(statementIds[row], -row - 1);
        claims[row] = ids.of(claim);
        speakers[row] = sources.of(statement.speaker());
        documents[row] = NONE;
        statement.citations().forEach(citation -> documents[row] = sources.of(citation.document()) + 1);
        said[row] = number(statement.said().orElse(null));
        statementFlags[row] = (byte) factualities.of(statement.factuality());
    }

    Statement statement(int row) {
        Statement.Builder statement = Statement.builder()
                .id(ids.get(statementIds[row]))
                .speaker(sources.get(speakers[row]))
                .content(Content.ofClaim(ids.get(claims[row])))
                .factuality(factualities.get(statementFlags[row]));
        date(said[row]).ifPresent(statement::said);
        if (documents[row] != NONE) {
            statement.addCitation(
                    Citation.builder().document(sources.get(documents[row] - 1)).build());
        }
        return statement.build();
    }

    /** The claim that a statement states, if there is one. */
    Optional<Claim> claim(int statement) {
        int row = row(claims[statement]) - 1;
        return row < 0 ? Optional.empty() : Optional.of(claimAt(row));
    }
}
