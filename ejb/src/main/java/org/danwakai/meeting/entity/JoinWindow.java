package org.danwakai.meeting.entity;

import java.time.Duration;
import java.time.Instant;
import org.danwakai.seminar.entity.Phase;

/** When links of ours lead into a meeting. @param closesAt from that moment on they do not any more */
public record JoinWindow(Instant opensAt, Instant closesAt) {

    /** Time to set the display name and to try the microphone, before the first word is said. */
    public static final Duration BEFORE = Duration.ofMinutes(15);

    /** Discussions run over, and who was cut off gets back in; a link that is found later opens nobody's meeting. */
    public static final Duration AFTER = Duration.ofMinutes(30);

    /** @param endsAt null for an open end */
    public static JoinWindow of(Instant startsAt, Instant endsAt) {
        Instant end = endsAt != null ? endsAt : startsAt.plus(Phase.OPEN_END);
        return new JoinWindow(startsAt.minus(BEFORE), end.plus(AFTER));
    }

    public boolean isAhead(Instant now) {
        return now.isBefore(opensAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }
}
