package org.danwakai.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table that is made before its first byte is sent: a slow line must not keep the database's connection, and what goes
 * wrong can still be said. Closing it leaves nothing behind.
 */
public final class MadeTable implements Closeable {

    private final Path file;

    private MadeTable(Path file) {
        this.file = file;
    }

    /** @param rows hands each row to the taker that it is given, as {@link TableFile#row} has it */
    public static MadeTable of(TableFile.Kind kind, List<String> head, Consumer<Consumer<List<?>>> rows)
            throws IOException {
        Path file = Files.createTempFile("danwakai-", "." + kind.ending());
        try (TableFile table = TableFile.begin(kind, Files.newOutputStream(file), head)) {
            rows.accept(row -> write(table, row));
        } catch (RuntimeException | IOException broken) {
            Files.delete(file);
            throw broken;
        }
        return new MadeTable(file);
    }

    private static void write(TableFile table, List<?> row) {
        try {
            table.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In bytes. */
    public long size() throws IOException {
        return Files.size(file);
    }

    public void sendTo(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
