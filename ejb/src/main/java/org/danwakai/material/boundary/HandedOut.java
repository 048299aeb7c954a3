package org.danwakai.material.boundary;

import java.io.InputStream;
import java.time.Instant;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileType;

/**
 * What somebody asked for and may have: a file, or a link. Whoever holds it can read the bytes.
 *
 * @param name of the file; null for a link
 * @param size of the file in bytes; 0 for a link
 * @param sha256 of the file, in hexadecimal digits; null for a link
 * @param link where it leads; null for a file
 * @param everybodys whether everybody may have it now
 * @param picture whether there is one of its first page
 */
public record HandedOut(
        FileType type,
        String name,
        long size,
        String sha256,
        Instant madeAt,
        String link,
        boolean everybodys,
        boolean picture,
        Bytes bytes) {

    /** Where the bytes come from. The caller closes the stream. */
    public interface Bytes {

        /** @throws FileRefused when they cannot be had now */
        InputStream open(boolean picture, long from, long length);
    }
}
