package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.basedOn;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.date;
import static org.wederhoor.Script.entity;
import static org.wederhoor.Script.id;
import static org.wederhoor.Script.said;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.DerivationKind;
import org.wederhoor.model.Rating;
import org.wederhoor.model.ReplyRequest;
import org.wederhoor.model.Review;
import org.wederhoor.model.Role;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;

final class ProvenanceCheckerTest {
    private static Script scene() {
        return Script.begin()
                .organizations("government", "company")
                .spokesperson("executive", "company")
                .publications("site", "blog")
                .document("article", "blog", "2018-11")
                .document("page", "site", "2018-11")
                .texts("c", "d");
    }

    private static List<Finding> findings(Script script, FindingCode code) {
        return ProvenanceChecker.check(Provenance.of(script.dossier())).stream()
                .filter(f -> f.code() == code)
                .collect(Collectors.toList());
    }

    private static String ids(Script script, FindingCode code) {
        return findings(script, code).stream().map(f -> f.id().value()).sorted().collect(Collectors.joining(" "));
    }

    private static List<StepKind> kinds(Finding finding) {
        return finding.derivation().stream().map(s -> s.kind()).collect(Collectors.toList());
    }

    @Test
    void singleOrigin_relaysOneBehindTheOther_isFound() {
        Script script = scene().says("admission", "government", "CT+", "c")
                .reports("r1", "executive", "CT+", "admission")
                .reports("r2", "site", "CT+", "r1")
                .reports("r3", "article", "CT+", "r2", cited("article"));
        List<Finding> found = findings(script, FindingCode.SINGLE_ORIGIN);
        assertEquals(1, found.size());
        assertEquals("SINGLE_ORIGIN|c", found.get(0).id().value());
        assertEquals(
                List.of(id("admission"), id("r1"), id("r2"), id("r3")),
                found.get(0).cause());
        assertEquals(
                List.of(
                        StepKind.STATED,
                        StepKind.REPORTED,
                        StepKind.REPORTED,
                        StepKind.REPORTED,
                        StepKind.STATED,
                        StepKind.STATED,
                        StepKind.STATED,
                        StepKind.ONE_ROOT),
                kinds(found.get(0)));
    }

    @Test
    void singleOrigin_relaysSideBySide_isFound() {
        Script reports = scene().says("s", "government", "CT+", "c")
                .reports("r1", "site", "CT+", "s", cited("page"))
                .reports("r2", "article", "CT+", "s", cited("article"));
        assertEquals("SINGLE_ORIGIN|c", ids(reports, FindingCode.SINGLE_ORIGIN));
        Script bases = scene().says("s", "government", "CT+", "c")
                .says("r1", "site", "CT+", "c", basedOn("s"))
                .says("r2", "article", "CT+", "c", basedOn("r1"));
        assertEquals("SINGLE_ORIGIN|c", ids(bases, FindingCode.SINGLE_ORIGIN));
        Script citations = scene().says("s", "government", "CT+", "c", cited("page", "article"));
        assertEquals("SINGLE_ORIGIN|c", ids(citations, FindingCode.SINGLE_ORIGIN));
    }

    @Test
    void singleOrigin_reprint_countsAsRelay() {
        Script script = scene().source(
                        "copy",
                        SourceKind.DOCUMENT,
                        d -> d.publisher(id("company"))
                                .addDerivation(new Derivation(DerivationKind.QUOTED_FROM, id("page"))))
                .says("s", "government", "CT+", "c")
                .reports("r1", "page", "CT+", "s", cited("page"))
                .says("r2", "copy", "CT+", "c", cited("copy"));
        assertEquals("SINGLE_ORIGIN|c", ids(script, FindingCode.SINGLE_ORIGIN));
    }

    @Test
    void singleOrigin_oneRelayOrTwoRoots_isNotFound() {
        assertEquals(
                "",
                ids(
                        scene().says("s", "government", "CT+", "c")
                                .reports("r", "article", "CT+", "s", cited("article")),
                        FindingCode.SINGLE_ORIGIN));
        assertEquals(
                "",
                ids(
                        scene().says("s", "government", "CT+", "c")
                                .reports("r1", "article", "CT+", "s", cited("article"))
                                .reports("r2", "site", "CT+", "s", cited("page"))
                                .says("t", "company", "CT+", "c", cited("page")),
                        FindingCode.SINGLE_ORIGIN));
        assertEquals(
                "",
                ids(
                        scene().says("s", "company", "CT+", "c")
                                .reports("r1", "executive", "CT+", "s")
                                .reports("r2", "article", "CT+", "r1", cited("article")),
                        FindingCode.SINGLE_ORIGIN),
                "a spokesperson relays nobody but itself");
    }

