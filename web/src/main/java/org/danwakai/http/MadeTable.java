package org.danwakai.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table that is made before its first byte is sent: a slow line must not keep the database's connection, and what goes
 * wrong can still be said. Nothing of it stays behind, whoever is killed or forgets to close it: its file has no name.
 */
public final class MadeTable implements Closeable {

    private final FileChannel file;

    private MadeTable(FileChannel file) {
        this.file = file;
    }

    /** @param rows hands each row to the taker that it is given, as {@link TableFile#row} has it */
    public static MadeTable of(TableFile.Kind kind, List<String> head, Consumer<Consumer<List<?>>> rows)
            throws IOException {
        Path named = Files.createTempFile("danwakai-", "." + kind.ending());
        try (OutputStream out = Files.newOutputStream(named)) {
            FileChannel file = FileChannel.open(named, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
            try (TableFile table = TableFile.begin(kind, out, head)) {
                rows.accept(row -> write(table, row));
            } catch (RuntimeException | IOException broken) {
                file.close();
                throw broken;
            }
            return new MadeTable(file);
        }
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
        return file.size();
    }

    public void sendTo(OutputStream out) throws IOException {
        Channels.newInputStream(file).transferTo(out);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
