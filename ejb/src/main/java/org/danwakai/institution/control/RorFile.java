package org.danwakai.institution.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.danwakai.institution.entity.UnreadableUpdate;
import org.danwakai.institution.entity.UnreadableUpdate.Reason;

/** Finds the records in what the Research Organization Registry publishes: the JSON itself, or the zip around it. */
final class RorFile {

    private static final int HEAD = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What stands in every record of the second schema, and in none of the first. */
    private static final String SECOND_SCHEMA = "\"names\"";

    private RorFile() {}

    /** @throws UnreadableUpdate when there are none in it */
    static InputStream open(InputStream file) {
        try {
            InputStream buffered = marked(file);
            byte[] head = head(buffered);
            if (head.length == 0) {
                throw new UnreadableUpdate(Reason.NONE);
            }
            if (startsWith(head, ZIP)) {
                return unpack(new ZipInputStream(buffered));
            }
            if (!isSecondSchema(head)) {
                throw new UnreadableUpdate(Reason.FOREIGN);
            }
            return buffered;
        } catch (IOException | IllegalArgumentException brokenOff) {
            throw new UnreadableUpdate(Reason.BROKEN);
        }
    }

    /** The archive also has the records as a table, and for years had them in the first schema besides. */
    private static InputStream unpack(ZipInputStream zip) throws IOException {
        boolean empty = true;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            empty = false;
            if (entry.getName().endsWith(".json")) {
                InputStream buffered = marked(zip);
                if (isSecondSchema(head(buffered))) {
                    return buffered;
                }
            }
        }
        // an archive that breaks off in its first line looks like one without files
        throw new UnreadableUpdate(empty ? Reason.BROKEN : Reason.FOREIGN);
    }

    private static InputStream marked(InputStream stream) {
        return new BufferedInputStream(stream, HEAD);
    }

    private static byte[] head(InputStream buffered) throws IOException {
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        return head;
    }

    private static boolean isSecondSchema(byte[] head) {
        String text =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        // the registry may publish nothing for once, but it does so as a list
        return text.startsWith("[") && text.contains(SECOND_SCHEMA);
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
