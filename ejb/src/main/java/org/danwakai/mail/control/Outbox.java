package org.danwakai.mail.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.danwakai.mail.control.RateLimits.Exhausted;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OwedMail;
import org.danwakai.platform.control.Plans;
import org.danwakai.platform.entity.Word;

/**
 * The line of mails that are owed. A few are claimed by one statement and settled by others ({@link Pen}), so that several
 * servers share the work. A claim holds for seconds and is renewed while its server lives, so a server that dies gives back what
 * it held. Claims are measured by the database's clock, the one that all servers share.
 *
 * <p>Every mail waits for these statements, so each goes to the database once and is committed there; a transaction of
 * the container's goes three times.
 */
@ApplicationScoped
public class Outbox {

    /** How long a claim holds unless it is renewed. */
    static final Duration CLAIM = Duration.ofSeconds(8);

    private static final String UNTIL = "clock_timestamp() + interval '" + CLAIM.toSeconds() + " seconds'";

    /**
     * Of rows that are found by their keys. Said plainly it lets the index of owed mails answer, which the database takes
     * for nearly empty until it counts again: to write down what became of one of 37,000 took 6.7 ms, and takes 0.1.
     */
    static final String IS_OWED = "coalesce(m.state, '') = 'owed'";

    /**
     * Links that organizers hold back stay in the line until they are of no more use. Hardly ever are there any, and then
     * it costs nothing; to pass ten thousand of them took a claim 3 ms.
     */
    private static final String PASSES_PAUSES = " AND (kind <> 'join' OR expires_at <= ?"
            + " OR seminar_id <> ALL (ARRAY(SELECT p.seminar_id FROM link_mail_pause p)))";

    private static final String CLAIMING = Plans.AT_ONCE_FOR_PRESENT_ROWS
            + "UPDATE outbox_mail m SET claimed_by = ?, claimed_until = " + UNTIL
            + " WHERE m.id = ANY (ARRAY(SELECT id FROM outbox_mail WHERE state = 'owed'"
            + " AND not_before <= ? AND (claimed_until IS NULL OR claimed_until < clock_timestamp())"
            + " AND (series_id IS NULL OR series_id <> ALL (?))"
            + " AND (domain IS NULL OR domain <> ALL (?))"
            + PASSES_PAUSES
            + " ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED))"
            + " RETURNING m.id, m.kind, m.registration_id, m.subscription_id,"
            + " m.attendee_id, m.seminar_id, m.link_expires_at, m.message_id, m.attempts, m.expires_at,"
            + " m.series_id, m.domain, EXISTS (SELECT 1 FROM standing_mail_stop s WHERE s.folded_address ="
            + " coalesce((SELECT folded_address FROM registration r WHERE r.id = m.registration_id),"
            + " (SELECT folded_address FROM subscription u WHERE u.id = m.subscription_id),"
            + " (SELECT folded_address FROM attendee a WHERE a.id = m.attendee_id))) AS is_stopped, m.due_at";

    private static final String RENEWING =
            Plans.AT_ONCE_FOR_PRESENT_ROWS + "WITH held AS MATERIALIZED (SELECT id FROM outbox_mail m"
                    + " WHERE id = ANY (?) AND claimed_by = ? AND " + IS_OWED
                    + " FOR UPDATE SKIP LOCKED) UPDATE outbox_mail m SET claimed_until = " + UNTIL
                    + " FROM held WHERE m.id = held.id";

    @Resource(lookup = "java:jboss/datasources/DanwakaiDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** For the container. */
    public Outbox() {}

    Outbox(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** One statement that is given its values and tells what it found. */
    private interface Work<T> {
        T with(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /**
     * The mails that are due first, in that order.
     *
     * @param holder who claims them
     * @param exhausted whose mails have to wait
     */
    public List<OwedMail> claim(String holder, int most, Exhausted exhausted) {
        return ask(CLAIMING, (connection, statement) -> {
            Timestamp now = Timestamp.from(clock.instant());
            statement.setString(1, holder);
            statement.setTimestamp(2, now);
            statement.setArray(3, array(connection, "bigint", exhausted.series(), Function.identity()));
            statement.setArray(4, array(connection, "text", exhausted.domains(), Function.identity()));
            statement.setTimestamp(5, now);
            statement.setInt(6, most);
            execute(statement);
            try (ResultSet rows = statement.getResultSet()) {
                return claimed(rows);
            }
        });
    }

    /** Goes on holding what is being sent; what is being settled at this moment is passed over, and waits for nobody. */
    public void renew(String holder, Collection<Long> mailIds) {
        ask(RENEWING, (connection, statement) -> {
            statement.setArray(1, array(connection, "bigint", mailIds, Function.identity()));
            statement.setString(2, holder);
            return execute(statement);
        });
    }

    /**
     * What writes down what became of mails.
     *
     * @param holder who holds them
     */
    Pen pen(String holder) {
        try {
            return new Pen(dataSource.getConnection(), clock, holder);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private <T> T ask(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(connection, statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** @return whether it has rows to tell */
    private static boolean execute(PreparedStatement statement) throws SQLException {
        statement.execute();
        // of the setting
        return statement.getMoreResults();
    }

    static <T> Array array(Connection connection, String type, Collection<T> all, Function<? super T, ?> value)
            throws SQLException {
        return connection.createArrayOf(
                type,
                all.stream()
                        .map(value)
                        .map(one -> one == null ? null : one.toString())
                        .toArray());
    }

    /** The database returns them in any order. */
    private static List<OwedMail> claimed(ResultSet rows) throws SQLException {
        SortedMap<Due, OwedMail> mails = new TreeMap<>();
        while (rows.next()) {
            mails.put(new Due(rows.getTimestamp("due_at"), rows.getLong("id")), mail(rows));
        }
        return List.copyOf(mails.values());
    }

    private record Due(Timestamp at, long id) implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Long.compare(id, other.id) : byTime;
        }
    }

    private static OwedMail mail(ResultSet row) throws SQLException {
        return new OwedMail(
                row.getLong("id"),
                Word.parse(MailKind.class, row.getString("kind")),
                key(row, "registration_id"),
                key(row, "subscription_id"),
                key(row, "attendee_id"),
                key(row, "seminar_id"),
                instant(row, "link_expires_at"),
                row.getString("message_id"),
                row.getInt("attempts"),
                instant(row, "expires_at"),
                key(row, "series_id"),
                row.getString("domain"),
                row.getBoolean("is_stopped"));
    }

    private static Long key(ResultSet row, String column) throws SQLException {
        long key = row.getLong(column);
        return row.wasNull() ? null : key;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
