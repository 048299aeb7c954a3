package org.danwakai.stack.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one server from changing a mail in the outbox in one way, as long as it is closed, while the others go on. It
 * stands in the measurement's own database and the application knows nothing of it: a trigger takes an advisory lock,
 * which whoever closes the gate holds. So the statement has been sent and is not done, which can be seen in
 * {@code pg_locks}; of a server that is killed there it is undone.
 */
final class Gate implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What cannot be done while it is closed. */
    enum Place {
        CLAIM("NEW.claimed_by IS NOT NULL AND NEW.claimed_by IS DISTINCT FROM OLD.claimed_by"),
        MARK("NEW.state = 'sent' AND OLD.state = 'owed'");

        private final String change;

        Place(String change) {
            this.change = change;
        }

        private String trigger() {
            return "CREATE TRIGGER gate_" + name().toLowerCase(Locale.ROOT)
                    + " BEFORE UPDATE ON outbox_mail FOR EACH ROW" + " WHEN (" + change + ") EXECUTE FUNCTION gate('"
                    + ordinal() + "')";
        }
    }

    private final Place place;
    private final String node;
    private final Connection connection;

    private Gate(Rig rig, Place place, String node) throws SQLException {
        this.place = place;
        this.node = node;
        this.connection = rig.connect();
    }

    /** Puts the gates there, open. */
    static void install(Rig rig) {
        rig.execute("CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " PERFORM pg_advisory_xact_lock_shared(CAST(TG_ARGV[0] AS int),"
                + " hashtext(current_setting('application_name'))); RETURN NEW; END $$");
        for (Place place : Place.values()) {
            rig.execute(place.trigger());
        }
    }

    /** @param node what the server calls itself; changes of its that are being committed are waited for */
    static Gate close(Rig rig, Place place, String node) throws SQLException {
        Gate gate = new Gate(rig, place, node);
        try (Statement statement = gate.connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + place.ordinal() + ", hashtext('" + node + "'))");
        }
        return gate;
    }

    private String comers() {
        return " FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                + " WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND NOT l.granted AND l.classid = "
                + place.ordinal() + " AND a.application_name = '" + node + "'";
    }

    /** As if what stands before the gate had never come to the database, which else goes on with it for a dead server. */
    void turnAway() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(a.pid)" + comers());
        }
    }

    /** Waits until the server stands before the gate. @return its transaction */
    String awaitComer() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Statement statement = connection.createStatement()) {
            while (System.nanoTime() < deadline) {
                try (ResultSet rows = statement.executeQuery("SELECT a.backend_xid" + comers() + " LIMIT 1")) {
                    if (rows.next()) {
                        return rows.getString(1);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
        throw new IllegalStateException(node + " does not come to the gate " + place);
    }

    /** Opens it. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
