package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;

/** Which lines pass through what is denied or undermined. */
final class Passages {
    private final Dossier dossier;
    /** The statements and sources that some counterclaim undermines. */
    private final ImmutableSet<Id> undermined;
    /** For the statement of a line what is denied or undermined and may lie on every chain to it. */
    private final ImmutableSetMultimap<Id, Id> candidates;
    /** The publishers that are undermined, by their documents. */
    private final ImmutableSetMultimap<Id, Id> publishers;

    Passages(Dossier dossier) {
        this.dossier = dossier;
        undermined = dossier.counterclaims().values().stream()
                .filter(counterclaim -> counterclaim.kind() == CounterclaimKind.UNDERMINES)
                .map(Counterclaim::target)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSetMultimap.Builder<Id, Id> owners = ImmutableSetMultimap.builder();
        for (Source source : dossier.sources().values()) {
            source.publisher().filter(undermined::contains).ifPresent(publisher -> owners.put(source.id(), publisher));
        }
        publishers = owners.build();
        SetMultimap<Id, Id> found = TreeMultimap.create();
        for (Statement statement : dossier.statements().values()) {
            addCandidates(statement, found);
        }
        candidates = ImmutableSetMultimap.copyOf(found);
    }

    private void addCandidates(Statement statement, SetMultimap<Id, Id> found) {
        Set<Id> passed = new HashSet<>();
        addIfUndermined(statement.id(), passed);
        addIfUndermined(statement.speaker(), passed);
        for (Citation citation : statement.citations()) {
            addIfUndermined(citation.document(), passed);
        }
        if (!passed.isEmpty()) {
            lineBehind(statement).ifPresent(line -> found.putAll(line.id(), passed));
        }
        denied(statement)
                .flatMap(this::lineBehind)
                .ifPresent(line ->
                        found.put(line.id(), statement.content().orElseThrow().id()));
    }

    private void addIfUndermined(Id id, Set<Id> passed) {
        if (undermined.contains(id)) {
            passed.add(id);
        }
        passed.addAll(publishers.get(id));
    }

    /** The statement of which another denies that it was made, if it does. */
    private Optional<Statement> denied(Statement statement) {
        return statement.factuality().isAgainst() ? reported(statement) : Optional.empty();
    }

    private Optional<Statement> reported(Statement statement) {
        return statement.content().isPresent() && statement.content().get() instanceof Content.OfStatement content
                ? Optional.ofNullable(dossier.statements().get(content.id()))
                : Optional.empty();
    }

    /** The statement that is the line for which what it reports, if it reports, is known. */
    Optional<Statement> lineBehind(Statement statement) {
        Set<Id> seen = new HashSet<>();
        Statement at = statement;
        while (seen.add(at.id())) {
            Optional<Statement> inner = reported(at);
            if (inner.isEmpty() || denied(at).isPresent()) {
                return Optional.of(at);
            }
            at = inner.get();
        }
        return Optional.empty();
    }

    /** What is denied or undermined and lies on every chain to a statement, in code point order. */
    ImmutableList<Id> of(Id statement, Provenance provenance) {
        ImmutableSet<Id> possible = candidates.get(statement);
        if (possible.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Id> passed = ImmutableList.builder();
        for (Id target : possible) {
            boolean source = dossier.sources().containsKey(target);
            if (provenance.everyChainPasses(
                    statement,
                    id -> id.equals(target) || (source && publishers.get(id).contains(target)))) {
                passed.add(target);
            }
        }
        return passed.build();
    }
}
