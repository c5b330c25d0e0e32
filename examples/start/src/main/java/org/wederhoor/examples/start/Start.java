package org.wederhoor.examples.start;

import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.render.TextRenderer;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.verify.Verifier;

/** Two people disagree about a bridge. */
public final class Start {
    private Start() {}

    /**
     * Prints what was found, and the verdict.
     *
     * @param arguments none are looked at
     */
    public static void main(String[] arguments) {
        // What follows is in the README, to the letter.
        LanguageTag english = LanguageTag.of("en");
        Id safe = Id.of("bridge-is-safe");
        Citation minutes = Citation.builder().document(Id.of("minutes")).build();
        Dossier dossier = Dossier.builder()
                .add(Source.builder().id(Id.of("mayor")).kind(SourceKind.PERSON).build())
                .add(Source.builder()
                        .id(Id.of("inspector"))
                        .kind(SourceKind.PERSON)
                        .build())
                .add(Source.builder()
                        .id(Id.of("minutes"))
                        .kind(SourceKind.DOCUMENT)
                        .build())
                .add(Claim.builder()
                        .id(safe)
                        .putText(english, "The bridge is safe.")
                        .build())
                .add(Statement.builder()
                        .id(Id.of("s1"))
                        .speaker(Id.of("mayor"))
                        .content(Content.ofClaim(safe))
                        .said(EdtfDate.parse("2018-05"))
                        .addCitation(minutes)
                        .build())
                .add(Statement.builder()
                        .id(Id.of("s2"))
                        .speaker(Id.of("inspector"))
                        .content(Content.ofClaim(safe))
                        .factuality(Factuality.CERTAIN_NEGATIVE)
                        .said(EdtfDate.parse("2018-05-07"))
                        .addCitation(minutes)
                        .build())
                .build();

        Verifier verifier = Verifier.of(dossier);
        TextRenderer text = TextRenderer.of(dossier, english);
        System.out.print(text.report(verifier.report()));
        System.out.print(text.verdict(verifier.verify(safe)));
    }
}
