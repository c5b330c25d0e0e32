package org.wederhoor.benchmarks.verify;

import java.util.HashMap;
import java.util.Map;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;

/** Numbers the sources, claims and statements of a dossier, and looks up each reference between them once. */
final class ScanAndHash {
    private final Map<Id, Integer> entities;
    private final Map<Id, Integer> sources;
    private final Map<Id, Integer> claims;
    private final Map<Id, Integer> statements;
    private long sum;

    private ScanAndHash(Dossier dossier) {
        entities = numbered(dossier.entities());
        sources = numbered(dossier.sources());
        claims = numbered(dossier.claims());
        statements = numbered(dossier.statements());
        dossier.sources().values().forEach(this::add);
        dossier.claims().values().forEach(this::add);
        dossier.statements().values().forEach(this::add);
    }

    /** Returns a sum over all references, so that none can be left out. */
    static long of(Dossier dossier) {
        return new ScanAndHash(dossier).sum;
    }

    private static Map<Id, Integer> numbered(Map<Id, ?> records) {
        Map<Id, Integer> numbers = new HashMap<>(records.size() * 4 / 3 + 1);
        for (Id id : records.keySet()) {
            numbers.put(id, numbers.size());
        }
        return numbers;
    }

    private void add(Source source) {
        for (Id principal : source.actsFor()) {
            add(sources, principal);
        }
        if (source.publisher().isPresent()) {
            add(sources, source.publisher().get());
        }
        for (Derivation derivation : source.derivations()) {
            add(sources, derivation.from());
        }
    }

    private void add(Claim claim) {
        if (claim.proposition().isPresent()) {
            add(sources, claim.proposition().get().subject());
            if (claim.proposition().get().value() instanceof EntityValue value) {
                add(entities, value.entity());
            }
        }
    }

    private void add(Statement statement) {
        add(sources, statement.speaker());
        if (statement.content().isPresent()) {
            Content content = statement.content().get();
            add(content instanceof Content.OfClaim ? claims : statements, content.id());
        }
        for (Citation citation : statement.citations()) {
            add(sources, citation.document());
        }
        for (Id basis : statement.basedOn()) {
            add(statements, basis);
        }
        for (Withdrawal withdrawal : statement.withdrawals()) {
            add(statements, withdrawal.statement());
        }
    }

    private void add(Map<Id, Integer> numbers, Id to) {
        sum += numbers.getOrDefault(to, -1);
    }
}
