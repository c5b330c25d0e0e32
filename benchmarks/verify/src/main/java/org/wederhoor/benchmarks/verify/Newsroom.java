package org.wederhoor.benchmarks.verify;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.DerivationKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Role;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Temporality;
import org.wederhoor.time.EdtfDate;

/**
 * A dossier of the stories of a press: agencies, papers that follow them, spokespeople, corrections.
 *
 * <p>Each {@link Story} is one claim. Who speaks in it, which agency has it and which papers follow goes by Zipf's law, and
 * so does how many papers follow: one in half of the stories, a hundred or more in one of a hundred. One story in
 * {@value #STORIES_PER_FAULT} goes wrong, in each {@link Fault} in turn; in the others there is nothing to find. Ids are
 * addresses, as users have them, and each mention of one is a text of its own, as a reader makes them.
 */
final class Newsroom {
    static final int ORGANIZATIONS = 1_000;
    static final int AGENCIES = 20;
    static final int PAPERS = 500;
    static final int STORIES_PER_FAULT = 50;
    static final Id ACCUSES = id("property", 0);
    static final Id DID = id("property", 1);
    private static final ImmutableList<Fault> FAULTS = ImmutableList.copyOf(Fault.values());
    private static final int STORIES_PER_DAY = 100;
    private static final int STATEMENTS_PER_PAGE = 4;
    private static final int FIRST_YEAR = 2000;
    private static final int DAYS_PER_MONTH = 28;
    private static final int MONTHS = 12;

    private final Dossier.Builder dossier = Dossier.builder();
    private final Random random;
    private final List<Id> claims = new ArrayList<>();
    private final Multiset<Fault> faults = EnumMultiset.create(Fault.class);
    private int statementCount;
    private int pageCount;
    /** The page that each paper is filling, the day it is of, and how many statements are on it. */
    private final int[] pages = new int[PAPERS];

    private final int[] days = new int[PAPERS];
    private final int[] filled = new int[PAPERS];

    private Newsroom(long seed) {
        random = new Random(seed);
        Arrays.fill(days, -1);
    }

    /**
     * Returns a newsroom of about n statements, the same for the same seed.
     *
     * @param statementCount n, at least 1,000
     */
    static Newsroom of(int statementCount, long seed) {
        Newsroom newsroom = new Newsroom(seed);
        newsroom.addSources();
        for (int story = 0; newsroom.statementCount < statementCount; story++) {
            newsroom.claims.add(id("claim", story));
            new Story(newsroom, story, 1 + story / STORIES_PER_DAY, newsroom.fault(story)).tell();
        }
        return newsroom;
    }

    Dossier dossier() {
        return dossier.build();
    }

    /** The claims, one for each story. */
    List<Id> claims() {
        return claims;
    }

    int statementCount() {
        return statementCount;
    }

    int count(Fault fault) {
        return faults.count(fault);
    }

    private Optional<Fault> fault(int story) {
        if (story % STORIES_PER_FAULT != STORIES_PER_FAULT / 2) {
            return Optional.empty();
        }
        Fault fault = FAULTS.get(story / STORIES_PER_FAULT % FAULTS.size());
        faults.add(fault);
        return Optional.of(fault);
    }

    private void addSources() {
        dossier.add(Property.builder()
                .id(ACCUSES)
                .temporality(Temporality.EVENT)
                .addAccused(Role.SUBJECT)
                .build());
        dossier.add(Property.builder().id(DID).temporality(Temporality.EVENT).build());
        for (int i = 0; i < ORGANIZATIONS; i++) {
            dossier.add(source("organization", i, SourceKind.ORGANIZATION).build());
            dossier.add(source("spokesperson", i, SourceKind.PERSON)
                    .addActsFor(id("organization", i))
                    .build());
            dossier.add(source("shareholder", i, SourceKind.PERSON)
                    .addInterest(id("organization", i))
                    .build());
            dossier.add(source("insider", i, SourceKind.PERSON).anonymous(true).build());
        }
        for (int i = 0; i < AGENCIES; i++) {
            dossier.add(source("agency", i, SourceKind.PUBLICATION).build());
        }
        for (int i = 0; i < PAPERS; i++) {
            dossier.add(source("paper", i, SourceKind.PUBLICATION).build());
        }
    }

    private static Source.Builder source(String type, int number, SourceKind kind) {
        return Source.builder().id(id(type, number)).kind(kind);
    }

    static Id id(String type, int number) {
        return Id.of("https://example.org/" + type + "/" + number);
    }

    static EdtfDate date(int day) {
        int month = day / DAYS_PER_MONTH;
        return EdtfDate.parse(String.format(
                "%04d-%02d-%02d", FIRST_YEAR + month / MONTHS, month % MONTHS + 1, day % DAYS_PER_MONTH + 1));
    }

    void add(DossierRecord record) {
        dossier.add(record);
    }

    Id nextStatement() {
        return id("statement", statementCount++);
    }

    /** A page of its own, with who publishes it. */
    Id newPage(Id publisher, int day, Optional<Id> copied) {
        Source.Builder page = source("page", pageCount, SourceKind.DOCUMENT)
                .publisher(publisher)
                .published(date(day));
        copied.ifPresent(from -> page.addDerivation(new Derivation(DerivationKind.QUOTED_FROM, from)));
        dossier.add(page.build());
        return id("page", pageCount++);
    }

    /** The page of that day that a paper is filling. */
    Id pageOf(int paper, int day) {
        if (days[paper] != day || filled[paper] == STATEMENTS_PER_PAGE) {
            pages[paper] = pageCount;
            days[paper] = day;
            filled[paper] = 1;
            return newPage(id("paper", paper), day, Optional.empty());
        }
        filled[paper]++;
        return id("page", pages[paper]);
    }

    /** A number below a bound, each k as likely as 1 / (k + 1) allows. */
    int zipf(int bound) {
        return (int) Math.pow(bound + 1.0, random.nextDouble()) - 1;
    }

    /** A number from one on, more than k with the likelihood 1 / k. */
    int popularity(int max) {
        return (int) Math.min(max, 1 / (1 - random.nextDouble()));
    }

    int any(int bound) {
        return random.nextInt(bound);
    }
}
