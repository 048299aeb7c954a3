package org.danwakai.stack.bench;

import java.util.List;
import java.util.Locale;

/** How long it takes until all subscribers have a place when a seminar is published. */
final class SubscriberBench {

    private static final int ROUNDS = 3;
    private static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000);

    private SubscriberBench() {}

    /** @param most subscribers; larger steps are left out */
    static void run(int most) throws Exception {
        try (Rig rig = new Rig(1)) {
            publish(rig, rig.plan());
            int there = 0;
            System.out.println("subscribers   seconds until the publication is answered, all of them registered");
            System.out.println("                   min   median      max   per 10,000");
            for (int size : SIZES.stream().filter(size -> size <= most).toList()) {
                rig.subscribe(there, size);
                there = size;
                Figures seconds = new Figures();
                for (int round = 0; round < ROUNDS; round++) {
                    String number = rig.plan();
                    seconds.add(publish(rig, number));
                    requireAll(rig, number, size);
                }
                System.out.printf(Locale.ROOT, "%11d %s   %10.2f%n", size, seconds, seconds.median() * 10_000 / size);
            }
        }
    }

    private static double publish(Rig rig, String number) throws Exception {
        long begin = System.nanoTime();
        rig.publish(number);
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void requireAll(Rig rig, String number, int size) {
        String registered = rig.query("SELECT count(*) FROM registration r JOIN seminar_number n"
                        + " ON n.seminar_id = r.seminar_id JOIN series z ON z.id = n.series_id"
                        + " WHERE z.slug = 'dlap' AND n.number = " + number + " AND r.state IN ('seated', 'waiting')")
                .get(0);
        if (!registered.equals(Integer.toString(size))) {
            throw new IllegalStateException(registered + " of " + size + " subscribers are registered");
        }
    }
}
