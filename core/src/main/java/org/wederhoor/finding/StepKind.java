package org.wederhoor.finding;

/**
 * What steps can say. Each has a wording in every language of package {@code render}.
 *
 * @since 1.0
 */
public enum StepKind {
    /** A statement was made; its speaker, content and date follow from it. Details: statement. */
    STATED(1),

    /** A statement is known through a report of it. Details: statement reported, statement that reports it. */
    REPORTED(2),

    /** A claim says a proposition. Details: claim, proposition. */
    CLAIM_SAYS(2),

    /** A property is a special case of another. Details: property, property above it, what follows. */
    SUB_PROPERTY(3),

    /** What holds of one value holds of some value. Details: value, what follows. */
    SOME_VALUE(2),

    /** Two literals are opposite at one time. Details: what is asserted, what is denied. */
    OPPOSITE(2),

    /** A property has at most one value. Details: property, one value, the other value. */
    FUNCTIONAL(3),

    /** An event is dated. Details: event, date. */
    DATED(2),

    /** An event comes before another. Details: earlier event, later event. */
    BEFORE(2),

    /** A date conflicts in some of its readings. Details: date, readings that conflict, readings that do not. */
    READINGS(3),

    /** All of what was said cannot be so together. Details: statements. */
    IMPOSSIBLE_TOGETHER(1),

    /** A statement can be read in a document. Details: statement, document. */
    CITED(2),

    /** A speaker has it from another statement. Details: statement, statement it is based on. */
    BASED_ON(2),

    /** A work was made from another. Details: work, work it was made from. */
    DERIVED(2),

    /** A statement was withdrawn. Details: statement, statement that withdraws it. */
    WITHDRAWN(2),

    /** All that is said on a claim goes back to one speaker. Details: claim, speaker, number of relays. */
    ONE_ROOT(3),

    /** A statement accuses a party. Details: statement, party. */
    ACCUSED(2),

    /** What a party is said to have said is known by the word of others alone. Details: statement, party. */
    PUT_IN_MOUTH(2),

    /** A party has said nothing on a claim that is on record. Details: party, claim. */
    UNHEARD(2),

    /** A party was asked for a reply, and none is on record. Details: party, reply request. */
    ASKED(2),

    /** When a party was asked for a reply. Details: reply request, date. */
    ASKED_ON(2),

    /** By when an answer was wanted. Details: reply request, date. */
    ANSWER_DUE(2),

    /** Nobody asked a party for a reply. Details: party, claim. */
    NOT_ASKED(2),

    /** A record refers to one that is not there. Details: record, id that leads nowhere. */
    DANGLING(2),

    /** A statement has no citation and nobody reports it. Details: statement. */
    UNATTESTED(1),

    /** A relay is surer than what it is based on. Details: relay, its factuality, basis, what the basis leaves. */
    SURER(4),

    /** A relay says the opposite of its basis. Details: relay, its factuality, basis, what the basis leaves. */
    FLIPPED(4),

    /** All of these rest on one another. Details: records. */
    CIRCLE(1),

    /** A statement was made on a date. Details: statement, date. */
    SAID(2),

    /** A document was published on a date. Details: document, date. */
    PUBLISHED(2),

    /** A source exists in a period. Details: source, period. */
    EXISTED(2),

    /** Something came before what it must come after. Details: what came too early, what it must come after. */
    TOO_EARLY(2),

    /** A source is a party to a claim. Details: source, claim. */
    PARTY(2),

    /** All that stands for one side of a claim comes from parties to it. Details: claim. */
    ONLY_PARTIES(1),

    /** A source is anonymous and acts for nobody who is named. Details: source. */
    ANONYMOUS(1),

    /** All that stands for one side of a claim comes from anonymous sources. Details: claim. */
    ONLY_ANONYMOUS(1),

    /** A review finds a claim more true than not. Details: review, claim. */
    RATED_TRUE(2),

    /** A review finds a claim more false than not. Details: review, claim. */
    RATED_FALSE(2),

    /** A review rests on a statement. Details: review, statement. */
    RESTS_ON(2),

    /** Statements together are a line of evidence for a claim. Details: statements, claim. */
    LINE_FOR(2),

    /** Statements together are a line of evidence against a claim. Details: statements, claim. */
    LINE_AGAINST(2),

    /** Statements bear on a claim and leave it open. Details: statements, claim. */
    LINE_OPEN(2),

    /** What one claim says entails what another says. Details: claim that entails, claim entailed. */
    ENTAILED(2),

    /** What one claim says excludes what another says. Details: one claim, the other claim. */
    EXCLUDED(2),

    /** A claim was put against another. Details: counterclaim, claim it is put against. */
    REBUTTED(2),

