package org.wederhoor.benchmarks.verify;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.ReplyRequest;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;

/**
 * One matter, from who said it to the last paper that has it.
 *
 * <p>Two organizations say, each through a spokesperson and on a page of its own, that a third did something. An agency
 * reports the first of them. Of the papers that follow, one reports what the agency reported, the next says it in its own
 * words based on the agency, the third reprints the page of the agency; and so on. One story in ten accuses somebody, who is
 * asked and answers. Every 25th paper corrects itself the next day.
 */
final class Story {
    private static final int PAPERS_MAX = 1_000;
    private static final int STORIES_PER_ACCUSATION = 10;
    private static final int PAPERS_PER_CORRECTION = 25;
    private static final Factuality SURE = Factuality.ofSymbol("CT+");
    private static final Factuality LIKELY = Factuality.ofSymbol("PR+");
    private static final Factuality NOT_SO = Factuality.ofSymbol("CT-");

    private final Newsroom newsroom;
    private final int number;
    private final int day;
    private final Optional<Fault> fault;
    private final Id claim;
    private final int subject;
    private final Id agency;

    Story(Newsroom newsroom, int number, int day, Optional<Fault> fault) {
        this.newsroom = newsroom;
        this.number = number;
        this.day = day;
        this.fault = fault;
        claim = Newsroom.id("claim", number);
        subject = newsroom.zipf(Newsroom.ORGANIZATIONS);
        agency = Newsroom.id("agency", newsroom.zipf(Newsroom.AGENCIES));
    }

    private static int beside(int organization, int by) {
        return (organization + by) % Newsroom.ORGANIZATIONS;
    }

    private boolean goesWrong(Fault how) {
        return fault.equals(Optional.of(how));
    }

    void tell() {
        boolean accuses = number % STORIES_PER_ACCUSATION == 0 || goesWrong(Fault.UNHEARD);
        Id deed = Newsroom.id("deed", number);
        newsroom.add(Entity.builder().id(deed).build());
        newsroom.add(Claim.builder()
                .id(claim)
                .proposition(Proposition.builder()
                        .subject(Newsroom.id("organization", subject))
                        .property(accuses ? Newsroom.ACCUSES : Newsroom.DID)
                        .value(new EntityValue(deed))
                        .validTime(Newsroom.date(day))
                        .build())
                .build());
        Id said = said();
        Id wire = newsroom.newPage(agency, day, Optional.empty());
        Id report = state(reporting(said, wire), day, wire);
        int papers = newsroom.popularity(PAPERS_MAX);
        for (int turn = 0; turn < papers; turn++) {
            if (turn == 0 && fault.isPresent() && fault.get().isOfPapers()) {
                goWrong(report);
            } else {
                follow(report, wire, turn);
            }
        }
        if (accuses && !goesWrong(Fault.UNHEARD)) {
            answer();
        }
    }

    /** Says it with two voices, or one, and returns what the first of them said. */
    private Id said() {
        int stranger = beside(subject, 1 + newsroom.any(Newsroom.ORGANIZATIONS - 2));
        if (goesWrong(Fault.ONE_VOICE)) {
            return say("spokesperson", stranger);
        } else if (goesWrong(Fault.OWN_PRAISE)) {
            say("shareholder", subject);
            return say("spokesperson", subject);
        }
        String role = goesWrong(Fault.NO_NAME) ? "insider" : "spokesperson";
        say(role, beside(stranger, 1));
        return say(role, stranger);
    }

    @CanIgnoreReturnValue
    private Id say(String role, int organization) {
        Id publisher =
                role.equals("spokesperson") ? Newsroom.id("organization", organization) : Newsroom.id("paper", 0);
        Statement.Builder statement =
                saying(Newsroom.id(role, organization)).factuality(goesWrong(Fault.SURER) ? LIKELY : SURE);
        return state(statement, day, newsroom.newPage(publisher, day, Optional.empty()));
    }

