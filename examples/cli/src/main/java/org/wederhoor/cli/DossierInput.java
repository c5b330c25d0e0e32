package org.wederhoor.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.wederhoor.json.DossierJson;
import org.wederhoor.json.DossierLines;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.model.Dossier;

/** Reads the dossier that a command names: a file, or standard input for {@code -}; JSON or JSON Lines. */
final class DossierInput {
    /** How much of the input is looked at to tell JSON Lines from JSON. */
    private static final int PEEKED_BYTES = 1 << 16;

    /** A first line that is a record by itself. A whole document has no field of this name. */
    private static final Pattern FIRST_RECORD = Pattern.compile("\\s*\\{.*\"type\"\\s*:\\s*\"dossier\".*}\\s*");

    private DossierInput() {}

    static Dossier read(String name, Terminal terminal) {
        if (name.equals("-")) {
            return InputFile.refusing(
                    name,
                    () -> read(terminal.in(), false, ReadOptions.standard().sourceName("standard input")));
        }
        return InputFile.read(name, file -> {
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, name.endsWith(".jsonl"), ReadOptions.standard().sourceName(name));
            }
        });
    }

    private static Dossier read(InputStream in, boolean isLines, ReadOptions options) throws IOException {
        BufferedInputStream peekable = new BufferedInputStream(in, PEEKED_BYTES);
        return isLines || beginsWithRecord(peekable)
                ? DossierLines.read(peekable, options).dossier()
                : DossierJson.read(peekable, options).dossier();
    }

    private static boolean beginsWithRecord(BufferedInputStream in) throws IOException {
        in.mark(PEEKED_BYTES);
        String start = new String(in.readNBytes(PEEKED_BYTES), StandardCharsets.UTF_8);
        in.reset();
        int end = start.indexOf('\n');
        return FIRST_RECORD.matcher(end < 0 ? start : start.substring(0, end)).matches();
    }
}
