package org.danwakai.material.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps files in a folder, a few hundred to a subfolder. Several servers have to share it. */
final class FolderStore implements FileStore {

    private static final int LETTERS_OF_FOLDER = 2;
    private static final String UNFINISHED = ".tmp";

    private final Path root;

    FolderStore(Path root) {
        this.root = root;
    }

    @Override
    public void keep(String name, Path file) throws IOException {
        Path target = path(name);
        Files.createDirectories(target.getParent());
        if (Files.exists(target)) {
            return;
        }
        try {
            // takes no second space, and is there at once or not at all
            Files.createLink(target, file);
        } catch (FileAlreadyExistsException sameMoment) {
            return;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            copy(file, target);
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(path(name));
        return new Part(Channels.newInputStream(channel.position(from)), length);
    }

    @Override
    public void drop(String name) throws IOException {
        Files.deleteIfExists(path(name));
        Files.deleteIfExists(path(name + UNFINISHED));
    }

    @Override
    public void eachName(Consumer<String> names) throws IOException {
        if (Files.isDirectory(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile)
                        .map(path -> path.getFileName().toString())
                        .forEach(names);
            }
        }
    }

    private Path path(String name) {
        return root.resolve(name.substring(0, LETTERS_OF_FOLDER)).resolve(name);
    }

    /** Ends after so many bytes. */
    private static final class Part extends FilterInputStream {

        private long left;

        Part(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) {
                return -1;
            }
            int one = super.read();
            left--;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
