package org.danwakai.material.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;

/**
 * Reads how long the directory of a ZIP archive is before anybody reads it: whoever opens an archive takes all of its
 * directory into memory, and that may be as long as the file. (APPNOTE.TXT 6.3.10, 4.3.16)
 */
final class ArchiveEnd {

    private static final int SIGNATURE = 0x06054B50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRIES_AT = 10;
    private static final int DIRECTORY_AT = 12;
    private static final int COMMENT_AT = 20;

    /** With names and the usual extras; ten times what archives have. */
    private static final int LONGEST_ENTRY = 1024;

    private ArchiveEnd() {}

    /** @throws FileRefused when it has more entries, a directory longer than those can need, or no end */
    static void requireAtMost(Path file, int entries) throws IOException {
        ByteBuffer tail = tail(file);
        int at = tail.limit() - LENGTH;
        while (at >= 0 && tail.getInt(at) != SIGNATURE) {
            at--;
        }
        if (at < 0 || at + LENGTH + Short.toUnsignedInt(tail.getShort(at + COMMENT_AT)) != tail.limit()) {
            throw new FileRefused(Reason.BROKEN);
        }
        // the marks of an archive of more than four gigabytes are above both bounds
        int count = Short.toUnsignedInt(tail.getShort(at + ENTRIES_AT));
        long directory = Integer.toUnsignedLong(tail.getInt(at + DIRECTORY_AT));
        if (count > entries || directory > (long) LONGEST_ENTRY * Math.max(1, count)) {
            throw new FileRefused(Reason.BOMB);
        }
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long from = Math.max(0, channel.size() - LENGTH - LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from)).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                continue;
            }
            return tail.flip();
        }
    }
}
