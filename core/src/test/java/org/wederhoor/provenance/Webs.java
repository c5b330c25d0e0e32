package org.wederhoor.provenance;

import static org.wederhoor.Script.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.wederhoor.Script;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Content;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.DerivationKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;

/**
 * Small dossiers of who has what from whom: few sources, two claims, and all that leads from one statement to another, in
 * circles too. Each is made from a seed, so that a failing one can be kept as a case.
 */
final class Webs {
    private static final List<String> FACTUALITIES = List.of("CT+", "CT+", "CT+", "PR+", "PS+", "U", "CT-");

    private final Random random;
    private final Script script = Script.begin();
    private final List<String> sources = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();

    private Webs(long seed) {
        random = new Random(seed);
    }

    static Arbitrary<Dossier> webs() {
        return Arbitraries.longs().map(Webs::of);
    }

    static Dossier of(long seed) {
        return new Webs(seed).dossier();
    }

    private Dossier dossier() {
        script.texts("c0", "c1");
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            sources.add("p" + i);
            Source.Builder source = Source.builder()
                    .id(id("p" + i))
                    .kind(random.nextInt(3) == 0 ? SourceKind.PUBLICATION : SourceKind.PERSON)
                    .anonymous(random.nextInt(4) == 0);
            if (i > 0 && random.nextInt(4) == 0) {
                source.addActsFor(id("p" + random.nextInt(i)));
            }
            script.add(source.build());
        }
        int documentCount = random.nextInt(4);
        for (int i = 0; i < documentCount; i++) {
            addDocument(i, documentCount);
        }
        int statementCount = 1 + random.nextInt(7);
        for (int i = 0; i < statementCount; i++) {
            addStatement(i, statementCount);
        }
        return script.dossier();
    }

    private void addDocument(int number, int count) {
        documents.add("d" + number);
        Source.Builder document = Source.builder().id(id("d" + number)).kind(SourceKind.DOCUMENT);
        if (random.nextBoolean()) {
            document.publisher(id(pick(sources)));
        }
        int from = random.nextInt(count);
        if (from != number && random.nextBoolean()) {
            DerivationKind kind = pick(List.of(DerivationKind.values()));
            document.addDerivation(new Derivation(kind, id("d" + from)));
        }
        script.add(document.build());
    }

    private void addStatement(int number, int count) {
        List<String> speakers = new ArrayList<>(sources);
        speakers.addAll(documents);
        Statement.Builder statement = Statement.builder().id(id("s" + number)).speaker(id(pick(speakers)));
        int other = random.nextInt(count);
        if (other != number && random.nextBoolean()) {
            statement.content(Content.ofStatement(id("s" + other)));
        } else {
            statement.content(Content.ofClaim(id(random.nextInt(4) == 0 ? "c1" : "c0")));
        }
        statement.factuality(Factuality.ofSymbol(pick(FACTUALITIES)));
        while (!documents.isEmpty() && random.nextInt(3) == 0) {
            statement.addCitation(
                    Citation.builder().document(id(pick(documents))).build());
        }
        int basis = random.nextInt(count);
        if (basis != number && random.nextInt(3) == 0) {
            statement.addBasedOn(id("s" + basis));
        }
        if (other != number && random.nextInt(8) == 0) {
            statement.addWithdrawal(new Withdrawal(WithdrawalKind.RETRACTS, id("s" + other)));
        }
        script.add(statement.build());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
