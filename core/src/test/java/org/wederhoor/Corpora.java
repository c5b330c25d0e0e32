package org.wederhoor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data that others made, for tests tagged {@code corpora}; {@code -Dcorpora=DIRECTORY} says where it lies. */
public final class Corpora {
    private Corpora() {}

    /** Returns the folder of one corpus; a relative directory starts where Maven was called. */
    public static Path folder(String name) {
        Path folder = Path.of(System.getProperty("corpora.base", ""))
                .resolve(System.getProperty("corpora", ""))
                .resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "no folder " + folder + "; set -Dcorpora to the directory that holds " + name);
        }
        return folder;
    }
}
