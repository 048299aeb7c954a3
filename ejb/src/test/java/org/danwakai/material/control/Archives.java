package org.danwakai.material.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives as programs do, and as attackers do. */
final class Archives {

    static final String PPTX =
            types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");
    static final String DOCX =
            types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    static final String XLSX = types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    static final String PPTM = types("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml");

    private Archives() {}

    private static String types(String main) {
        return "<?xml version=\"1.0\"?><Types><Override PartName=\"/main.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    /** @param entries names and texts in turn */
    static Path write(Path file, String... entries) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One entry of so many zeros, which takes about a thousandth. */
    static Path zeros(Path file, long bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] part = new byte[1 << 20];
            for (long left = bytes; left > 0; left -= part.length) {
                zip.write(part, 0, (int) Math.min(left, part.length));
            }
        }
        return file;
    }

    /** One entry, of whose packed bytes the directory knows only the first half. */
    static Path cutShort(Path file) throws IOException {
        zeros(file, 1 << 20);
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int packed = all.getInt(all.limit() - 6) + 20;
        all.putInt(packed, all.getInt(packed) / 2);
        return Files.write(file, all.array());
    }

    static Path many(Path file, int entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("n" + i));
            }
        }
        return file;
    }

    /** The same archive with other bytes wherever these stand. */
    static Path replace(Path file, byte[] these, byte[] others) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(text.replace(
                            new String(these, StandardCharsets.ISO_8859_1),
                            new String(others, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
        return file;
    }
}
