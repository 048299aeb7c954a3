package org.danwakai.mail.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Addresses that there are none of, as servers said. */
final class MailStops {

    private static final String STOPPING = "INSERT INTO mail_stop (folded_address, status, answer, since)"
            + " SELECT coalesce(r.folded_address, u.folded_address, a.folded_address), ?, ?, ? FROM outbox_mail m"
            + " LEFT JOIN registration r ON r.id = m.registration_id"
            + " LEFT JOIN subscription u ON u.id = m.subscription_id"
            + " LEFT JOIN attendee a ON a.id = m.attendee_id WHERE m.id = ? AND m.to_address IS NULL"
            + " ON CONFLICT (folded_address) DO UPDATE SET status = excluded.status,"
            + " answer = excluded.answer, since = excluded.since";

    private MailStops() {}

    /** Nothing goes any more to where this mail went, until its owner proves the address anew; organizers' own are left out. */
    static void stop(Connection connection, long mailId, String status, String answer, Instant now)
            throws SQLException {
        try (PreparedStatement stopping = connection.prepareStatement(STOPPING)) {
            stopping.setString(1, status);
            stopping.setString(2, answer);
            stopping.setTimestamp(3, Timestamp.from(now));
            stopping.setLong(4, mailId);
            stopping.executeUpdate();
        }
    }
}
