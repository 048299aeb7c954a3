package org.danwakai.mail.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.danwakai.mail.entity.AlarmReason;
import org.danwakai.seminar.entity.LocalizedText;

/**
 * What organizers have to see to, of one seminar under its number in one of its series.
 *
 * @param isHome whether that is the series that it is at home in
 */
public record AlarmView(
        AlarmReason reason,
        String series,
        LocalizedText name,
        int number,
        boolean isHome,
        Instant startsAt,
        ZoneId zone,
        Instant raisedAt)
        implements Serializable {

    private static final long serialVersionUID = 1L;
}
