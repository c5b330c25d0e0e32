package org.wederhoor.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.wederhoor.json.DossierFormatException;

/** A file that an argument names; what goes wrong with it is told in one line. */
final class InputFile {
    private InputFile() {}

    /** What is to be done with the file. */
    interface Reading<T> {
        T read(Path file) throws IOException;
    }

    static <T> T read(String name, Reading<T> reading) {
        return refusing(name, () -> {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new BadInputException("cannot read \"" + name + "\": it is a directory, expected a file");
            }
            return reading.read(file);
        });
    }

    /** What may fail. */
    interface Attempt<T> {
        T make() throws IOException;
    }

    /** Does what may fail, and names the file if it does. */
    static <T> T refusing(String name, Attempt<T> attempt) {
        try {
            return attempt.make();
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
}
