package org.wederhoor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.wederhoor.json.DossierJson;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.model.Dossier;

/** The dossier of the article, as it lies in the folder of examples. */
final class Article {
    /** Seen from this module, in which tests run. */
    static final Path FILE = Path.of("..", "dossiers", "kaspersky-2018.json");

    private Article() {}

    static Dossier dossier() {
        try {
            return DossierJson.read(FILE, ReadOptions.strict()).dossier();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
