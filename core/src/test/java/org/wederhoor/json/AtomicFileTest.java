package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving: whatever fails, the file is whole and nothing is left beside it. */
final class AtomicFileTest {
    private static final String OLD = "old";
    private static final String NEW = "new".repeat(100_000);

    @TempDir
    Path directory;

    @Test
    void failureAtAnyStep_leavesOneWholeFileAndNothingElse() throws IOException {
        int steps = 0;
        boolean failed = true;
        while (failed) {
            Path file = directory.resolve("dossier.json");
            Files.writeString(file, OLD);
            Failing disk = new Failing(++steps);
            try {
                write(new AtomicFile(file, disk), NEW);
                failed = false;
            } catch (IOException e) {
                boolean moved = disk.moved;
                assertEquals(moved ? NEW : OLD, Files.readString(file), "after failure of step " + steps);
                assertTrue(moved == String.valueOf(e.getMessage()).contains("has its new content"), String.valueOf(e));
            }
            assertEquals(List.of("dossier.json"), names());
        }
        assertEquals(NEW, Files.readString(directory.resolve("dossier.json")));
        assertTrue(steps > 10, "only " + steps + " steps");
    }

    @Test
    void failureOfTheContent_leavesTheOldFile() throws IOException {
        Path file = directory.resolve("dossier.json");
        Files.writeString(file, OLD);
        assertThrows(
                IllegalStateException.class,
                () -> AtomicFile.of(file).write(out -> {
                    out.write(new byte[200_000]);
                    throw new IllegalStateException("half-way");
                }));
        assertEquals(OLD, Files.readString(file));
        assertEquals(List.of("dossier.json"), names());
    }

    @Test
    void newFile_isCreated() throws IOException {
        Path file = directory.resolve("dossier.json");
        write(AtomicFile.of(file), NEW);
        assertEquals(NEW, Files.readString(file));
        assertEquals(List.of("dossier.json"), names());
    }

    @Test
    void missingDirectory_isRefused() {
        Path file = directory.resolve("missing").resolve("dossier.json");
        assertThrows(NoSuchFileException.class, () -> write(AtomicFile.of(file), NEW));
    }

    @Test
    void root_isRefused() {
        assertThrows(NoSuchFileException.class, () -> write(AtomicFile.of(Path.of("/")), NEW));
    }

    @Test
    void directoryInPlaceOfAFile_isRefused() throws IOException {
        Path file = Files.createDirectory(directory.resolve("dossier.json"));
        Files.writeString(file.resolve("inside"), OLD);
        assertThrows(IOException.class, () -> write(AtomicFile.of(file), NEW));
        assertEquals(OLD, Files.readString(file.resolve("inside")));
        assertEquals(List.of("dossier.json"), names());
    }

    @Test
    void readOnlyFile_isRefused() throws IOException {
        Path file = directory.resolve("dossier.json");
        Files.writeString(file, OLD);
        Disk readOnly = new Failing(Integer.MAX_VALUE) {
            @Override
            public boolean isWritable(Path asked) {
                return !asked.equals(file);
            }
        };
        assertThrows(AccessDeniedException.class, () -> write(new AtomicFile(file, readOnly), NEW));
        assertEquals(OLD, Files.readString(file));
    }