    private void follow(Id report, Id wire, int turn) {
        int paper = newsroom.zipf(Newsroom.PAPERS);
        Id source = Newsroom.id("paper", paper);
        int kind = fault.isPresent() ? 0 : turn % 3;
        Id followed = switch (kind) {
            case 0 -> state(reporting(report, source), day + 1, newsroom.pageOf(paper, day + 1));
            case 1 -> state(saying(source).addBasedOn(report), day + 1, newsroom.pageOf(paper, day + 1));
            default -> {
                Id reprint = newsroom.newPage(source, day + 1, Optional.of(wire));
                yield state(saying(source), day + 1, reprint);
            }
        };
        if (fault.isEmpty() && turn % PAPERS_PER_CORRECTION == PAPERS_PER_CORRECTION - 1) {
            Statement.Builder correction =
                    saying(source).addWithdrawal(new Withdrawal(WithdrawalKind.CORRECTS, followed));
            state(correction.factuality(LIKELY), day + 2, newsroom.pageOf(paper, day + 2));
        }
    }

    private void goWrong(Id report) {
        int paper = newsroom.zipf(Newsroom.PAPERS);
        Statement.Builder wrong = saying(Newsroom.id("paper", paper)).addBasedOn(report);
        if (goesWrong(Fault.OPPOSITE)) {
            wrong.factuality(NOT_SO);
        }
        if (goesWrong(Fault.CIRCLE)) {
            addCircle(wrong, paper);
            return;
        }
        if (goesWrong(Fault.NO_PAGE)) {
            newsroom.add(saying(Newsroom.id("organization", beside(subject, 1))).build());
        }
        if (goesWrong(Fault.TAKEN_BACK)) {
            takeBack(report);
        }
        state(wrong, goesWrong(Fault.TOO_EARLY) ? day - 1 : day + 1, newsroom.pageOf(paper, day + 1));
    }

    private void addCircle(Statement.Builder wrong, int paper) {
        int neighbour = (paper + 1) % Newsroom.PAPERS;
        Statement.Builder other = saying(Newsroom.id("paper", neighbour));
        Id basis = Newsroom.id("statement", newsroom.statementCount() - 1);
        Id circular = state(wrong.addBasedOn(basis), day + 1, newsroom.pageOf(paper, day + 1));
        state(other.addBasedOn(circular), day + 1, newsroom.pageOf(neighbour, day + 1));
    }

    private void takeBack(Id report) {
        Statement.Builder retraction = Statement.builder()
                .id(newsroom.nextStatement())
                .speaker(agency)
                .addWithdrawal(new Withdrawal(WithdrawalKind.RETRACTS, report));
        state(retraction, day + 1, newsroom.newPage(agency, day + 1, Optional.empty()));
    }

    private void answer() {
        Id organization = Newsroom.id("organization", subject);
        Id page = newsroom.newPage(organization, day + 1, Optional.empty());
        Id answer = state(saying(Newsroom.id("spokesperson", subject)).factuality(NOT_SO), day + 1, page);
        newsroom.add(ReplyRequest.builder()
                .id(Newsroom.id("request", number))
                .party(organization)
                .claim(claim)
                .asked(Newsroom.date(day))
                .answer(answer)
                .build());
    }

    private Statement.Builder saying(Id speaker) {
        return Statement.builder()
                .id(newsroom.nextStatement())
                .speaker(speaker)
                .content(Content.ofClaim(Newsroom.id("claim", number)));
    }

    private Statement.Builder reporting(Id statement, Id speaker) {
        return Statement.builder()
                .id(newsroom.nextStatement())
                .speaker(speaker)
                .content(Content.ofStatement(statement));
    }

    @CanIgnoreReturnValue
    private Id state(Statement.Builder builder, int saidOn, Id page) {
        Statement statement = builder.said(Newsroom.date(saidOn))
                .addCitation(Citation.builder().document(page).build())
                .build();
        newsroom.add(statement);
        return statement.id();
    }
}