    @Test
    void noReply_wordsKnownByHearsay_isFound() {
        Script script = scene().says("admission", "government", "CT+", "c")
                .reports("r1", "executive", "CT+", "admission")
                .reports("r2", "article", "CT+", "r1", cited("article"));
        List<Finding> found = findings(script, FindingCode.NO_REPLY);
        assertEquals(1, found.size());
        assertEquals("NO_REPLY|government|c", found.get(0).id().value());
        assertEquals(List.of(id("admission"), id("r1"), id("r2")), found.get(0).cause());
        assertTrue(kinds(found.get(0)).contains(StepKind.NOT_ASKED));
    }

    @Test
    void noReply_saysWhetherAndWhenAsked() {
        Script script = scene().says("admission", "government", "CT+", "c")
                .reports("r1", "executive", "CT+", "admission")
                .add(ReplyRequest.builder()
                        .id(id("q"))
                        .party(id("government"))
                        .claim(id("c"))
                        .asked(date("2018-11-01"))
                        .deadline(date("2018-11-05"))
                        .build());
        List<StepKind> kinds = kinds(findings(script, FindingCode.NO_REPLY).get(0));
        assertEquals(
                List.of(StepKind.UNHEARD, StepKind.ASKED, StepKind.ASKED_ON, StepKind.ANSWER_DUE),
                kinds.subList(kinds.size() - 4, kinds.size()));
    }

    @Test
    void noReply_ownWordOnClaimAttributionOrRequest_clearsIt() {
        Script base = scene().says("admission", "government", "CT+", "c")
                .reports("r1", "executive", "CT+", "admission")
                .reports("r2", "article", "CT+", "r1", cited("article"));
        assertEquals("NO_REPLY|government|c", ids(base, FindingCode.NO_REPLY));
        Script own = copy(base).spokesperson("minister", "government").says("own", "minister", "U", "c", cited("page"));
        assertEquals("", ids(own, FindingCode.NO_REPLY));
        Script denial = copy(base).reports("own", "government", "CT-", "admission", cited("page"));
        assertEquals("", ids(denial, FindingCode.NO_REPLY));
        Script refusal = copy(base)
                .withdraws("none", "government", WithdrawalKind.RETRACTS)
                .add(ReplyRequest.builder()
                        .id(id("q"))
                        .party(id("government"))
                        .claim(id("c"))
                        .answer(id("none"))
                        .build());
        assertEquals("", ids(refusal, FindingCode.NO_REPLY));
        Script elsewhere = copy(base).says("own", "government", "CT+", "d", cited("page"));
        assertEquals("NO_REPLY|government|c", ids(elsewhere, FindingCode.NO_REPLY));
        Script hearsay = copy(base).says("own", "government", "CT-", "c").reports("r3", "executive", "CT+", "own");
        assertEquals("NO_REPLY|government|c", ids(hearsay, FindingCode.NO_REPLY));
    }

    @Test
    void noReply_accusedByAnother_isFound() {
        Script base = scene().things("spies")
                .property("contributedTo", p -> p.addAccused(Role.SUBJECT).addAccused(Role.VALUE))
                .claim("spying", "company", "contributedTo", entity("spies"))
                .says("s", "government", "CT+", "spying")
                .reports("r", "article", "CT+", "s", cited("article"));
        assertEquals("NO_REPLY|company|spying NO_REPLY|spies|spying", ids(base, FindingCode.NO_REPLY));
        Script denied = copy(base).says("own", "executive", "CT-", "spying", cited("article"));
        assertEquals("NO_REPLY|spies|spying", ids(denied, FindingCode.NO_REPLY));
        Script hesitant = scene().things("spies")
                .property("contributedTo", p -> p.addAccused(Role.SUBJECT))
                .claim("spying", "company", "contributedTo", entity("spies"))
                .says("s", "government", "PS+", "spying")
                .reports("r", "article", "CT+", "s", cited("article"));
        assertEquals("", ids(hesitant, FindingCode.NO_REPLY));
    }

