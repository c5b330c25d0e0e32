package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TraceCommandTest {
    private static final String ARTICLE = Article.FILE.toString();

    @Test
    void trace_claimKnownByHearsay_tellsTheWayAndTheCut() {
        Run run = Run.of("trace", ARTICLE, "no-technical-reason");
        assertEquals(ExitCode.NOTHING_FOUND, run.code());
        assertEquals("""
                no-technical-reason: “The government found no technical reason to stop using the products”
                   1 origin stands for it. Take away the Dutch government, and nothing is left.
                   Said: November 2018

                The Dutch government: “The government found no technical reason to stop using the products” [government-admission]
                   Hearsay: the word of another has to be taken for it.
                   Said: November 2018
                   How it reached us:
                   - The Dutch government [government-admission], reported by Kaspersky executive Anton Shingarev \
                [shingarev-admission], reported by NU.nl [nu-admission], reported by the blog article [article-admission], \
                to be read in the blog article
                """, run.out());
    }

    @Test
    void trace_inDutch_isInDutch() {
        Run run = Run.of("trace", "--lang", "nl", ARTICLE, "government-admission");
        assertTrue(run.out().contains("Van horen zeggen"), run.out());
        assertTrue(run.out().contains("Neem de Nederlandse overheid weg, en er blijft niets over."), run.out());
    }

    @Test
    void trace_asJson_hasTheSame() {
        Run run = Run.of("trace", "--format", "json", ARTICLE, "no-technical-reason", "government-admission");
        assertEquals(ExitCode.NOTHING_FOUND, run.code());
        assertTrue(run.out().contains("\"cut\": [\"dutch-government\"]"), run.out());
        assertTrue(run.out().contains("\"hearsayDepth\": 1"), run.out());
        assertTrue(run.out().contains("\"standing\": \"hearsay\""), run.out());
    }

    @Test
    void trace_unknownOrMissingId_isBadInput() {
        Run unknown = Run.of("trace", ARTICLE, "nothing");
        assertEquals(ExitCode.BAD_INPUT, unknown.code());
        assertTrue(
                unknown.error().contains("there is no claim or statement \"nothing\" in the dossier"), unknown.error());
        assertEquals(ExitCode.BAD_INPUT, Run.of("trace", ARTICLE).code());
    }
}
