package org.danwakai.mail.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.danwakai.mail.entity.RunCounts;

/**
 * How far the mails with the link of one seminar are.
 *
 * @param begins when they begin to go out
 * @param pausedSince null unless they are held back
 * @param pausedBy null unless they are held back
 * @param estimatedEnd when the last is out, by the rate of the last minute; null while that cannot be said
 * @param mailsAlarms whether any of its series has an address that alarms are mailed to
 */
public record RunView(
        RunCounts counts,
        Instant begins,
        Instant pausedSince,
        String pausedBy,
        Instant estimatedEnd,
        boolean mailsAlarms)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public boolean isPaused() {
        return pausedSince != null;
    }
}