    /** Claims are put forward for others, which makes the last at most probable. Details: supports. */
    BY_SUPPORT(1),

    /** A statement is cited from a document of its speaker or of one with it. Details: statement. */
    FIRST_HAND(1),

    /** A statement is known through publications, documents and who acts for its speaker. Details: statement. */
    RELAYED(1),

    /** A statement is known by the word of other persons or organizations alone. Details: statement. */
    HEARSAY(1),

    /** A line stands: nothing that attacks it does. Details: statements. */
    STANDS(1),

    /** A line is out, as one that stands attacks it. Details: statements, statements that attack it. */
    OUT(2),

    /** A line is neither in nor out. Details: statements, statements that attack it and are not out. */
    UNDECIDED(2),

    /** A line has fallen: it was withdrawn, or all it is based on was. Details: statements. */
    FALLEN(1),

    /** How many independent origins are behind a claim. Details: claim, count. */
    INDEPENDENT_FOR(2),

    /** How many independent origins are behind the opposite of a claim. Details: claim, count. */
    INDEPENDENT_AGAINST(2),

    /** An objection was made and is not out. Details: counterclaim or claim, what it is put against. */
    OBJECTION(2),

    /** An objection is entered that nobody states. Details: counterclaim, what it is put against. */
    UNSTATED_OBJECTION(2),

    /** Lines for a claim stand and none against it. Details: claim. */
    SUPPORTED(1),

    /** Lines against a claim stand and none for it. Details: claim. */
    REFUTED(1),

    /** Lines on both sides of a claim stand, or none does and some on both sides are undecided. Details: claim. */
    CONFLICTING(1),

    /** No line decides a claim. Details: claim. */
    NOT_ENOUGH(1),

    /** A claim is an opinion and is not verified. Details: claim. */
    OPINION(1),

    /** Some line that decides is certain and no hearsay. Details: claim. */
    FIRM(1),

    /** All lines that decide are less than certain or hearsay. Details: claim. */
    HEDGED(1),

    /** A property says the same as another with subject and value exchanged. Details: property, other property, what follows. */
    INVERSE(3),

    /** What holds of a value holds of what contains it. Details: value, value that contains it, what follows. */
    CONTAINED(3),

    /** A value belongs to one subject only. Details: property, one subject, the other subject. */
    INVERSE_FUNCTIONAL(3),

    /** Two values of a property exclude each other. Details: property, one value, the other value. */
    INCOMPATIBLE(3),

    /** Two properties exclude each other. Details: property, other property. */
    DISJOINT(2),

    /** Two quantities lie further apart than a property tolerates. Details: property, one quantity, the other. */
    QUANTITIES_APART(3),

    /** A statement is about a time that it gives. Details: statement, time. */
    ABOUT_TIME(2),

    /** A statement gives no time, and so is about when it was said. Details: statement, when it was said. */
    ABOUT_SAYING(2),

    /** A property leads from each of several things to the next and back to the first. Details: property, things. */
    LOOP(2),

    /** A property forbids that something has it to itself. Details: property, thing. */
    TO_ITSELF(2),

    /** A speaker said one thing and later another. Details: earlier statement, later statement. */
    SAID_LATER(2),

    /** Others say that a speaker said what it does not say itself. Details: statement reported, its own statement. */
    ATTRIBUTED(2),

    /** A statement is denied to have been made. Details: denial, statement. */
    ATTRIBUTION_DENIED(2),

    /** A statement is quoted in exact words. Details: statement, words. */
    QUOTED(2),

    /** Two names look the same. Details: source, other source. */
    LOOKS_LIKE(2),

    /** A value is not of the type that a property asks for. Details: property, value. */
    WRONG_VALUE_TYPE(2),

    /** A thing is of none of the types that a property asks for. Details: property, thing, types. */
    WRONG_ENTITY_TYPE(3),

    /** A property leads from one thing over another to a third. Details: property, what follows. */
    TRANSITIVE(2),

    /** All of it was said by one speaker. Details: speaker. */
    ONE_SPEAKER(1),

    /** A rule concludes something. Details: rule, what follows. */
    RULE(2),

    /** Something is supposed, to see what follows. Details: what is supposed. */
    SUPPOSED(1),

    /** What was supposed leads to what cannot be so. Details: that it is not so. */
    REJECTED(1),

    /** Other sets of statements may bring a finding about that were not looked at. Details: how many were. */
    SEARCH_ENDED(1),

    /** What a check of the user has to say. Details: text. */
    REMARK(1);

    private final int detailCount;

    StepKind(int detailCount) {
        this.detailCount = detailCount;
    }

    /** {@return how many details a step of this kind has} */
    public int detailCount() {
        return detailCount;
    }
}
