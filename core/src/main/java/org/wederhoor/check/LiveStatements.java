package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;

/**
 * How statements reach us, worked out for as few as a change can concern.
 *
 * <p>What reports or withdraws what links statements, and nothing passes between parts that no link joins. So the
 * {@link Provenance} of a part alone, with the sources that its statements lead to, says of them what that of the whole
 * dossier says. Most statements are parts of their own; of those all that matters is who speaks and which documents cite
 * it, and that is remembered.
 */
final class LiveStatements {
    /** So many pairs of speaker and documents are remembered. */
    private static final int REMEMBERED_MAX = 100_000;

    private final DossierContent content;
    /** Which statements report or withdraw a statement. */
    private final Uses links = new Uses();
    /** Which statements state a claim. */
    private final Uses stating = new Uses();

    private final Set<Id> namedSources = new HashSet<>();
    private final Map<Origin, Account> accounts = new HashMap<>();

    LiveStatements(DossierContent content) {
        this.content = content;
    }

    void add(Statement statement) {
        forEachLink(statement, target -> links.add(target, statement.id()));
        claim(statement).ifPresent(claim -> stating.add(claim, statement.id()));
        namedSources.add(statement.speaker());
        statement.citations().forEach(citation -> namedSources.add(citation.document()));
    }

    void remove(Statement statement) {
        forEachLink(statement, target -> links.remove(target, statement.id()));
        claim(statement).ifPresent(claim -> stating.remove(claim, statement.id()));
    }

    /** The statements that state a claim. */
    Set<Id> stating(Id claim) {
        return stating.of(claim);
    }

    /** Whether some statement may speak through a source or be cited in it. */
    boolean mayName(Id source) {
        return namedSources.contains(source);
    }

    /** Forgets what was remembered of sources, when some source has changed. */
    void forgetSources() {
        accounts.clear();
    }

    private static Optional<Id> claim(Statement statement) {
        return statement
                .content()
                .filter(content -> content instanceof Content.OfClaim)
                .map(Content::id);
    }

    private static void forEachLink(Statement statement, Consumer<Id> consumer) {
        statement
                .content()
                .filter(content -> content instanceof Content.OfStatement)
                .ifPresent(content -> consumer.accept(content.id()));
        for (Withdrawal withdrawal : statement.withdrawals()) {
            consumer.accept(withdrawal.statement());
        }
    }

    /** Whether a statement is a part of its own, and no quotations of it can be held against each other. */
    boolean isAlone(Statement statement) {
        return statement.withdrawals().isEmpty()
                && statement.citations().size() < 2
                && !(statement.content().orElse(null) instanceof Content.OfStatement)
                && !links.contains(statement.id());
    }

    /** Adds the ids of a part to those known, beginning with one of them, be there such a statement or not. */
    void addPart(Id start, Set<Id> known) {
        Deque<Id> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Id id = open.remove();
            if (known.add(id)) {
                if (content.get(id) instanceof Statement statement) {
                    forEachLink(statement, open::add);
                }
                open.addAll(links.of(id));
            }
        }
    }

    /** How the statements of a part reach us. */
    Provenance provenance(Collection<Statement> part) {
        Dossier.Builder dossier = Dossier.builder();
        Set<Id> sources = new LinkedHashSet<>();
        for (Statement statement : part) {
            dossier.add(statement);
            claim(statement)
                    .map(content::get)
                    .filter(record -> record instanceof Claim)
                    .ifPresent(dossier::add);
            addSources(statement, sources);
        }
        for (Id id : sources) {
            if (content.get(id) instanceof Source source) {
                dossier.add(source);
            }
        }
        return Provenance.of(dossier.build());
    }

    /** Adds those that a statement names, and in whose name they speak and publish. */
    private void addSources(Statement statement, Set<Id> known) {
        Deque<Id> open = new ArrayDeque<>();
        open.add(statement.speaker());
        statement.citations().forEach(citation -> open.add(citation.document()));
        while (!open.isEmpty()) {
            Id id = open.remove();
            if (known.add(id) && content.get(id) instanceof Source source) {
                open.addAll(source.actsFor());
                source.publisher().ifPresent(open::add);
            }
        }
    }

    /** What a statement that is alone commits its speaker to, if it takes part. */
    Optional<Commitment> commitment(Statement statement) {
        DossierRecord record = claim(statement).map(content::get).orElse(null);
        return record instanceof Claim claim ? commitment(statement, claim) : Optional.empty();
    }

    /** What a statement of a claim that is alone commits its speaker to, if it takes part. */
    Optional<Commitment> commitment(Statement statement, Claim claim) {
        if (claim.kind() == ClaimKind.OPINION
                || statement.factuality().certainty().isEmpty()
                || statement.factuality().polarity().isEmpty()) {
            return Optional.empty();
        }
        Account account = account(statement);
        Optional<EdtfDate> said = statement.said().or(() -> account.published);
        return Optional.of(new Commitment(
                statement.id(),
                claim.id(),
                claim.proposition()
                        .flatMap(p -> Assertion.of(p, statement.factuality(), said, claim.kind()))
                        .orElse(null),
                statement.factuality().polarity().get() == Polarity.POSITIVE,
                statement.factuality().certainty().get(),
                account.voice,
                account.standing,
                said,
                ImmutableList.of(statement.id())));
    }

    private Account account(Statement statement) {
        Origin origin = new Origin(
                statement.speaker(),
                statement.citations().stream().map(Citation::document).collect(ImmutableSet.toImmutableSet()));
        Account known = accounts.get(origin);
        if (known == null) {
            Statement.Builder bare = Statement.builder().id(statement.id()).speaker(statement.speaker());
            Statement probe = bare.addAllCitations(statement.citations()).build();
            Provenance provenance = provenance(ImmutableList.of(probe));
            known = new Account(
                    provenance.voice(probe.speaker()), provenance.standing(probe.id()), provenance.said(probe.id()));
            if (accounts.size() >= REMEMBERED_MAX) {
                accounts.clear();
            }
            accounts.put(origin, known);
        }
        return known;
    }

    private record Origin(Id speaker, ImmutableSet<Id> documents) {}

    private record Account(Id voice, Standing standing, Optional<EdtfDate> published) {}
}
