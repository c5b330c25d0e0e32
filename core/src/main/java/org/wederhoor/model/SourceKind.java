package org.wederhoor.model;

/**
 * The kinds of source.
 *
 * @since 1.0
 */
public enum SourceKind {
    /** A human being. */
    PERSON(false),

    /** A body that acts as one: a government, a company, a party. */
    ORGANIZATION(false),

    /** A medium that publishes: a newspaper, a news site, a channel. */
    PUBLICATION(false),

    /** One published text, recording or page. */
    DOCUMENT(true),

    /** A published collection of data. */
    DATASET(true),

    /** A program that states things. */
    SOFTWARE(true);

    private final boolean work;

    SourceKind(boolean work) {
        this.work = work;
    }

    /** {@return whether sources of this kind are works: published by somebody, and found somewhere} */
    public boolean isWork() {
        return work;
    }
}
