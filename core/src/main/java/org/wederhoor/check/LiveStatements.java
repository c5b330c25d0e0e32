package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
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
    private final Map<Origin, Account> accounts = new HashMap<>();

    LiveStatements(DossierContent content) {
        this.content = content;
    }

    /** Notes whom a statement on record names. */
    void add(Named named, Statement statement) {
        NamedTable names = content.names();
        forEachLink(statement, target -> names.of(target).addLink(named));
        Id claim = claim(statement);
        if (claim != null) {
            names.of(claim).addStating(named);
        }
        names.of(statement.speaker()).mentions++;
        for (Citation citation : statement.citations()) {
            if (!citation.document().equals(statement.speaker())) {
                names.of(citation.document()).mentions++;
            }
        }
    }

    /** Takes back what was noted of a statement. */
    void remove(Named named, Statement statement) {
        NamedTable names = content.names();
        forEachLink(statement, target -> {
            Named linked = names.of(target);
            linked.removeLink(named);
            names.release(linked);
        });
        Id claim = claim(statement);
        if (claim != null) {
            Named stated = names.of(claim);
            stated.removeStating(named);
            names.release(stated);
        }
        removeMention(statement.speaker());
        for (Citation citation : statement.citations()) {
            if (!citation.document().equals(statement.speaker())) {
                removeMention(citation.document());
            }
        }
    }

    private void removeMention(Id source) {
        Named named = content.names().of(source);
        named.mentions--;
        content.names().release(named);
    }

    /** Forgets what was remembered of sources, when some source has changed. */
    void forgetSources() {
        accounts.clear();
    }

    /** Whether a statement is spoken by some sources or cited in them. */
    static boolean names(Statement statement, Set<Id> sources) {
        return sources.contains(statement.speaker())
                || statement.citations().stream().anyMatch(citation -> sources.contains(citation.document()));
    }

    /** The id of the claim that is stated, null if none is. */
    static @Nullable Id claim(Statement statement) {
        return statement.content().orElse(null) instanceof Content.OfClaim content ? content.id() : null;
    }

    private static void forEachLink(Statement statement, Consumer<Id> consumer) {
        if (statement.content().orElse(null) instanceof Content.OfStatement content) {
            consumer.accept(content.id());
        }
        for (Withdrawal withdrawal : statement.withdrawals()) {
            consumer.accept(withdrawal.statement());
        }
    }

    /** Whether a statement is a part of its own, and no quotations of it can be held against each other. */
    static boolean isAlone(Named named, Statement statement) {
        return !named.isLinked() && isAlone(statement);
    }

    /** Whether a statement that nobody names is a part of its own. */
    static boolean isAlone(Statement statement) {
        return statement.withdrawals().isEmpty()
                && statement.citations().size() < 2
                && !(statement.content().orElse(null) instanceof Content.OfStatement);
    }

    /** Adds the ids of a part to those known, beginning with one of them, be there such a statement or not. */
    void addPart(Id start, Set<Id> known) {
        Deque<Id> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Id id = open.remove();
            Named named = known.add(id) ? content.find(id) : null;
            if (named != null) {
                if (named.record instanceof Statement statement) {
                    forEachLink(statement, open::add);
                }
                named.forEachLink(statement -> open.add(statement.id));
            }
        }
    }

    /** How the statements of a part reach us. */
    Provenance provenance(Collection<Statement> part) {
        Dossier.Builder dossier = Dossier.builder();
        Set<Id> sources = new LinkedHashSet<>();
        for (Statement statement : part) {
            dossier.add(statement);
            Id claim = claim(statement);
            if (claim != null && content.get(claim) instanceof Claim known) {
                dossier.add(known);
            }
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

    /** Whether a claim and the stand taken on it can be in conflict with others. */
    static boolean takesPart(Statement statement, Claim claim) {
        return claim.kind() != ClaimKind.OPINION
                && statement.factuality().certainty().isPresent()
                && statement.factuality().polarity().isPresent();
    }

    /** When a statement that is alone was said, as far as is known. */
    Optional<EdtfDate> said(Statement statement) {
        return statement.said().isPresent() ? statement.said() : account(statement).published;
    }

    /** What a statement of a claim that is alone commits its speaker to, if it takes part. */
    Optional<Commitment> commitment(Statement statement, Claim claim) {
        if (!takesPart(statement, claim)) {
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
                isPositive(statement),
                statement.factuality().certainty().orElseThrow(),
                account.voice,
                account.standing,
                said,
                ImmutableList.of(statement.id())));
    }

    static boolean isPositive(Statement statement) {
        return statement.factuality().polarity().equals(Optional.of(Polarity.POSITIVE));
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