    @Test
    void permissions_stay() throws IOException {
        Path file = directory.resolve("dossier.json");
        Files.writeString(file, OLD);
        for (String permissions : new String[] {"rw-r-----", "rw-rw-rw-", "rwx------"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            write(AtomicFile.of(file), NEW);
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void symbolicLink_staysAndItsTargetIsReplaced() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real")).resolve("dossier.json");
        Files.writeString(real, OLD);
        Path middle = Files.createSymbolicLink(directory.resolve("middle"), Path.of("real", "dossier.json"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), middle);
        write(AtomicFile.of(link), NEW);
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(middle));
        assertEquals(NEW, Files.readString(real));
        assertEquals(List.of("link", "middle", "real"), names());
    }

    @Test
    void loopOfLinks_isRefused() throws IOException {
        Path a = directory.resolve("a");
        Path b = Files.createSymbolicLink(directory.resolve("b"), a);
        Files.createSymbolicLink(a, b);
        assertThrows(FileSystemLoopException.class, () -> write(AtomicFile.of(a), NEW));
    }

    @Test
    void temporaryFileOfADeadProcess_isRemovedAndNoOther() throws IOException {
        Files.writeString(directory.resolve(".dossier.json.999999999-0.tmp"), "torn");
        String alive = ".dossier.json." + ProcessHandle.current().pid() + "-999999.tmp";
        Files.writeString(directory.resolve(alive), "busy");
        Files.writeString(directory.resolve(".dossier.json.notes.tmp"), "mine");
        Files.writeString(directory.resolve(".other.json.999999999-0.tmp"), "other");
        write(AtomicFile.of(directory.resolve("dossier.json")), NEW);
        assertEquals(
                Stream.of(alive, ".dossier.json.notes.tmp", ".other.json.999999999-0.tmp", "dossier.json")
                        .sorted()
                        .toList(),
                names());
    }

    @Test
    void concurrentSavers_leaveTheWholeFileOfOneOfThem() throws Exception {
        Path file = directory.resolve("dossier.json");
        ExecutorService savers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> done = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(i -> savers.submit(() -> {
                        write(AtomicFile.of(file), String.valueOf(i % 10).repeat(100_000));
                        return i;
                    }))
                    .toList();
            for (Future<?> saver : done) {
                saver.get();
            }
        } finally {
            savers.shutdown();
        }
        String content = Files.readString(file);
        assertEquals(content.substring(0, 1).repeat(100_000), content);
        assertEquals(List.of("dossier.json"), names());
    }

    private static void write(AtomicFile file, String content) throws IOException {
        file.write(out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A disk of which one step fails, counted from 1; cleaning up works again after that. */
    private static class Failing implements Disk {
        private final Disk disk = new OfMachine();
        private final int failAt;
        private int step;
        boolean moved;

        Failing(int failAt) {
            this.failAt = failAt;
        }

        private void step(String what) throws IOException {
            if (++step == failAt) {
                throw new IOException("no space left at step " + step + ", " + what);
            }
        }

        @Override
        public boolean exists(Path file) throws IOException {
            step("exists");
            return disk.exists(file);
        }

        @Override
        public boolean isWritable(Path file) throws IOException {
            step("isWritable");
            return disk.isWritable(file);
        }

        @Override
        public Optional<Path> linkTarget(Path file) throws IOException {
            step("linkTarget");
            return disk.linkTarget(file);
        }

        @Override
        public List<Path> siblings(Path directory, String prefix) throws IOException {
            step("siblings");
            return disk.siblings(directory, prefix);
        }

        @Override
        public Output create(Path file) throws IOException {
            step("create");
            Output output = disk.create(file);
            return new Output() {
                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    int half = bytes.remaining() / 2;
                    output.write(bytes.slice(bytes.position(), half));
                    step("write");
                    bytes.position(bytes.position() + half);
                    output.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    step("force");
                    output.force();
                }

                @Override
                public void close() throws IOException {
                    output.close();
                    step("close");
                }
            };
        }

        @Override
        public void copyPermissions(Path from, Path to) throws IOException {
            step("copyPermissions");
            disk.copyPermissions(from, to);
        }

        @Override
        public void moveOver(Path from, Path to) throws IOException {
            step("moveOver");
            disk.moveOver(from, to);
            moved = true;
        }

        @Override
        public void forceDirectory(Path directory) throws IOException {
            step("forceDirectory");
            disk.forceDirectory(directory);
        }

        @Override
        public void deleteIfExists(Path file) throws IOException {
            disk.deleteIfExists(file);
        }
    }
}
