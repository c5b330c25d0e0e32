package org.wederhoor.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Replaces a file whole or not at all.
 *
 * <p>The content goes to a temporary file in the same directory, to the disk, and by one move over the file; then the
 * directory goes to the disk. Whatever fails before the move leaves the old file as it was and no temporary file. A
 * temporary file that a process left which was ended half-way is removed by the next one that saves there.
 */
final class AtomicFile {
    private static final int BUFFER_LENGTH = 1 << 16;
    private static final int LINKS_MAX = 40;
    private static final String TEMPORARY_END = ".tmp";

    /** Tells the temporary files of one process apart. */
    private static final AtomicLong NEXT = new AtomicLong();

    /** Writes the content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path file;
    private final Disk disk;

    AtomicFile(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    static AtomicFile of(Path file) {
        return new AtomicFile(file, new Disk.OfMachine());
    }

    void write(Content content) throws IOException {
        Path target = followLinks();
        Path directory = target.toAbsolutePath().getParent();
        Path name = target.getFileName();
        if (directory == null || name == null) {
            throw new NoSuchFileException(file.toString(), null, "is a root, expected a file");
        }
        boolean replaces = disk.exists(target);
        if (replaces && !disk.isWritable(target)) {
            throw new AccessDeniedException(
                    target.toString(), null, "is read-only, expected a file that can be written");
        }
        String prefix = "." + name + ".";
        removeAbandoned(directory, prefix);
        long process = ProcessHandle.current().pid();
        Path temporary = directory.resolve(prefix + process + "-" + NEXT.getAndIncrement() + TEMPORARY_END);
        try {
            fill(temporary, content);
            if (replaces) {
                disk.copyPermissions(target, temporary);
            }
            disk.moveOver(temporary, target);
        } catch (FileAlreadyExistsException e) {
            // Somebody else's file, so not ours to remove.
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            removeAfter(e, temporary);
            throw e;
        }
        try {
            disk.forceDirectory(directory);
        } catch (IOException e) {
            throw new IOException(
                    target + " has its new content, but may lose it if the machine loses power: " + e.getMessage(), e);
        }
    }

    private Path followLinks() throws IOException {
        Path at = file;
        for (int i = 0; i < LINKS_MAX; i++) {
            Optional<Path> link = disk.linkTarget(at);
            if (link.isEmpty()) {
                return at;
            }
            at = at.resolveSibling(link.get());
        }
        throw new FileSystemLoopException(file.toString());
    }

    private void fill(Path temporary, Content content) throws IOException {
        Disk.Output output = disk.create(temporary);
        try {
            OutputStream out = new BufferedOutputStream(new ToDisk(output), BUFFER_LENGTH);
            content.writeTo(out);
            out.flush();
            output.force();
        } catch (IOException | RuntimeException | Error e) {
            try {
                output.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
        output.close();
    }

    private void removeAfter(Throwable cause, Path temporary) {
        try {
            disk.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Removes the temporary files of processes that are no more. */
    private void removeAbandoned(Path directory, String prefix) throws IOException {
        for (Path left : disk.siblings(directory, prefix)) {
            String rest = left.getFileName().toString().substring(prefix.length());
            if (rest.matches("[0-9]{1,18}-[0-9]{1,18}\\.tmp")) {
                long process = Long.parseLong(rest.substring(0, rest.indexOf('-')));
                if (ProcessHandle.of(process).isEmpty()) {
                    disk.deleteIfExists(left);
                }
            }
        }
    }

    /** A stream to an open file of the disk. */
    private static final class ToDisk extends OutputStream {
        private final Disk.Output output;

        ToDisk(Disk.Output output) {
            this.output = output;
        }

        @Override
        public void write(int b) throws IOException {
            output.write(ByteBuffer.wrap(new byte[] {(byte) b}));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            output.write(ByteBuffer.wrap(bytes, offset, length));
        }
    }
}