    @Test
    void noReply_universalDenial_answersAnInstance() {
        Script script = scene().things("spies")
                .property("helps", p -> p.temporality(Temporality.EVENT))
                .property("contributedTo", p -> p.addSubPropertyOf(id("helps")).addAccused(Role.SUBJECT))
                .claim("spying", "company", "contributedTo", entity("spies"))
                .claim("any", "company", "helps", SomeValue.SOME_VALUE)
                .says("s", "government", "CT+", "spying")
                .reports("r", "article", "CT+", "s", cited("article"))
                .says("own", "company", "CT-", "any", cited("article"));
        assertEquals("", ids(script, FindingCode.NO_REPLY));
    }

    @Test
    void danglingReference_isNamedByTheRecordThatRefers() {
        Script script = scene().says("s", "nobody", "CT+", "nothing", cited("article"));
        List<Finding> found = findings(script, FindingCode.DANGLING_REFERENCE);
        assertEquals("DANGLING_REFERENCE|s", found.get(0).id().value());
        assertEquals(2, found.get(0).derivation().size());
        assertEquals("", ids(scene(), FindingCode.DANGLING_REFERENCE));
    }

    @Test
    void unattested_withoutCitationAndReport_isFound() {
        Script script = scene().says("bare", "government", "CT+", "c")
                .says("cited", "government", "CT+", "c", cited("article"))
                .says("told", "government", "CT+", "c")
                .reports("telling", "company", "CT-", "told", cited("page"));
        assertEquals("UNATTESTED|bare", ids(script, FindingCode.UNATTESTED));
    }

    @Test
    void retractedBasis_ofRelay_isFound() {
        Script script = scene().says("s", "government", "CT+", "c", cited("page"))
                .says("relay", "site", "CT+", "c", basedOn("s"))
                .withdraws("w", "government", WithdrawalKind.RETRACTS, "s");
        assertEquals(
                List.of(id("relay"), id("s"), id("w")),
                findings(script, FindingCode.RETRACTED_BASIS).get(0).cause());
        script.withdraws("again", "government", WithdrawalKind.RETRACTS, "w");
        assertEquals("", ids(script, FindingCode.RETRACTED_BASIS));
    }

    @Test
    void certaintyInflation_narrowerThanEveryBasis_isFound() {
        Script script = scene().says("a", "government", "PS+", "c", cited("page"))
                .says("b", "government", "PR+", "c", cited("page"))
                .says("surer", "site", "CT+", "c", basedOn("a", "b"))
                .says("same", "site", "PR+", "c", basedOn("a", "b"))
                .says("unlike", "site", "CT-", "c", basedOn("a"));
        assertEquals("CERTAINTY_INFLATION|surer", ids(script, FindingCode.CERTAINTY_INFLATION));
        assertEquals("POLARITY_FLIP|unlike", ids(script, FindingCode.POLARITY_FLIP));
    }

    @Test
    void certaintyInflation_overAReport_takesWhatTheReportLeaves() {
        Script script = scene().says("s", "government", "CT+", "c")
                .reports("r", "site", "PR+", "s", cited("page"))
                .says("surer", "article", "CT+", "c", basedOn("r"))
                .says("fair", "article", "PR+", "c", basedOn("r"))
                .says("open", "article", "CT+", "c", basedOn("u"))
                .says("u", "government", "U", "c", cited("page"));
        assertEquals("CERTAINTY_INFLATION|surer", ids(script, FindingCode.CERTAINTY_INFLATION));
    }

    @Test
    void polarityFlip_ofNegatedProposition_isMirrored() {
        Script script = scene().things("spies")
                .claim("yes", "company", "helps", entity("spies"))
                .claim("no", "company", "helps", entity("spies"), p -> p.negated(true))
                .says("s", "government", "CT+", "yes", cited("page"))
                .says("flip", "site", "CT+", "no", basedOn("s"))
                .says("keep", "site", "CT-", "no", basedOn("s"));
        assertEquals("POLARITY_FLIP|flip", ids(script, FindingCode.POLARITY_FLIP));
    }

    @Test
    void circularReporting_isFoundOnce() {
        Script script = scene().says("a", "site", "CT+", "c", basedOn("b"))
                .says("b", "blog", "CT+", "c", basedOn("e"))
                .says("e", "company", "CT+", "c", basedOn("a"))
                .says("f", "company", "CT+", "d", basedOn("a"));
        List<Finding> found = findings(script, FindingCode.CIRCULAR_REPORTING);
        assertEquals(1, found.size());
        assertEquals("CIRCULAR_REPORTING|c", found.get(0).id().value());
        assertEquals(List.of(id("a"), id("b"), id("e")), found.get(0).cause());
    }

