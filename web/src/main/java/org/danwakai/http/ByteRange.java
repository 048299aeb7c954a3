package org.danwakai.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of something that a client asks for by {@code Range} (RFC 9110, 14.1.2 and 14.2). Whoever asks for several
 * parts at once, in another unit or in a way that makes no sense, is sent the whole, as the RFC allows.
 *
 * @param from its first byte, from 0
 * @param to its last byte
 */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** There is a part that was asked for, but none of it is there. */
    static final ByteRange UNSATISFIABLE = new ByteRange(1, 0);

    /**
     * @param header null for none
     * @param size of the whole, in bytes
     * @return empty for the whole
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = header == null ? null : ONE.matcher(header);
        if (matcher == null || !matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(last), size));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(from >= size ? UNSATISFIABLE : new ByteRange(from, Math.min(to, size - 1)));
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0 ? UNSATISFIABLE : new ByteRange(Math.max(0, size - length), size - 1);
    }

    long length() {
        return to - from + 1;
    }
}
