package org.danwakai.material.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.platform.control.Beat;

/** Draws the first pages that are wanted, one after the other, never two at once on a server. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PictureShift {

    private static final Logger LOG = Logger.getLogger(PictureShift.class.getName());

    /** Of a picture; what is larger is none that was drawn by us. */
    private static final long LARGEST = 4L * 1024 * 1024;

    private static final int LARGEST_EDGE = 1000;
    private static final int HEADER = 24;
    private static final int WIDTH_AT = 16;

    /** A server that is killed leaves a file here that not everybody may have; the next drawing clears it away. */
    private final Path room = Path.of(
            System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")), "first-page-drawn");

    private final Beat beat = new Beat(LOG, "Pictures of first pages wait, the database cannot be asked for them");

    @Inject
    private PictureTasks tasks;

    @Inject
    private FileShelf shelf;

    @Inject
    private FirstPagePainter painter;

    /** Apart from whoever calls: each takes seconds. */
    @Asynchronous
    public void begin() {
        beat.strike(this::workOn);
    }

    private void workOn() {
        for (Optional<PictureTasks.Task> next = tasks.claim(); next.isPresent(); next = tasks.claim()) {
            draw(next.get());
        }
    }

    private void draw(PictureTasks.Task task) {
        try {
            clear(room);
            Files.createDirectories(room);
            Path folder = Files.createTempDirectory(room, "pdf-");
            try {
                draw(task, folder);
            } finally {
                clear(folder);
            }
        } catch (IOException | TimeoutException | FileRefused later) {
            // it is claimed for a while, and tried once more after that
            LOG.log(Level.WARNING, "The first page of {0} waits: {1}", new Object[] {task.key(), later.toString()});
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void draw(PictureTasks.Task task, Path folder) throws IOException, InterruptedException, TimeoutException {
        Path pdf = folder.resolve("file.pdf");
        Path png = folder.resolve("page.png");
        try (InputStream bytes = shelf.open(task.key(), false, 0, task.size())) {
            Files.copy(bytes, pdf);
        }
        if (painter.paint(pdf, png, folder) && isPicture(png)) {
            shelf.keepPicture(task.key(), png);
            ByteBuffer header = header(png);
            tasks.made(task.key(), header.getInt(WIDTH_AT), header.getInt(WIDTH_AT + Integer.BYTES));
        } else {
            LOG.log(Level.INFO, "{0} goes without a picture of its first page", task.key());
            tasks.none(task.key());
        }
    }

    private static boolean isPicture(Path png) throws IOException {
        if (!Files.isRegularFile(png) || Files.size(png) > LARGEST) {
            return false;
        }
        ByteBuffer header = header(png);
        int width = header.getInt(WIDTH_AT);
        int height = header.getInt(WIDTH_AT + Integer.BYTES);
        return width > 0 && width <= LARGEST_EDGE && height > 0 && height <= LARGEST_EDGE;
    }

    /** Signature, length and name of the first chunk, width and height (W3C PNG, 11.2.1). */
    private static ByteBuffer header(Path png) throws IOException {
        try (InputStream stream = Files.newInputStream(png)) {
            byte[] header = stream.readNBytes(HEADER);
            return ByteBuffer.wrap(Arrays.copyOf(header, HEADER));
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
