package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wederhoor.Corpora;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON and texts that others collected to break software. */
@Tag("corpora")
final class JsonCorporaTest {
    /** Accepted by JSON, refused by us: a field given twice is never taken silently. */
    private static final List<String> DUPLICATE_KEYS =
            List.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

    @Test
    void jsonTestSuite_isAcceptedAndRefusedAsItsNamesSay() throws IOException {
        List<String> wrong = new ArrayList<>();
        int judged = 0;
        for (Path file : files(Corpora.folder("json-test-suite").resolve("test_parsing"))) {
            String name = file.getFileName().toString();
            boolean mayEither = name.startsWith("i_");
            boolean wanted = name.startsWith("y_") && !DUPLICATE_KEYS.contains(name);
            if (accepts(Files.readAllBytes(file)) != wanted && !mayEither) {
                wrong.add(name);
            }
            judged += mayEither ? 0 : 1;
        }
        assertEquals(List.of(), wrong);
        assertTrue(judged > 250, judged + " files");
    }

    @Test
    void naughtyStrings_surviveAsLabelAndAsQuotation() throws IOException {
        String json = Files.readString(Corpora.folder("naughty-strings").resolve("blns.json"));
        JsonNode strings = JsonMapper.builder().build().readTree(json);
        assertTrue(strings.size() > 500);
        LanguageTag language = LanguageTag.of("und");
        Dossier.Builder all = Dossier.builder()
                .add(Source.builder()
                        .id(Id.of("document"))
                        .kind(SourceKind.DOCUMENT)
                        .build());
        for (int i = 0; i < strings.size(); i++) {
            String string = strings.get(i).asString();
            all.add(Entity.builder()
                    .id(Id.of("e" + i))
                    .putLabel(language, string)
                    .build());
            all.add(Statement.builder()
                    .id(Id.of("s" + i))
                    .speaker(Id.of("document"))
                    .addCitation(Citation.builder()
                            .document(Id.of("document"))
                            .quotation(new Text(string, language))
                            .build())
                    .build());
        }
        Dossier dossier = all.build();
        String document = DossierJson.write(dossier);
        String lines = DossierLines.write(dossier);
        for (Dossier read : List.of(
                DossierJson.read(document, ReadOptions.strict()).dossier(),
                DossierLines.read(lines, ReadOptions.strict()).dossier())) {
            assertEquals(dossier, read);
            for (int i = 0; i < strings.size(); i++) {
                Entity entity = read.entity(Id.of("e" + i)).orElseThrow();
                assertEquals(strings.get(i).asString(), entity.labels().get(language));
            }
        }
        assertEquals(strings.size() * 2L + 2, lines.lines().count());
        DossierSchema.assertValid(document);
    }

    private static boolean accepts(byte[] json) {
        try {
            DossierJson.requireWellFormed(json, ReadOptions.standard());
            return true;
        } catch (DossierFormatException e) {
            return false;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
