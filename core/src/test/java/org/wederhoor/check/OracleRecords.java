package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.time.EdtfDate;

/**
 * What the statements of a small dossier come to, straight from the definitions: chains by walking all of them,
 * withdrawals by asking again and again. Meant for dossiers in which nobody acts for two and nothing goes round in a circle.
 */
final class OracleRecords {
    /** How near a statement is to what was observed. */
    enum Nearness {
        FIRST_HAND,
        REPORTED,
        UNATTESTED,
        HEARSAY
    }

    /** A statement that takes part; the literal is turned so that what is said of it is that it is so. */
    record Said(
            Id id,
            Id claim,
            @Nullable Proposition literal,
            boolean positive,
            Certainty certainty,
            Id voice,
            Nearness nearness,
            Optional<EdtfDate> said,
            ClaimKind kind,
            ImmutableList<Id> chain) {
        Proposition stated() {
            return Objects.requireNonNull(literal, "literal");
        }
    }

    private final Dossier dossier;

    OracleRecords(Dossier dossier) {
        this.dossier = dossier;
    }

    /** All that take part, by id. */
    List<Said> all() {
        List<Said> all = new ArrayList<>();
        for (Statement statement : new TreeMap<>(dossier.statements()).values()) {
            Claim claim = claimOf(statement);
            List<Id> chain = bestChain(statement);
            if (claim == null || claim.kind() == ClaimKind.OPINION || chain == null || isWithdrawn(statement)) {
                continue;
            }
            Factuality left = weakened(statement.factuality(), loss(chain));
            if (left == Factuality.UNDERSPECIFIED) {
                continue;
            }
            boolean positive = left.polarity().orElseThrow() == Polarity.POSITIVE;
            Proposition literal =
                    claim.proposition().map(p -> positive ? p : p.negation()).orElse(null);
            all.add(new Said(
                    statement.id(),
                    claim.id(),
                    literal,
                    positive,
                    left.certainty().orElseThrow(),
                    voice(statement.speaker()),
                    nearness(statement),
                    said(statement),
                    claim.kind(),
                    ImmutableList.copyOf(chain)));
        }
        return all;
    }

    /** Statements that something of reaches us, and that have not been taken back. */
    List<Statement> onRecord() {
        List<Statement> all = new ArrayList<>(new TreeMap<>(dossier.statements()).values());
        all.removeIf(statement -> bestChain(statement) == null || isWithdrawn(statement));
        return all;
    }

    /** Reports that take a stand on whether a statement was made. */
    List<Statement> reports() {
        List<Statement> reports = new ArrayList<>();
        for (Statement statement : new TreeMap<>(dossier.statements()).values()) {
            List<Id> chain = bestChain(statement);
            if (reported(statement) != null
                    && chain != null
                    && !isWithdrawn(statement)
                    && stand(statement) != Factuality.UNDERSPECIFIED) {
                reports.add(statement);
            }
        }
        return reports;
    }

    Factuality stand(Statement statement) {
        List<Id> chain = bestChain(statement);
        return chain == null ? Factuality.UNDERSPECIFIED : weakened(statement.factuality(), loss(chain));
    }

    /** The chain through which a statement is known best. */
    List<Id> chain(Id statement) {
        List<Id> chain = bestChain(statement(statement));
        return chain == null ? List.of(statement) : chain;
    }

    private Statement statement(Id id) {
        return Objects.requireNonNull(dossier.statements().get(id), "statement");
    }

    private @Nullable Claim claimOf(Statement statement) {
        return statement.content().isPresent() && statement.content().get() instanceof Content.OfClaim content
                ? dossier.claims().get(content.id())
                : null;
    }

    private static @Nullable Id reported(Statement statement) {
        return statement.content().isPresent() && statement.content().get() instanceof Content.OfStatement content
                ? content.id()
                : null;
    }

    private List<Statement> reportersOf(Id statement) {
        return dossier.statements().values().stream()
                .filter(s -> statement.equals(reported(s)))
                .sorted(Comparator.comparing(Statement::id))
                .toList();
    }

    Id voice(Id source) {
        Source declared = dossier.sources().get(source);
        return declared == null || declared.actsFor().isEmpty()
                ? source
                : voice(declared.actsFor().iterator().next());
    }

    /** A document counts as its publisher. */
    private Id owner(Id source) {
        Source declared = dossier.sources().get(source);
        return declared == null || declared.publisher().isEmpty()
                ? source
                : owner(declared.publisher().get());
    }

    boolean areOne(Id a, Id b) {
        return voice(owner(a)).equals(voice(owner(b)));
    }

    private boolean isPublic(Id source) {
        Source declared = dossier.sources().get(owner(source));
        return declared != null
                && (declared.kind() == SourceKind.PUBLICATION || declared.kind().isWork());
    }

    boolean isWithdrawn(Statement statement) {
        return isSuperseded(statement)
                || withdrawing(statement, Set.of(WithdrawalKind.RETRACTS)).stream()
                        .anyMatch(w -> !isWithdrawn(w));
    }

    private boolean isSuperseded(Statement statement) {
        return withdrawing(statement, Set.of(WithdrawalKind.CORRECTS, WithdrawalKind.REPLACES)).stream()
                .anyMatch(w -> !isWithdrawn(w) || isSuperseded(w));
    }

