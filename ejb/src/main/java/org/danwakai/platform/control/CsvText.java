package org.danwakai.platform.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.danwakai.platform.entity.CsvSource;
import org.danwakai.platform.entity.UnreadableFile;
import org.danwakai.platform.entity.UnreadableFile.Reason;

/**
 * Finds out in which encoding a file is written. A byte-order mark says it; what is valid UTF-8 is UTF-8, since text in
 * another encoding hardly ever is by accident; the rest is what Japanese spreadsheets write (windows-31j, which they
 * call Shift_JIS).
 */
final class CsvText {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final int CHUNK = 8192;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private CsvText() {}

    /** @throws UnreadableFile when it is empty or no text */
    static Charset charset(CsvSource source) throws IOException {
        byte[] head = head(source);
        if (head.length == 0) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        if (startsWith(head, ZIP) || startsWith(head, OLE)) {
            throw new UnreadableFile(Reason.SPREADSHEET);
        }
        if (startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(head, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return require(source, StandardCharsets.UTF_16);
        }
        return isWritten(source, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : require(source, WINDOWS_31J);
    }

    /** From behind the byte-order mark. */
    static Reader open(CsvSource source, Charset charset) throws IOException {
        InputStream stream = new BufferedInputStream(source.open());
        if (charset.equals(StandardCharsets.UTF_8)) {
            stream.mark(3);
            byte[] mark = stream.readNBytes(3);
            if (!Arrays.equals(mark, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
                stream.reset();
            }
        }
        return strict(stream, charset);
    }

    private static byte[] head(CsvSource source) throws IOException {
        try (InputStream stream = source.open()) {
            return stream.readNBytes(4);
        }
    }

    private static Charset require(CsvSource source, Charset charset) throws IOException {
        if (!isWritten(source, charset)) {
            throw new UnreadableFile(Reason.BINARY);
        }
        return charset;
    }

    /** Whether all of the file is text in that encoding; a NUL is in no text. */
    private static boolean isWritten(CsvSource source, Charset charset) throws IOException {
        char[] chunk = new char[CHUNK];
        try (Reader reader = open(source, charset)) {
            for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == 0) {
                        throw new UnreadableFile(Reason.BINARY);
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private static Reader strict(InputStream stream, Charset charset) {
        return new InputStreamReader(
                stream,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(Arrays.copyOf(bytes, magic.length), magic);
    }
}
