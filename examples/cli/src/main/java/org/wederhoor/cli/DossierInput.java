package org.wederhoor.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.wederhoor.json.DossierFormatException;
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
        try {
            if (name.equals("-")) {
                return read(terminal.in(), false, ReadOptions.standard().sourceName("standard input"));
            }
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new BadInputException("cannot read \"" + name + "\": it is a directory, expected a file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, name.endsWith(".jsonl"), ReadOptions.standard().sourceName(name));
            }
        } catch (InvalidPathException e) {
            throw new BadInputException("cannot read \"" + name + "\": no such file name is possible", e);
        } catch (NoSuchFileException e) {
            throw new BadInputException("cannot read \"" + name + "\": there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new BadInputException("cannot read \"" + name + "\": permission denied", e);
        } catch (DossierFormatException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new BadInputException("cannot read \"" + name + "\": " + e.getMessage(), e);
        }
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