    private List<Statement> withdrawing(Statement statement, Set<WithdrawalKind> kinds) {
        List<Statement> found = new ArrayList<>();
        for (Statement other : dossier.statements().values()) {
            for (Withdrawal withdrawal : other.withdrawals()) {
                if (withdrawal.statement().equals(statement.id())
                        && kinds.contains(withdrawal.kind())
                        && areOne(other.speaker(), statement.speaker())
                        && !chains(other, false).isEmpty()) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    private boolean isBeginning(Statement statement) {
        return !statement.citations().isEmpty() || reportersOf(statement.id()).isEmpty();
    }

    private List<List<Id>> chains(Statement statement) {
        return chains(statement, true);
    }

    /**
     * All chains on which something is left, from the outermost report inward.
     *
     * @param revised whether what is withdrawn passes nothing on
     */
    private List<List<Id>> chains(Statement statement, boolean revised) {
        List<List<Id>> chains = new ArrayList<>();
        if (isBeginning(statement)) {
            chains.add(List.of(statement.id()));
        }
        for (Statement report : reportersOf(statement.id())) {
            if (!revised || !isWithdrawn(report)) {
                for (List<Id> outer : chains(report, revised)) {
                    List<Id> chain = new ArrayList<>(outer);
                    chain.add(statement.id());
                    if (loss(chain) < 3) {
                        chains.add(chain);
                    }
                }
            }
        }
        return chains;
    }

    private @Nullable List<Id> bestChain(Statement statement) {
        return chains(statement).stream()
                .min(Comparator.comparingInt(this::loss)
                        .thenComparingInt(List::size)
                        .thenComparing(chain -> insideOut(chain)))
                .orElse(null);
    }

    private static String insideOut(List<Id> chain) {
        StringBuilder text = new StringBuilder();
        for (int i = chain.size() - 1; i >= 0; i--) {
            text.append(chain.get(i)).append(' ');
        }
        return text.toString();
    }

    /** What the reports on the way to the last of a chain lose: PROBABLE 1, POSSIBLE 2, and 3 is all. */
    private int loss(List<Id> chain) {
        int loss = 0;
        for (Id id : chain.subList(0, chain.size() - 1)) {
            loss += switch (statement(id).factuality()) {
                case CERTAIN_POSITIVE -> 0;
                case PROBABLE_POSITIVE -> 1;
                case POSSIBLE_POSITIVE -> 2;
                default -> 3;
            };
        }
        return loss;
    }

    private static Factuality weakened(Factuality factuality, int loss) {
        if (factuality == Factuality.UNDERSPECIFIED) {
            return factuality;
        }
        List<Certainty> order = List.of(Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE);
        int left = order.indexOf(factuality.certainty().orElseThrow()) + loss;
        return left > 2
                ? Factuality.UNDERSPECIFIED
                : Factuality.of(order.get(left), factuality.polarity().orElseThrow());
    }

    Nearness nearness(Statement statement) {
        Set<Id> citing = new TreeSet<>();
        for (Citation citation : statement.citations()) {
            citing.add(citation.document());
        }
        if (citing.stream().anyMatch(document -> areOne(document, statement.speaker()))) {
            return Nearness.FIRST_HAND;
        }
        if (citing.isEmpty() && reportersOf(statement.id()).isEmpty()) {
            return Nearness.UNATTESTED;
        }
        for (List<Id> chain : chains(statement)) {
            Statement outermost = statement(chain.get(0));
            Set<Id> passed = new TreeSet<>();
            for (Id id : chain.subList(0, chain.size() - 1)) {
                passed.add(statement(id).speaker());
            }
            boolean direct = passed.stream().allMatch(source -> isNear(source, statement));
            boolean cited = outermost.citations().isEmpty()
                    || outermost.citations().stream().anyMatch(citation -> isNear(citation.document(), statement));
            if (direct && cited) {
                return Nearness.REPORTED;
            }
        }
        return Nearness.HEARSAY;
    }

    private boolean isNear(Id source, Statement statement) {
        return isPublic(source) || areOne(source, statement.speaker());
    }

    Optional<EdtfDate> said(Statement statement) {
        return said(statement, new HashSet<>());
    }

    private Optional<EdtfDate> said(Statement statement, Set<Id> asked) {
        if (statement.said().isPresent() || !asked.add(statement.id())) {
            return statement.said();
        }
        List<EdtfDate> dates = new ArrayList<>();
        published(statement.speaker()).ifPresent(dates::add);
        statement.citations().forEach(c -> published(c.document()).ifPresent(dates::add));
        reportersOf(statement.id()).forEach(report -> said(report, asked).ifPresent(dates::add));
        return dates.stream()
                .min(Comparator.comparingLong(OracleRecords::latest)
                        .thenComparing(EdtfDate::canonical)
                        .thenComparing(EdtfDate::text));
    }

    private Optional<EdtfDate> published(Id source) {
        return Optional.ofNullable(dossier.sources().get(source)).flatMap(Source::published);
    }

    static long latest(EdtfDate date) {
        return date.latest().isKnown() ? date.latest().epochSecond() : Long.MAX_VALUE;
    }
}
