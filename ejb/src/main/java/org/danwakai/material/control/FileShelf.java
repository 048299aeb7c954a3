package org.danwakai.material.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;
import org.danwakai.platform.control.Setting;

/**
 * Where the bytes are: those that come in, in a folder of the server until the file is whole, and those of whole files in
 * the store. Nothing here knows whose they are.
 */
@ApplicationScoped
public class FileShelf {

    private static final Logger LOG = Logger.getLogger(FileShelf.class.getName());
    private static final long MEGABYTE = 1024L * 1024;
    private static final String PICTURE = ".png";

    private final Path incoming;
    private final FileStore store;
    private final LongSupplier free;

    public FileShelf() {
        this(folder());
    }

    private FileShelf(Path folder) {
        this(
                folder.resolve("incoming"),
                BucketStore.configured().orElseGet(() -> new FolderStore(folder.resolve("files"))),
                () -> usable(folder));
    }

    /** @param free tells how many bytes can still come in */
    FileShelf(Path incoming, FileStore store, LongSupplier free) {
        this.incoming = incoming;
        this.store = store;
        this.free = free;
    }

    private static Path folder() {
        return Path.of(Setting.FILES
                .find()
                .orElseGet(() -> System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"))
                        + "/danwakai-files"));
    }

    private static long usable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException away) {
            throw away("Uploads wait, their folder cannot be used", away);
        }
    }

    /**
     * @param bytes that are announced
     * @throws FileRefused when they would take what has to stay free
     */
    public void requireSpace(long bytes) {
        if (free.getAsLong() - bytes < Setting.FILES_RESERVE.whole(0) * MEGABYTE) {
            throw new FileRefused(Reason.DISK_FULL);
        }
    }

    /** How many bytes of a file have come in; 0 where there is none. */
    public long received(String key) {
        try {
            Path path = incoming(key);
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException broken) {
            throw away("What came in of a file cannot be looked at", broken);
        }
    }

    /**
     * Writes a part, and has it on the disk; what was behind its beginning is gone.
     *
     * @param from no more than {@link #received}: a file has no holes
     * @throws FileRefused when the disk is full or broken; the parts before it stay as they were
     */
    public void receive(String key, long from, byte[] part) {
        Path path = incoming(key);
        try {
            Files.createDirectories(incoming);
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                write(channel, from, ByteBuffer.wrap(part));
            }
        } catch (IOException broken) {
            if (free.getAsLong() < part.length + MEGABYTE) {
                throw new FileRefused(Reason.DISK_FULL);
            }
            throw away("An upload broke off", broken);
        }
    }

    private static void write(FileChannel channel, long from, ByteBuffer part) throws IOException {
        channel.truncate(from);
        try {
            while (part.hasRemaining()) {
                channel.write(part, from + part.position());
            }
            channel.force(false);
        } catch (IOException broken) {
            channel.truncate(from);
            throw broken;
        }
    }

    /** The file that comes in under this key. */
    public Path incoming(String key) {
        return incoming.resolve(key);
    }

    public void dropIncoming(String key) {
        try {
            Files.deleteIfExists(incoming(key));
        } catch (IOException later) {
            LOG.log(Level.INFO, "What came in of a file is deleted later: {0}", later.toString());
        }
    }

    public void eachIncoming(Consumer<String> keys) throws IOException {
        if (Files.isDirectory(incoming)) {
            try (Stream<Path> all = Files.list(incoming)) {
                all.map(path -> path.getFileName().toString()).forEach(keys);
            }
        }
    }

    /** Puts what came in into the store; it stays here until it is dropped. */
    public void keep(String key) {
        try {
            try (FileChannel channel = FileChannel.open(incoming(key), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            store.keep(key, incoming(key));
        } catch (IOException broken) {
            throw away("A file cannot be kept", broken);
        }
    }

    public void keepPicture(String key, Path picture) throws IOException {
        store.keep(key + PICTURE, picture);
    }

    /** @throws FileRefused when the store does not have it, or is away */
    public InputStream open(String key, boolean picture, long from, long length) {
        try {
            return store.open(picture ? key + PICTURE : key, from, length);
        } catch (IOException away) {
            throw away("A file cannot be read", away);
        }
    }

    public void drop(String key) throws IOException {
        store.drop(key);
        store.drop(key + PICTURE);
    }

    /** The keys of all that is in the store, some of them twice. */
    public void eachKept(Consumer<String> keys) throws IOException {
        store.eachName(name -> keys.accept(name.replaceFirst("\\..*", "")));
    }

    private static FileRefused away(String what, IOException cause) {
        LOG.log(Level.WARNING, what, cause);
        return new FileRefused(Reason.STORE_AWAY);
    }
}
