package org.wederhoor.benchmarks.verify;

import java.util.Optional;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;

/**
 * A claim on which half of the speakers say so and half the opposite, no two as reliable as each other by declaration, so that
 * each of them is a case of its own. Every other one is known through what a paper reports.
 */
final class Dispute {
    static final Id CLAIM = Newsroom.id("claim", -1);

    private Dispute() {}

    /** Adds a dispute of so many lines to a newsroom. */
    static void add(Newsroom newsroom, int lines) {
        newsroom.add(Claim.builder()
                .id(CLAIM)
                .putText(LanguageTag.of("en"), "The bridge is safe")
                .build());
        for (int line = 0; line < lines; line++) {
            Id speaker = Newsroom.id("disputant", line);
            newsroom.add(Source.builder()
                    .id(speaker)
                    .kind(SourceKind.PERSON)
                    .reliability(0.5 + 0.5 * (line - line % 2) / lines)
                    .build());
            Statement.Builder said = Statement.builder()
                    .id(newsroom.nextStatement())
                    .speaker(speaker)
                    .content(Content.ofClaim(CLAIM))
                    .factuality(line % 2 == 0 ? Factuality.CERTAIN_POSITIVE : Factuality.CERTAIN_NEGATIVE)
                    .said(Newsroom.date(line));
            if (line % 4 < 2) {
                newsroom.add(said.addCitation(page(newsroom, Newsroom.id("paper", line), line))
                        .build());
            } else {
                Statement told = said.build();
                newsroom.add(told);
                newsroom.add(Statement.builder()
                        .id(newsroom.nextStatement())
                        .speaker(Newsroom.id("paper", line))
                        .content(Content.ofStatement(told.id()))
                        .addCitation(page(newsroom, Newsroom.id("paper", line), line))
                        .build());
            }
        }
    }

    private static Citation page(Newsroom newsroom, Id publisher, int day) {
        return Citation.builder()
                .document(newsroom.newPage(publisher, day, Optional.empty()))
                .build();
    }
}
