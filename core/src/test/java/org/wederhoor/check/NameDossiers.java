package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Content;
import org.wederhoor.model.Id;
import org.wederhoor.model.Iri;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Text;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;

/** Small dossiers in which sources go by much the same names, or documents quote much the same words. */
final class NameDossiers {
    private static final ImmutableList<String> WORDS = ImmutableList.of(
            "We 'never' helped them - not once",
            "We 'never' helped",
            "helped them - not once",
            "We helped 5\" more",
            "ne l'aide");
    private static final ImmutableList<String> OMISSIONS =
            ImmutableList.of("...", " ... ", "\u2026", " [\u2026] ", "(...)");
    private static final ImmutableList<String> NAMES =
            ImmutableList.of("Paper", "Pape", "modern", "modem", "nova", "Bell", "\u00e9l\u00e9o");

    private final DossierSketch sketch = new DossierSketch();
    private final Random random;

    NameDossiers(Random random) {
        this.random = random;
    }

    /** A dossier of statements that several documents quote, some reported, some withdrawn. */
    DossierSketch quotes() {
        sketch.textClaim("c");
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String id = "s" + i;
            Statement.Builder statement =
                    DossierSketch.statement(id, "ann", "CT+").content(Content.ofClaim(Id.of("c")));
            for (int citations = random.nextInt(5); citations > 0; citations--) {
                statement.addCitation(citation());
            }
            if (i > 0 && random.nextInt(5) == 0) {
                statement.addWithdrawal(new Withdrawal(WithdrawalKind.RETRACTS, Id.of("s" + random.nextInt(i))));
            }
            sketch.add(statement.build());
            if (random.nextInt(4) == 0) {
                sketch.add(DossierSketch.statement("r" + id, "ben", random.nextInt(3) == 0 ? "CT-" : "CT+")
                        .content(Content.ofStatement(Id.of(id)))
                        .addCitation(Citation.builder().document(Id.of("ben")).build())
                        .build());
            }
        }
        return sketch;
    }

    private Citation citation() {
        Citation.Builder citation = Citation.builder().document(Id.of("d" + random.nextInt(4)));
        if (random.nextInt(6) > 0) {
            citation.quotation(Text.of(written(cut(pick(WORDS.subList(0, 1 + random.nextInt(5))))), language()));
        }
        return citation.build();
    }

    private String language() {
        return random.nextInt(5) == 0 ? "nl" : "en";
    }

    private String cut(String words) {
        if (random.nextInt(3) > 0) {
            return words;
        }
        int from = random.nextInt(words.length());
        int to = from + random.nextInt(words.length() - from);
        return words.substring(0, from) + pick(OMISSIONS) + words.substring(to);
    }

    /** The same words in other typography. */
    private String written(String words) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            String as = random.nextInt(3) > 0
                    ? ""
                    : switch (c) {
                        case '\'' -> "\u2018\u2019\u00b4`\u2032\u203a";
                        case '"' -> "\u201c\u201d\u2033\u00bb";
                        case '-' -> "\u2010\u2011\u2013\u2014\u2212";
                        case ' ' -> "\u00a0\u2009\n";
                        case 'n' -> "\uff4e\u200b";
                        default -> "";
                    };
            int drawn = as.isEmpty() ? 0 : as.charAt(random.nextInt(as.length()));
            // What cannot be seen is written before the letter, anything else in its place.
            written.append(
                    drawn == 0 ? String.valueOf(c) : drawn == 0x200b ? "\u200b" + c : String.valueOf((char) drawn));
        }
        return written.toString();
    }

    /** A dossier of sources, some of which act for another, belong to it, or are said to be the same. */
    DossierSketch names() {
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            boolean work = random.nextInt(3) == 0;
            String id = random.nextInt(3) > 0 ? "s" + i : disguised(pick(NAMES)) + (random.nextBoolean() ? i : "");
            Source.Builder source = Source.builder()
                    .id(Id.of(id))
                    .kind(work ? SourceKind.DOCUMENT : SourceKind.ORGANIZATION)
                    .anonymous(random.nextInt(8) == 0);
            if (random.nextInt(6) > 0) {
                source.putLabel(LanguageTag.of("en"), disguised(pick(NAMES)));
            }
            if (random.nextInt(4) == 0) {
                source.putLabel(LanguageTag.of("nl"), disguised(pick(NAMES)));
            }
            String other =
                    i == 0 ? "" : sketch.records().get(random.nextInt(i)).id().value();
            if (!other.isEmpty() && !other.equals(id) && random.nextInt(4) == 0) {
                if (work) {
                    source.publisher(Id.of(other));
                } else {
                    source.addActsFor(Id.of(other));
                }
            }
            if (random.nextInt(5) == 0) {
                source.addSameAs(Iri.of("https://example.org/" + random.nextInt(2)));
            }
            if (sketch.records().stream().noneMatch(known -> known.id().value().equals(id))) {
                sketch.add(source.build());
            } else {
                i--;
            }
        }
        return sketch;
    }

    /** A name with some of its letters replaced by what looks like them. */
    private String disguised(String name) {
        StringBuilder disguised = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            String letter = name.substring(i, i + 1);
            String drawn = letter;
            if (random.nextInt(4) == 0) {
                drawn = OracleNames.ALIKE.stream()
                        .filter(group -> group.contains(letter))
                        .findFirst()
                        .map(group -> String.valueOf(group.charAt(random.nextInt(group.length()))))
                        .orElse(
                                letter.equals("\u00e9")
                                        ? pick(ImmutableList.of("e\u0301", "\u0435\u0301", "\u00e9"))
                                        : letter);
            }
            disguised.append(drawn).append(random.nextInt(20) == 0 ? "\u200b" : "");
        }
        return disguised.toString();
    }

    private String pick(ImmutableList<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
