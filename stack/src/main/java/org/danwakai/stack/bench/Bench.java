package org.danwakai.stack.bench;

import java.util.Arrays;
import java.util.List;

/** {@code ./bench}: starts a stack of its own and takes one of the measurements. */
public final class Bench {

    private static final String USAGE = """
            Usage: ./bench pages | site [seconds [seminars]] | lighthouse | validate | console | seats | subscribers [most] | names | mail [most] | crash [seats | mail] [cycles] | soak [operations]
              pages        readers of a seminar's page beside a bare servlet
              site         home, a seminar, archive and search beside a bare servlet, WildFly's file and nginx; what a page costs
                           that is not kept, how soon a seat is seen as taken, and what is answered without a database;
                           with 77 seminars and with 100,000, or with as many as said
              lighthouse   pages of the site, as a phone sees them, judged by Google's Lighthouse (needs Node.js and Chromium)
              validate     pages of the site in both languages, judged by the Nu HTML checker (needs Node.js)
              console      each page of the organizers' console beside a bare Faces page, and its statements
              seats        registrations and confirmations beside a bare servlet and pgbench, a rush, and memory
              subscribers  how long it takes to seat 10,000 subscribers, and more, when a seminar opens
              names        the names of a meeting judged, as many as people registered, and look-ups of institutions
              mail         mails sent from the outbox beside a bare loop over kept connections, and the memory of 100,000
              crash seats  servers and database killed in the middle of a rush, again and again, with one and two servers
              crash mail   servers killed at each step of sending a mail, again and again, with two servers and with one
              crash        both
              soak         random schedules of people and organizers, a million operations, looked at all the time
            """;

    private static final int CYCLES = 20;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String[] rest = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "pages" -> PageBench.run();
            case "site" ->
                SiteBench.run(number(rest, 2), rest.length > 1 ? List.of(Integer.parseInt(rest[1])) : SiteBench.SIZES);
            case "lighthouse" -> failIf(LighthouseBench.run(), "lighthouse: below 100, see above");
            case "validate" -> failIf(HtmlCheck.run(), "validate: errors, see above");
            case "console" -> ConsoleBench.run();
            case "seats" -> SeatBench.run();
            case "subscribers" -> SubscriberBench.run(number(rest, 100_000));
            case "names" -> NameBench.run();
            case "mail" -> MailBench.run(number(rest, 100_000));
            case "crash" -> crash(rest);
            default -> misused();
        }
    }

    private static void crash(String[] rest) throws Exception {
        String what = rest.length == 0 || Character.isDigit(rest[0].charAt(0)) ? "" : rest[0];
        int cycles = number(what.isEmpty() ? rest : Arrays.copyOfRange(rest, 1, rest.length), CYCLES);
        int violations =
                switch (what) {
                    case "seats" -> SeatCrashBench.run(cycles);
                    case "mail" -> MailCrashBench.run(cycles);
                    case "" -> SeatCrashBench.run(cycles) + MailCrashBench.run(cycles);
                    default -> misused();
                };
        failIf(violations, "crash: " + violations + " violations, see above");
    }

    private static void failIf(int faults, String said) {
        if (faults > 0) {
            System.err.println(said);
            System.exit(1);
        }
    }

    private static int number(String[] rest, int otherwise) {
        return rest.length == 0 ? otherwise : Integer.parseInt(rest[0]);
    }

    private static int misused() {
        System.err.print(USAGE);
        System.exit(2);
        return 0;
    }
}
