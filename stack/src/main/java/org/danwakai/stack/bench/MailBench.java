package org.danwakai.stack.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.danwakai.stack.BrittleMailServer;
import org.danwakai.stack.BrittleMailServer.Fault;
import org.danwakai.stack.BrittleMailServer.Received;
import org.danwakai.stack.DkimKey;

/**
 * What a mail costs from the outbox to the mail server: claimed, made from the facts by template, with calendar and
 * signature, sent, and written down before the next. Beside it a bare loop of Jakarta Mail that sends the very same
 * bytes, ready made, over as many kept connections to the same mail server, which is Postfix' smtp-sink. Both are
 * measured in turns, five times. Then the server's memory over a very long outbox, and how soon a few urgent mails get
 * past it; and at last a mail server that is slow, beside the most that it allows.
 */
final class MailBench {

    private static final int ROUNDS = 5;
    private static final int MAILS = 5_000;
    private static final int FEW = 1_000;

    /** Until the virtual machine has compiled what sends them. */
    private static final int WARM_UP = 40_000;

    private static final int CONNECTIONS = 4;
    private static final int URGENT = 300;

    private static final int SLOW_MAILS = 1_500;
    private static final int SLOW_CONNECTIONS = 3;
    private static final int SLOW_REFUSES_ONE_OF = 50;
    private static final Duration SLOW = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final Rig rig;
    private final MailedPeople people;

    private MailBench(int port, Rig rig, MailedPeople people) {
        this.port = port;
        this.rig = rig;
        this.people = people;
    }

    /** @param most mails that are owed at one time in the part about memory */
    static void run(int most) throws Exception {
        try (BrittleMailServer first = BrittleMailServer.start(0);
                Rig rig = new Rig(1, made -> made.variable("DANWAKAI_SMTP_PORT", Integer.toString(first.port()))
                        .variable("DANWAKAI_DKIM_KEY_FILE", DkimKey.make().toString())
                        .variable("DANWAKAI_DKIM_DOMAIN", "seminar.example")
                        .variable("DANWAKAI_MAIL_RATE", "1000000")
                        .variable("DANWAKAI_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS)));
                MailedPeople people = new MailedPeople(rig, Math.max(WARM_UP, most))) {
            MailBench bench = new MailBench(first.port(), rig, people);
            bench.outbox(WARM_UP);
            first.forget();
            first.keepText(true);
            bench.outbox(MAILS);
            List<Received> letters = first.received();
            first.close();
            try (SmtpSink sink = SmtpSink.start(first.port())) {
                bench.compare(letters, sink);
                bench.longOutbox(most);
            }
            bench.slow();
        }
    }

    private void compare(List<Received> letters, SmtpSink sink) throws Exception {
        BareMails bare = new BareMails(letters, port, CONNECTIONS);
        bare.send();
        outbox(MAILS);
        Figures ours = new Figures();
        Figures theirs = new Figures();
        Figures few = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            // who begins has no advantage
            if (round % 2 == 0) {
                ours.add(outbox(MAILS));
                theirs.add(bare.send());
            } else {
                theirs.add(bare.send());
                ours.add(outbox(MAILS));
            }
            few.add(FEW / outbox(FEW));
        }
        int sent = (ROUNDS + 1) * 2 * MAILS + ROUNDS * FEW;
        if (sink.count() != sent) {
            throw new IllegalStateException(sink.count() + " mails arrived, " + sent + " were sent");
        }
        System.out.printf(
                "%d mails of %d bytes, %d connections%n",
                MAILS, letters.get(0).text().length(), CONNECTIONS);
        System.out.println("mails per second         min   median      max   of bare");
        System.out.printf(Locale.ROOT, "outbox              %s   %7.2f%n", ours, ours.ratioTo(theirs));
        System.out.printf(Locale.ROOT, "bare loop           %s   %7.2f%n", theirs, 1.0);
        System.out.printf(Locale.ROOT, "%,d mails alone, from the first to the last: %.2f s%n", FEW, few.median());
    }

    /** @return mails per second, from the first to the last */
    private double outbox(int mails) throws Exception {
        int round = people.owe(mails, "1 day");
        people.awaitOwed(0);
        return people.perSecond(round);
    }

    private void longOutbox(int most) throws Exception {
        System.out.printf("%nThe server's memory over %,d mails, in MB after a collection%n", most);
        System.out.printf("before      heap %5d  resident %5d%n", ServerMemory.heap(), ServerMemory.resident());
        int round = people.owe(most, "1 day");
        people.awaitOwed(most - most / 10);
        memory("a tenth");
        people.awaitOwed(most / 2);
        memory("half way");
        String before = people.lastSent();
        int urgent = people.owe(URGENT, "10 minutes");
        people.awaitOwed(0);
        memory("at the end");
        System.out.printf(
                Locale.ROOT,
                "%d urgent mails half way: the first %.2f s, the last %.2f s after they were owed; %.0f mails/s in all%n",
                URGENT,
                people.secondsSince(before, urgent, "min"),
                people.secondsSince(before, urgent, "max"),
                people.perSecond(round));
    }

    private static void memory(String when) throws Exception {
        System.out.printf("%-11s heap %5d  resident %5d%n", when, ServerMemory.heap(), ServerMemory.resident());
    }

    /** Warmed up, a mail server that allows three connections, takes 100 ms over each text and then wants two in a hundred later. */
    private void slow() throws Exception {
        rig.stack().restartServer(Map.of("DANWAKAI_MAIL_CONNECTIONS", Integer.toString(SLOW_CONNECTIONS)));
        AtomicInteger attempts = new AtomicInteger();
        try (BrittleMailServer relay = BrittleMailServer.start(port)) {
            outbox(MAILS);
            relay.forget();
            relay.delay(SLOW);
            relay.breakAt(
                    to -> attempts.incrementAndGet() % SLOW_REFUSES_ONE_OF == 0 ? Fault.LATER_AFTER_TEXT : Fault.NONE);
            people.owe(SLOW_MAILS, "1 day");
            // those at the end that wait for their next attempt are none that the mail server waits for
            int counted = SLOW_MAILS * 9 / 10;
            relay.awaitCount(counted, PATIENCE);
            List<Received> taken = relay.received().subList(0, counted);
            double seconds = (taken.get(counted - 1).at() - taken.get(0).at()) / 1e9;
            double ours = (counted - 1) / seconds;
            double most = SLOW_CONNECTIONS / (SLOW.toMillis() / 1e3) * (1 - 1.0 / SLOW_REFUSES_ONE_OF);
            System.out.printf(
                    Locale.ROOT,
                    "%nA mail server that takes %d ms over each mail, refuses one of %d, and allows %d connections:%n"
                            + "%.2f mails/s, %.3f of the %.2f that it allows%n",
                    SLOW.toMillis(),
                    SLOW_REFUSES_ONE_OF,
                    relay.mostConnections(),
                    ours,
                    ours / most,
                    most);
        }
    }
}
