package org.wederhoor.argument;

/**
 * A rule that says which sets of arguments can be held together.
 *
 * <p>A set is <em>free of conflict</em> when no member attacks a member, and it <em>defends</em> an argument when it
 * attacks all attackers of it. The <em>range</em> of a set is the set and all that it attacks.
 *
 * <h2>Source</h2> Pietro Baroni, Martin Caminada and Massimiliano Giacomin, An introduction to argumentation semantics, The
 * Knowledge Engineering Review 26 (2011) 365-410, doi:10.1017/S0269888911000166, which names the origin of each.
 *
 * @since 1.0
 */
public enum Semantics {
    /** No member attacks a member. */
    CONFLICT_FREE("CF"),
    /** Free of conflict, and defends all its members. */
    ADMISSIBLE("AD"),
    /** Admissible, and contains all that it defends. */
    COMPLETE("CO"),
    /** The smallest complete set; there is exactly one. */
    GROUNDED("GR"),
    /** A largest admissible set; there is at least one. */
    PREFERRED("PR"),
    /** Free of conflict, and attacks all that is outside; there may be none. */
    STABLE("ST"),
    /** A complete set whose range is largest; there is at least one. */
    SEMI_STABLE("SST"),
    /** A set free of conflict whose range is largest; there is at least one. */
    STAGE("STG"),
    /** The largest admissible set within all preferred ones; there is exactly one. */
    IDEAL("ID"),
    /** The largest admissible set within all semi-stable ones; there is exactly one. */
    EAGER("EG"),
    /** Largest sets free of conflict, component by component along the attacks; there is at least one. */
    CF2("CF2");

    private final String abbreviation;

    Semantics(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /**
     * Returns the abbreviation that the field uses, as in the problems of the ICCMA competition.
     *
     * @return two or three characters, such as {@code "SST"}
     */
    public String abbreviation() {
        return abbreviation;
    }

    /** Whether every extension contains the grounded one, and nothing that it attacks. */
    boolean extendsGrounded() {
        return this != CONFLICT_FREE && this != ADMISSIBLE && this != STAGE;
    }

    /** Whether nothing that the grounded extension attacks is in any extension. */
    boolean rejectsGroundedOut() {
        return this != CONFLICT_FREE && this != STAGE;
    }
}
