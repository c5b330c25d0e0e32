package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Value;
import org.wederhoor.provenance.Provenance;

/**
 * Makes rows of the statements of a dossier.
 *
 * <p>A statement, its claim, what the claim is about and the texts of all their ids lie in different places of memory, and a
 * million of them in no cache. So statements are taken a block at a time, and each pass over a block goes one step further
 * with all of them: the machine then waits for many at once and not for each in turn.
 */
final class TableLoader {
    /** So many that passes are long, and so few that what they leave stays near. */
    private static final int BLOCK_SIZE = 1 << 9;

    private static final Optional<Certainty> CERTAIN = Optional.of(Certainty.CERTAIN);

    private final Provenance provenance;
    private final Table table;
    private final Map<Id, Claim> byId;

    private final List<Statement> loaded = new ArrayList<>();
    private final Numbers<Id> known = new Numbers<>();
    /** By number of a known speaker the number that the table has for its voice. */
    private int[] voices = new int[0];

    private final Statement[] statements = new Statement[BLOCK_SIZE];
    private final Id[] contents = new Id[BLOCK_SIZE];
    private final @Nullable Claim[] claims = new @Nullable Claim[BLOCK_SIZE];
    private final @Nullable Proposition[] propositions = new @Nullable Proposition[BLOCK_SIZE];
    private int size;

    private final Id[] ids = new Id[BLOCK_SIZE];
    private final Value[] things = new Value[BLOCK_SIZE];
    private final int[] properties = new int[BLOCK_SIZE];
    private final int[] subjects = new int[BLOCK_SIZE];
    private final int[] values = new int[BLOCK_SIZE];
    private final int[] speakers = new int[BLOCK_SIZE];

    TableLoader(Provenance provenance, Table table) {
        this.provenance = provenance;
        this.table = table;
        this.byId = provenance.dossier().claims();
    }

    /**
     * Adds a row for each statement on record that takes a stand on a claim which is no opinion.
     *
     * @return the statements by row
     */
    List<Statement> load() {
        Set<Id> reported = new HashSet<>();
        for (Statement statement : provenance.onRecord()) {
            Content content = statement.content().orElse(null);
            if (content instanceof Content.OfStatement reportedOne) {
                reported.add(reportedOne.id());
            } else if (content instanceof Content.OfClaim claim
                    && statement.factuality().polarity().isPresent()) {
                statements[size] = statement;
                contents[size++] = claim.id();
                if (size == BLOCK_SIZE) {
                    loadBlock();
                }
            }
        }
        loadBlock();
        doubt(reported);
        return loaded;
    }

    /** What is reported may reach us less sure than it was said. */
    private void doubt(Set<Id> reported) {
        for (int row = 0; row < loaded.size() && !reported.isEmpty(); row++) {
            if (reported.contains(loaded.get(row).id())) {
                table.setUncertain(row);
            }
        }
    }

    private void loadBlock() {
        findClaims();
        numberParts();
        numberSpeakers();
        int part = 0;
        for (int i = 0; i < size; i++) {
            Statement statement = statements[i];
            Proposition proposition = propositions[i];
            boolean isDenial = statement.factuality().polarity().orElseThrow() == Polarity.NEGATIVE;
            int row = proposition == null
                    ? table.addText(contents[i], isDenial)
                    : table.add(
                            proposition,
                            properties[part],
                            subjects[part],
                            values[part],
                            proposition.isNegated() != isDenial,
                            statement.said());
            part += proposition == null ? 0 : 1;
            loaded.add(statement);
            boolean isQualified =
                    proposition != null && !proposition.qualifiers().isEmpty();
            if (!isQualified && statement.factuality().certainty().equals(CERTAIN)) {
                table.setCertain(row, voices[speakers[i]]);
            }
        }
        size = 0;
    }

    /** Keeps those statements of the block whose claims are there and no opinions. */
    private void findClaims() {
        for (int i = 0; i < size; i++) {
            claims[i] = byId.get(contents[i]);
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            Claim claim = claims[i];
            if (claim != null && claim.kind() != ClaimKind.OPINION) {
                statements[kept] = statements[i];
                contents[kept] = contents[i];
                propositions[kept++] = claim.proposition().orElse(null);
            }
        }
        size = kept;
    }

    /** Numbers the properties, subjects and values of the propositions of the block, one after the other without gaps. */
    private void numberParts() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            Proposition proposition = propositions[i];
            if (proposition != null) {
                ids[count] = proposition.property();
                things[count++] = new EntityValue(proposition.subject());
            }
        }
        table.topics().numberAll(ids, properties, count);
        table.numberAll(things, subjects, count);
        count = 0;
        for (int i = 0; i < size; i++) {
            Proposition proposition = propositions[i];
            if (proposition != null) {
                things[count++] = proposition.value();
            }
        }
        table.numberAll(things, values, count);
    }

    private void numberSpeakers() {
        for (int i = 0; i < size; i++) {
            ids[i] = statements[i].speaker();
        }
        int before = known.size();
        known.ofAll(ids, speakers, size);
        voices = Arrays.copyOf(voices, Math.max(known.size(), voices.length));
        for (int speaker = before; speaker < known.size(); speaker++) {
            voices[speaker] = table.voiceNumber(provenance.voice(known.get(speaker)));
        }
    }
}
