package org.danwakai.mail.control;

import static org.danwakai.mail.control.Outbox.array;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.platform.control.Plans;
import org.danwakai.platform.entity.Word;

/**
 * Writes down what became of mails that one server holds, over a connection that it keeps from one mail to the next: each
 * that is borrowed anew is first asked whether it lives. Used by one thread.
 */
class Pen implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Pen.class.getName());

    private static final String SETTLING = Plans.AT_ONCE_FOR_PRESENT_ROWS
            + "UPDATE outbox_mail m SET state = o.state, attempts = o.attempts, answer = o.answer,"
            + " sent_at = CASE o.state WHEN 'sent' THEN o.at END,"
            + " not_before = CASE o.state WHEN 'owed' THEN coalesce(o.at, m.not_before)"
            + " ELSE m.not_before END, claimed_by = NULL, claimed_until = NULL"
            + " FROM unnest(?, ?, ?, ?, ?) AS o (id, state, attempts, at, answer) WHERE m.id = o.id AND "
            + Outbox.IS_OWED + " AND (m.claimed_by = ? OR o.state = 'sent')";

    private final Connection connection;
    private final Clock clock;
    private final String holder;
    private PreparedStatement settling;

    Pen(Connection connection, Clock clock, String holder) {
        this.connection = connection;
        this.clock = clock;
        this.holder = holder;
    }

    /**
     * What was sent is sent, even if somebody else holds the mail meanwhile. Returns when it is committed.
     *
     * @throws PersistenceException when it may not be; it can be written once more, by another pen
     */
    void write(List<Outcome> outcomes) {
        settle(outcomes);
        outcomes.stream().filter(outcome -> outcome.hardStatus() != null).forEach(this::stop);
    }

    private void settle(List<Outcome> outcomes) {
        try {
            if (settling == null) {
                settling = connection.prepareStatement(SETTLING);
            }
            settling.setArray(1, array(connection, "bigint", outcomes, Outcome::mailId));
            settling.setArray(2, array(connection, "text", outcomes, outcome -> Word.of(outcome.state())));
            settling.setArray(3, array(connection, "integer", outcomes, Outcome::attempts));
            settling.setArray(4, array(connection, "timestamptz", outcomes, Outcome::at));
            settling.setArray(5, array(connection, "text", outcomes, Outcome::answer));
            settling.setString(6, holder);
            settling.execute();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The server to whom we gave it knows at once that there is no such address. If it fails, the next mail will tell. */
    private void stop(Outcome refused) {
        try {
            MailStops.stop(connection, refused.mailId(), refused.hardStatus(), refused.answer(), clock.instant());
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "That there is no such address cannot be written down: {0}", away.toString());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException | RuntimeException gone) {
            LOG.log(Level.FINE, "The database hung up first: {0}", gone.getMessage());
        }
    }
}
