package org.wederhoor.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What saving a file asks of the file system, step by step, so that each step can be made to fail. */
interface Disk {
    /** An open file. */
    interface Output {
        void write(ByteBuffer bytes) throws IOException;

        /** Waits until what was written is on the disk. */
        void force() throws IOException;

        void close() throws IOException;
    }

    boolean exists(Path file) throws IOException;

    boolean isWritable(Path file) throws IOException;

    /** Where a symbolic link points; empty if the file is none. */
    Optional<Path> linkTarget(Path file) throws IOException;

    List<Path> siblings(Path directory, String prefix) throws IOException;

    /** Creates a file that must not exist. */
    Output create(Path file) throws IOException;

    void copyPermissions(Path from, Path to) throws IOException;

    void moveOver(Path from, Path to) throws IOException;

    void forceDirectory(Path directory) throws IOException;

    void deleteIfExists(Path file) throws IOException;

    /** The file system of the machine. */
    final class OfMachine implements Disk {
        @Override
        public boolean exists(Path file) {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public boolean isWritable(Path file) {
            return Files.isWritable(file);
        }

        @Override
        public Optional<Path> linkTarget(Path file) throws IOException {
            return Files.isSymbolicLink(file) ? Optional.of(Files.readSymbolicLink(file)) : Optional.empty();
        }

        @Override
        public List<Path> siblings(Path directory, String prefix) throws IOException {
            try (Stream<Path> files = Files.list(directory)) {
                return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                        .sorted()
                        .toList();
            }
        }

        @Override
        public Output create(Path file) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Output() {
                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }

                @Override
                public void force() throws IOException {
                    channel.force(true);
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            };
        }

        @Override
        public void copyPermissions(Path from, Path to) throws IOException {
            PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
            PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
            if (old != null && fresh != null) {
                Set<PosixFilePermission> permissions = old.readAttributes().permissions();
                fresh.setPermissions(permissions);
            }
        }

        @Override
        public void moveOver(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void forceDirectory(Path directory) throws IOException {
            boolean posix = Files.getFileAttributeView(directory, PosixFileAttributeView.class) != null;
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (FileSystemException e) {
                // Other systems than POSIX cannot open a directory, and need not: a move is on the disk when it is
                // done.
                if (posix) {
                    throw e;
                }
            }
        }

        @Override
        public void deleteIfExists(Path file) throws IOException {
            boolean unused = Files.deleteIfExists(file);
        }
    }
}
