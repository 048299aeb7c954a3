package org.danwakai.mail.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.danwakai.mail.entity.AlarmReason;
import org.danwakai.seminar.entity.LocalizedText;

/**
 * What organizers have to see to, of one seminar under its number in one of its series.
 *
 * @param isFirst whether that is the first of its series that the caller organizes
 */
public record AlarmView(
        AlarmReason reason,
        String series,
        LocalizedText name,
        int number,
        boolean isFirst,
        Instant startsAt,
        ZoneId zone,
        Instant raisedAt)
        implements Serializable {

    private static final long serialVersionUID = 1L;
}