    @Test
    void circularReporting_acrossEditions_isFound() {
        Script script = scene().source(
                        "page2",
                        SourceKind.DOCUMENT,
                        d -> d.publisher(id("site"))
                                .addDerivation(new Derivation(DerivationKind.REVISION_OF, id("page"))))
                .says("first", "page", "CT+", "c", cited("page"))
                .says("copied", "article", "CT+", "c", basedOn("first"))
                .says("second", "page2", "CT+", "c", basedOn("copied"));
        assertEquals("CIRCULAR_REPORTING|c", ids(script, FindingCode.CIRCULAR_REPORTING));
        Script repeated = scene().source(
                        "page2",
                        SourceKind.DOCUMENT,
                        d -> d.publisher(id("site"))
                                .addDerivation(new Derivation(DerivationKind.REVISION_OF, id("page"))))
                .says("first", "page", "CT+", "c", cited("page"))
                .says("second", "page2", "CT+", "c", basedOn("first"));
        assertEquals("", ids(repeated, FindingCode.CIRCULAR_REPORTING));
    }

    @Test
    void circularReporting_amongDocuments_isFound() {
        Script script = scene().source(
                        "one",
                        SourceKind.DOCUMENT,
                        d -> d.addDerivation(new Derivation(DerivationKind.DERIVED_FROM, id("two"))))
                .source("two", SourceKind.DOCUMENT, d -> d)
                .source(
                        "two-b",
                        SourceKind.DOCUMENT,
                        d -> d.addDerivation(new Derivation(DerivationKind.REVISION_OF, id("two")))
                                .addDerivation(new Derivation(DerivationKind.QUOTED_FROM, id("one"))));
        assertEquals("CIRCULAR_REPORTING|one", ids(script, FindingCode.CIRCULAR_REPORTING));
    }

    @Test
    void anachronism_reportedBeforeSaid_isFoundToTheReading() {
        Script script = scene().says("s", "government", "CT+", "c", said("2018-12-01"))
                .reports("early", "article", "CT+", "s", cited("article"))
                .says("month", "government", "CT+", "c", said("2018-11-20"))
                .reports("fits", "article", "CT+", "month", cited("article"))
                .says("yearless", "government", "CT+", "c", said("[2017-10-01,2019-10-01]"))
                .reports("maybe", "article", "CT+", "yearless", cited("article"));
        List<Finding> found = findings(script, FindingCode.ANACHRONISM);
        assertEquals("ANACHRONISM|early ANACHRONISM|maybe", ids(script, FindingCode.ANACHRONISM));
        for (Finding finding : found) {
            boolean certain = finding.subjects().get(0).equals(id("early"));
            assertEquals(certain ? Modality.CERTAIN : Modality.POSSIBLE, finding.modality());
            assertEquals(
                    certain
                            ? List.of()
                            : List.of(new Doubt.Reading(
                                    date("[2017-10-01,2019-10-01]"),
                                    ImmutableList.of(date("2019-10-01")),
                                    ImmutableList.of(date("2017-10-01")))),
                    finding.doubts());
        }
    }

    @Test
    void anachronism_saidBeforeSpeakerExistedOrAfterPublication_isFound() {
        Script script = scene().source("party", SourceKind.ORGANIZATION, s -> s.existence(date("2019/..")))
                .source("old", SourceKind.ORGANIZATION, s -> s.existence(date("199X/..")))
                .says("early", "party", "CT+", "c", said("2018"))
                .says("late", "party", "CT+", "c", said("2019"))
                .says("room", "old", "CT+", "c", said("1991"))
                .says("cited", "government", "CT+", "c", s -> cited("page").apply(s.said(date("2019"))));
        assertEquals("ANACHRONISM|early ANACHRONISM|page", ids(script, FindingCode.ANACHRONISM));
    }

