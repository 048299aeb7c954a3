package org.danwakai.meeting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.control.Plans;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.JoinMode;

/** What attendees are mailed to get into meetings by, as the home series of each seminar wants it. */
@ApplicationScoped
public class WaysIn {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JoinBook book;

    /** By registration; none for who has nothing to get in by yet. */
    public Map<Long, MeetingAccess> mailed(Collection<Long> registrations) {
        Plans.forPresentRows(entityManager);
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.id, z.join_mode, m.provider = 'manual', m.url, m.meeting_id, m.passcode,"
                        + " l.url FROM registration r JOIN seminar_number n ON n.seminar_id = r.seminar_id"
                        + " AND n.position = 0 JOIN series z ON z.id = n.series_id LEFT JOIN meeting m ON m.seminar_id = r.seminar_id"
                        + " LEFT JOIN meeting_link l ON l.seminar_id = r.seminar_id AND l.registration_id = r.id"
                        + " WHERE r.id = ANY (CAST(?1 AS bigint[]))")
                .setParameter(1, Keys.of(registrations))
                .getResultList();
        Map<Long, MeetingAccess> ways = new HashMap<>();
        List<Long> ledByUs = new ArrayList<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            long registration = ((Number) row[0]).longValue();
            JoinMode mode = Word.parse(JoinMode.class, (String) row[1]);
            boolean isTypedIn = Boolean.TRUE.equals(row[2]);
            if (mode == JoinMode.PERSONAL) {
                ledByUs.add(registration);
            } else if (isTypedIn && mode == JoinMode.DIRECT) {
                ways.put(registration, new MeetingAccess((String) row[3], (String) row[4], (String) row[5]));
            } else if (!isTypedIn && row[6] != null) {
                // the provider's general link would ask them to register there
                ways.put(registration, new MeetingAccess((String) row[6], null, null));
            }
        }
        if (!ledByUs.isEmpty()) {
            book.tokens(ledByUs).forEach((registration, token) -> ways.put(registration, ours(token)));
        }
        return ways;
    }

    private static MeetingAccess ours(String token) {
        return new MeetingAccess(SiteAddress.of("join/" + token), null, null);
    }
}
