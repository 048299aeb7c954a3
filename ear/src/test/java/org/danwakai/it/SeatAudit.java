package org.danwakai.it;

import java.util.ArrayList;
import java.util.List;

/**
 * Watches the tables of seats for a checker. A trigger looks at each seat that is given out at the moment of the commit
 * that gives it; the rest is looked at while nothing is going on. What breaks a rule is named. Mails are owed as ever and
 * not sent: here they count as rows, and sending them would take most of the time.
 */
final class SeatAudit {

    // each piece locks one table alone: whoever locks several deadlocks with a server that is at work
    private static final String WATCH_SEATS = """
            CREATE TABLE IF NOT EXISTS seat_violation (what text NOT NULL);
            CREATE OR REPLACE FUNCTION seat_given() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.state <> 'seated'
                   OR TG_OP = 'UPDATE' AND OLD.state = 'seated' AND OLD.pool_id = NEW.pool_id
                   OR NOT EXISTS (SELECT 1 FROM registration
                                  WHERE id = NEW.id AND state = 'seated' AND pool_id = NEW.pool_id) THEN
                    RETURN NULL;
                END IF;
                IF (SELECT count(*) FROM registration WHERE pool_id = NEW.pool_id AND state = 'seated')
                   > (SELECT capacity + extra FROM seat_pool WHERE id = NEW.pool_id) THEN
                    INSERT INTO seat_violation VALUES ('oversold');
                END IF;
                IF EXISTS (SELECT 1 FROM registration
                           WHERE pool_id = NEW.pool_id AND state = 'waiting' AND place < NEW.place) THEN
                    INSERT INTO seat_violation VALUES ('overtaken in the line');
                END IF;
                IF (SELECT decision FROM seminar WHERE id = NEW.seminar_id) <> 'published' THEN
                    INSERT INTO seat_violation VALUES ('seated in a seminar that is called off');
                END IF;
                RETURN NULL;
            END $$;
            DROP TRIGGER IF EXISTS seat_given ON registration;
            CREATE CONSTRAINT TRIGGER seat_given AFTER INSERT OR UPDATE ON registration
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seat_given();
            """;

    private static final String KEEP_MAILS = """
            CREATE OR REPLACE FUNCTION mail_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                NEW.not_before := 'infinity';
                RETURN NEW;
            END $$;
            DROP TRIGGER IF EXISTS mail_kept ON outbox_mail;
            CREATE TRIGGER mail_kept BEFORE INSERT ON outbox_mail FOR EACH ROW EXECUTE FUNCTION mail_kept();
            """;

    private static final List<String> REMOVE = List.of(
            "DROP TRIGGER IF EXISTS seat_given ON registration",
            "DROP FUNCTION IF EXISTS seat_given()",
            "DROP TRIGGER IF EXISTS mail_kept ON outbox_mail",
            "DROP FUNCTION IF EXISTS mail_kept()",
            "DROP TABLE IF EXISTS seat_violation");

    /** Each a rule and the rows that break it. Parameter: the seminars. */
    private static final List<String> AT_REST = List.of(
            "SELECT 'the counter of seats has drifted' FROM seat_pool p WHERE p.seminar_id IN (%s) AND p.taken <>"
                    + " (SELECT count(*) FROM registration r WHERE r.pool_id = p.id AND r.state = 'seated')",
            "SELECT 'the counter of the line has drifted' FROM seat_pool p WHERE p.seminar_id IN (%s) AND p.waiting <>"
                    + " (SELECT count(*) FROM registration r WHERE r.pool_id = p.id AND r.state = 'waiting')",
            "SELECT 'a seat is idle while somebody waits' FROM seat_pool p JOIN seminar s ON s.id = p.seminar_id"
                    + " WHERE p.seminar_id IN (%s) AND s.decision = 'published' AND p.capacity + p.extra >"
                    + " (SELECT count(*) FROM registration r WHERE r.pool_id = p.id AND r.state = 'seated')"
                    + " AND EXISTS (SELECT 1 FROM registration r WHERE r.pool_id = p.id AND r.state = 'waiting')",
            "SELECT 'a place was given twice' FROM registration WHERE seminar_id IN (%s) AND place IS NOT NULL"
                    + " GROUP BY pool_id, place HAVING count(*) > 1",
            "SELECT 'an address has two registrations' FROM registration WHERE seminar_id IN (%s)"
                    + " AND state <> 'cancelled' GROUP BY seminar_id, folded_address HAVING count(*) > 1",
            "SELECT 'a seat of which nobody is told' FROM registration r WHERE r.seminar_id IN (%s)"
                    + " AND r.state = 'seated' AND NOT EXISTS (SELECT 1 FROM outbox_mail m WHERE m.registration_id = r.id"
                    + " AND m.kind IN ('seated', 'promoted', 'moved'))");

    private SeatAudit() {}

    static void install() {
        TheStack.execute(WATCH_SEATS);
        TheStack.execute(KEEP_MAILS);
    }

    static void remove() {
        REMOVE.forEach(TheStack::execute);
    }

    /** The rules that were broken since the last time, or are broken now. Nothing may be going on meanwhile. */
    static List<String> violations(List<Long> seminars) {
        String ids = String.join(",", seminars.stream().map(String::valueOf).toList());
        List<String> found = new ArrayList<>(TheStack.query("SELECT DISTINCT what FROM seat_violation"));
        TheStack.execute("DELETE FROM seat_violation");
        AT_REST.forEach(rule -> found.addAll(TheStack.query(rule.formatted(ids))));
        return found.stream().distinct().toList();
    }

    /** So that nobody else's mail waits behind what a checker has caused. */
    static void forgetMails(List<Long> seminars) {
        String ids = String.join(",", seminars.stream().map(String::valueOf).toList());
        TheStack.execute("DELETE FROM outbox_mail WHERE id IN (SELECT id FROM outbox_mail WHERE state = 'owed'"
                + " AND seminar_id IN (" + ids + ") FOR UPDATE SKIP LOCKED)");
    }
}
