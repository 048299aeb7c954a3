package org.danwakai.meeting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.danwakai.meeting.control.zoom.ZoomEvents;
import org.danwakai.meeting.entity.NotSigned;
import org.danwakai.meeting.entity.ProviderEvent;

/** What providers tell by themselves. Nobody is logged in: it is the signature that says who speaks. */
@Stateless
@PermitAll
public class MeetingEvents {

    /** Longer than a signature holds. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ZoomEvents zoom;

    @Inject
    private Clock clock;

    /**
     * Takes an event of Zoom's. One that was taken before, and one of a meeting that is none of ours, changes nothing.
     *
     * @param body the bytes as they came, which are what is signed
     * @return what Zoom wants to hear, JSON
     * @throws NotSigned when it is not Zoom who speaks
     */
    public Optional<String> ofZoom(String timestamp, String signature, byte[] body) {
        ProviderEvent event = zoom.read(timestamp, signature, body);
        if (event.answer() == null && isNew(event)) {
            switch (event.kind()) {
                case JOINED -> joined(event);
                case MEETING_DELETED -> deleted(event);
                default -> {
                    // nothing that we keep
                }
            }
        }
        return Optional.ofNullable(event.answer());
    }

    private boolean isNew(ProviderEvent event) {
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("DELETE FROM meeting_event WHERE received_at < ?1")
                .setParameter(1, Timestamp.from(now.minus(REMEMBERED)))
                .executeUpdate();
        return entityManager
                        .createNativeQuery("INSERT INTO meeting_event (key, received_at) VALUES (?1, ?2)"
                                + " ON CONFLICT DO NOTHING")
                        .setParameter(1, event.key())
                        .setParameter(2, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    private void joined(ProviderEvent event) {
        entityManager
                .createNativeQuery("UPDATE meeting_link l SET joined_at = ?4 FROM meeting m, registration r"
                        + " WHERE m.seminar_id = l.seminar_id AND m.provider = 'zoom' AND m.meeting_id = ?1"
                        + " AND r.id = l.registration_id AND l.joined_at IS NULL"
                        + " AND (l.registrant_id = CAST(?2 AS text) OR CAST(?2 AS text) IS NULL"
                        + "     AND lower(r.address) = lower(CAST(?3 AS text)))")
                .setParameter(1, event.meetingId())
                .setParameter(2, event.registrantId())
                .setParameter(3, event.address())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Somebody deleted it there: organizers are told, and decide whether there is to be another. */
    private void deleted(ProviderEvent event) {
        entityManager
                .createNativeQuery("UPDATE meeting_task t SET state = 'failed', problem = 'meeting-gone', detail = NULL"
                        + " FROM meeting m WHERE m.seminar_id = t.seminar_id AND m.provider = 'zoom'"
                        + " AND m.meeting_id = ?1 AND t.state = 'done'")
                .setParameter(1, event.meetingId())
                .executeUpdate();
    }
}
