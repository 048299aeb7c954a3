package org.danwakai.institution.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.danwakai.institution.entity.UnreadableUpdate;

/**
 * Lets through only so much, in all and for each record: a few bytes of a packed file can stand for more than the
 * memory holds.
 */
final class GuardedStream extends FilterInputStream {

    private final long most;
    private final long mostOfRecord;
    private long read;
    private long recordFrom;

    GuardedStream(InputStream in, long most, long mostOfRecord) {
        super(in);
        this.most = most;
        this.mostOfRecord = mostOfRecord;
    }

    void beginRecord() {
        recordFrom = read;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = super.read(bytes, from, length);
        count(Math.max(0, some));
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int some) {
        read += some;
        if (read > most || read - recordFrom > mostOfRecord) {
            throw new UnreadableUpdate(UnreadableUpdate.Reason.TOO_LARGE);
        }
    }
}
