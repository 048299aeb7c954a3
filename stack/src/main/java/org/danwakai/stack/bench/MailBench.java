package org.danwakai.stack.bench;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.danwakai.stack.BrittleMailServer;
import org.danwakai.stack.BrittleMailServer.Received;

/**
 * What a mail costs from the outbox to the mail server: claimed, made from the facts, sent, and written down before the
 * next. Beside it a bare loop of Jakarta Mail that sends the very same bytes, ready made, over as many kept connections
 * to the same mail server. Both are measured in turns, five times. Then the server's memory over a very long outbox, and
 * how soon a few urgent mails get past it.
 */
final class MailBench {

    private static final int ROUNDS = 5;
    private static final int MAILS = 5_000;
    private static final int WARM_UP = 20_000;
    private static final int CONNECTIONS = 4;
    private static final int URGENT = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final BrittleMailServer relay;
    private final Rig rig;
    private final Rig.Seminar seminar;
    private int occasions;

    private MailBench(BrittleMailServer relay, Rig rig) throws Exception {
        this.relay = relay;
        this.rig = rig;
        this.seminar = rig.seminar(1_000_000);
    }

    /** @param most mails that are owed at one time in the last part */
    static void run(int most) throws Exception {
        try (BrittleMailServer relay = BrittleMailServer.start(0);
                Rig rig = new Rig(
                        1,
                        Map.of(
                                "DANWAKAI_SMTP_PORT", Integer.toString(relay.port()),
                                "DANWAKAI_MAIL_RATE", "1000000",
                                "DANWAKAI_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS)))) {
            MailBench bench = new MailBench(relay, rig);
            bench.people(Math.max(WARM_UP, most));
            bench.compare();
            bench.longOutbox(most);
        }
    }

    private void compare() throws Exception {
        outbox(WARM_UP);
        relay.keepText(true);
        outbox(MAILS);
        relay.keepText(false);
        List<Received> letters = relay.received();
        bare(letters);
        bare(letters);
        Figures ours = new Figures();
        Figures theirs = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            // who begins has no advantage
            if (round % 2 == 0) {
                ours.add(outbox(MAILS));
                theirs.add(bare(letters));
            } else {
                theirs.add(bare(letters));
                ours.add(outbox(MAILS));
            }
        }
        int size = letters.get(0).text().length();
        System.out.printf("%d mails of %d bytes, %d connections%n", MAILS, size, CONNECTIONS);
        System.out.println("mails per second         min   median      max   of bare");
        System.out.printf(Locale.ROOT, "outbox              %s   %7.2f%n", ours, ours.ratioTo(theirs));
        System.out.printf(Locale.ROOT, "bare loop           %s   %7.2f%n", theirs, 1.0);
    }

    /** @return mails per second, from the first to the last */
    private double outbox(int mails) throws Exception {
        relay.forget();
        owe(mails, "1 day");
        awaitAll(mails);
        return rate();
    }

    private double rate() {
        List<Received> all = relay.received();
        long begin = all.get(0).at();
        long end = all.stream().mapToLong(Received::at).max().orElseThrow();
        return (all.size() - 1) / ((end - begin) / 1e9);
    }

    private double bare(List<Received> letters) throws Exception {
        Session session = session();
        List<MimeMessage> ready = new ArrayList<>();
        List<Address[]> recipients = new ArrayList<>();
        for (Received letter : letters) {
            byte[] bytes = letter.text().getBytes(StandardCharsets.UTF_8);
            ready.add(new MimeMessage(session, new ByteArrayInputStream(bytes)));
            recipients.add(new Address[] {new InternetAddress(letter.recipient())});
        }
        relay.forget();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<?>> all = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            int first = connection;
            all.add(threads.submit(() -> {
                loop(session, ready, recipients, first);
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        return rate();
    }

    private static void loop(Session session, List<MimeMessage> ready, List<Address[]> recipients, int first)
            throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = first; i < ready.size(); i += CONNECTIONS) {
                transport.sendMessage(ready.get(i), recipients.get(i));
            }
        }
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(relay.port()));
        properties.setProperty("mail.smtp.from", "danwakai@localhost");
        return Session.getInstance(properties);
    }

    private void longOutbox(int most) throws Exception {
        System.out.printf("%nThe server's memory over %d mails, in MB after a collection%n", most);
        System.out.printf("before: heap %d, resident %d%n", ServerMemory.heap(), ServerMemory.resident());
        relay.forget();
        owe(most, "1 day");
        awaitReceived(most / 2);
        System.out.printf("half way: heap %d, resident %d%n", ServerMemory.heap(), ServerMemory.resident());
        int before = relay.count();
        owe(URGENT, "10 minutes");
        long owed = System.nanoTime();
        awaitAll(most + URGENT);
        System.out.printf("at the end: heap %d, resident %d%n", ServerMemory.heap(), ServerMemory.resident());
        List<Received> after = relay.received().stream().skip(before).toList();
        List<String> urgent =
                rig.query("SELECT message_id FROM outbox_mail WHERE occasion = 'bench-" + occasions + "'");
        List<Received> overtaking =
                after.stream().filter(one -> urgent.contains(one.messageId())).toList();
        System.out.printf(
                Locale.ROOT,
                "%d urgent mails: the first %.2f s, the last %.2f s after they were owed; %.0f mails/s in all%n",
                overtaking.size(),
                (overtaking.get(0).at() - owed) / 1e9,
                (overtaking.get(overtaking.size() - 1).at() - owed) / 1e9,
                rate());
    }

    private void awaitReceived(int mails) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (relay.count() < mails) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(relay.count() + " of " + mails + " mails were sent");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void awaitAll(int mails) throws Exception {
        awaitReceived(mails);
        while (!rig.query("SELECT id FROM outbox_mail WHERE state = 'owed' LIMIT 1")
                .isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (relay.count() != mails) {
            throw new IllegalStateException(relay.count() + " mails arrived, " + mails + " were owed");
        }
    }

    private void people(int count) {
        String people = " FROM (SELECT 'person' || n || '@d' || n % 1000 || '.example.ac.jp' AS a, n"
                + " FROM generate_series(1, " + count + ") n) people";
        rig.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " SELECT nextval('entity_id'), a, a, '試験 太郎', '試験大学', 'ja', now()" + people);
        rig.execute("INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, place, requested_at, proven_at, seated_at)"
                + " SELECT nextval('entity_id'), " + seminar.id() + ", " + seminar.pool() + ", t.id, a, a, t.name,"
                + " t.institution, 'ja', 'seated', n, now(), now(), now()" + people
                + " JOIN attendee t ON t.folded_address = a");
        rig.execute("ANALYZE attendee, registration");
    }

    private void owe(int mails, String within) {
        occasions++;
        rig.execute("INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state,"
                + " not_before, due_at, expires_at, series_id, domain) SELECT nextval('entity_id'), 'promoted', r.id,"
                + " r.seminar_id, 'bench-" + occasions + "', gen_random_uuid() || '@localhost', 'owed', '2026-01-19',"
                + " timestamptz '2026-01-20T10:00+09' + interval '" + within + "', '2026-01-29T11:30+09',"
                + " (SELECT id FROM series WHERE slug = 'dlap'), split_part(r.address, '@', 2) FROM registration r"
                + " WHERE r.seminar_id = " + seminar.id() + " ORDER BY r.place LIMIT "
                + mails);
    }
}