    @Test
    void interestedOnly_everyChainThroughAParty_isFound() {
        Script base = scene().things("award")
                .claim("won", "company", "won", entity("award"))
                .says("s", "executive", "CT+", "won")
                .reports("r", "article", "CT+", "s", cited("article"));
        assertEquals("INTERESTED_ONLY|won", ids(base, FindingCode.INTERESTED_ONLY));
        Script other = copy(base).says("t", "government", "PR+", "won", cited("page"));
        assertEquals("", ids(other, FindingCode.INTERESTED_ONLY));
        Script opposed = copy(base).says("t", "government", "CT-", "won", cited("page"));
        assertEquals("", ids(opposed, FindingCode.INTERESTED_ONLY));
        Script through = copy(base).says("t", "government", "PR+", "won").reports("q", "company", "CT+", "t");
        assertEquals("INTERESTED_ONLY|won", ids(through, FindingCode.INTERESTED_ONLY));
        Script declared = scene().source("rival", SourceKind.ORGANIZATION, s -> s.addInterest(id("c")))
                .says("s", "rival", "CT-", "c", cited("article"));
        assertEquals("INTERESTED_ONLY|c", ids(declared, FindingCode.INTERESTED_ONLY));
    }

    @Test
    void anonymousOnly_everyRootNameless_isFound() {
        Script base = scene().source("insider", SourceKind.PERSON, s -> s.anonymous(true))
                .says("s", "insider", "CT+", "c")
                .reports("r", "article", "CT+", "s", cited("article"));
        assertEquals("ANONYMOUS_ONLY|c", ids(base, FindingCode.ANONYMOUS_ONLY));
        Script based = copy(base).says("t", "site", "CT+", "c", basedOn("s"));
        assertEquals("ANONYMOUS_ONLY|c", ids(based, FindingCode.ANONYMOUS_ONLY));
        Script own = copy(base).says("t", "site", "CT+", "c", cited("page"));
        assertEquals("", ids(own, FindingCode.ANONYMOUS_ONLY));
        Script speaking = scene().source(
                        "clerk", SourceKind.PERSON, s -> s.anonymous(true).addActsFor(id("government")))
                .says("s", "clerk", "CT+", "c", cited("page"));
        assertEquals("", ids(speaking, FindingCode.ANONYMOUS_ONLY));
    }

    private static Review review(String id, String claim, String publisher, String date, int value, String... restsOn) {
        Review.Builder review = Review.builder()
                .id(id(id))
                .claim(id(claim))
                .publisher(id(publisher))
                .date(date(date))
                .rating(Rating.builder()
                        .value(BigDecimal.valueOf(value))
                        .worst(BigDecimal.ONE)
                        .best(BigDecimal.valueOf(5))
                        .build());
        for (String statement : restsOn) {
            review.addRestsOn(id(statement));
        }
        return review.build();
    }

    @Test
    void reviewDisagreement_latestOnOppositeSides_isFound() {
        Script base = scene().add(review("r1", "c", "site", "2019-01", 2)).add(review("r2", "c", "blog", "2019-01", 4));
        assertEquals("REVIEW_DISAGREEMENT|c", ids(base, FindingCode.REVIEW_DISAGREEMENT));
        Script revised = copy(base).add(review("r3", "c", "site", "2019-02", 5));
        assertEquals("", ids(revised, FindingCode.REVIEW_DISAGREEMENT));
        Script middle =
                scene().add(review("r1", "c", "site", "2019-01", 3)).add(review("r2", "c", "blog", "2019-01", 4));
        assertEquals("", ids(middle, FindingCode.REVIEW_DISAGREEMENT));
        Script negation = scene().things("spies")
                .claim("yes", "company", "helps", entity("spies"))
                .claim("no", "company", "helps", entity("spies"), p -> p.negated(true))
                .add(review("r1", "yes", "site", "2019-01", 5))
                .add(review("r2", "no", "blog", "2019-01", 5));
        assertEquals("REVIEW_DISAGREEMENT|no", ids(negation, FindingCode.REVIEW_DISAGREEMENT));
    }

    @Test
    void outdatedReview_restsOnWhatWasWithdrawnSince_isFound() {
        Script script = scene().says("s", "government", "CT+", "c", cited("page"))
                .add(Statement.builder()
                        .id(id("w"))
                        .speaker(id("government"))
                        .said(date("2019-06"))
                        .addWithdrawal(new Withdrawal(WithdrawalKind.RETRACTS, id("s")))
                        .build());
        Script before = copy(script).add(review("r", "c", "site", "2019-01", 4, "s"));
        assertEquals("OUTDATED_REVIEW|c", ids(before, FindingCode.OUTDATED_REVIEW));
        Script after = copy(script).add(review("r", "c", "site", "2020", 4, "s"));
        assertEquals("", ids(after, FindingCode.OUTDATED_REVIEW));
    }

    private static Script copy(Script script) {
        Script copy = Script.begin();
        script.records().forEach(copy::add);
        return copy;
    }
}
