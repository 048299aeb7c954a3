package org.danwakai.material.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;
import org.danwakai.material.entity.FileType;

/**
 * Says what a file is by what is in it; its name is not asked. There are a handful of types to tell, each by bytes that
 * it has to begin with (and archives by what they hold), and everything else is refused.
 */
final class FileJudge {

    private static final int LOOKED_AT = 8 * 1024;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
    private static final byte[] JPEG = bytes(0xFF, 0xD8, 0xFF);
    private static final byte[] ZIP = bytes('P', 'K', 3, 4);
    private static final byte[] OLE = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);

    /** Windows, Linux, macOS in its three forms, which Java's classes share one of, and scripts. */
    private static final List<byte[]> EXECUTABLES = List.of(
            ascii("MZ"),
            bytes(0x7F, 'E', 'L', 'F'),
            bytes(0xFE, 0xED, 0xFA, 0xCE),
            bytes(0xFE, 0xED, 0xFA, 0xCF),
            bytes(0xCE, 0xFA, 0xED, 0xFE),
            bytes(0xCF, 0xFA, 0xED, 0xFE),
            bytes(0xCA, 0xFE, 0xBA, 0xBE),
            ascii("#!"));

    private static final List<String> ACTIVE =
            List.of("<svg", "<html", "<!doctype", "<script", "<?xml", "<body", "<head", "<iframe");

    private FileJudge() {}

    /** @throws FileRefused when it is none of the types that are handed out, or a broken one */
    static FileType judge(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
        if (startsWith(head, PDF)) {
            return FileType.PDF;
        }
        if (startsWith(head, PNG)) {
            return FileType.PNG;
        }
        if (startsWith(head, JPEG)) {
            return FileType.JPEG;
        }
        if (startsWith(head, ZIP)) {
            return ArchiveJudge.judge(file);
        }
        if (startsWith(head, OLE)) {
            throw new FileRefused(Reason.OLD_OFFICE);
        }
        if (EXECUTABLES.stream().anyMatch(magic -> startsWith(head, magic))) {
            throw new FileRefused(Reason.EXECUTABLE);
        }
        if (NotebookOutline.isNotebook(file)) {
            return FileType.IPYNB;
        }
        throw new FileRefused(isActive(head) ? Reason.ACTIVE : Reason.UNKNOWN_TYPE);
    }

    private static boolean isActive(byte[] head) {
        String text = new String(head, charset(head)).toLowerCase(Locale.ROOT);
        return ACTIVE.stream().anyMatch(text::contains);
    }

    private static Charset charset(byte[] head) {
        boolean utf16 = startsWith(head, bytes(0xFF, 0xFE)) || startsWith(head, bytes(0xFE, 0xFF));
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LOOKED_AT);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
