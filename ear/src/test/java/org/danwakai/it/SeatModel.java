package org.danwakai.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rules of seats say of one seminar, one request after the other, in a few lines and without a database. */
final class SeatModel {

    private final Map<String, Pool> pools = new LinkedHashMap<>();
    private final Map<Integer, Entry> people = new LinkedHashMap<>();
    private boolean published = true;

    private static final class Pool {
        private int capacity;
        private final List<Integer> seated = new ArrayList<>();
        private final List<Integer> line = new ArrayList<>();
    }

    private static final class Entry {
        private String pool;
        private boolean fallBack;
        private String state = "awaiting-proof";
    }

    SeatModel(int online, int room) {
        pools.put("online", new Pool());
        pools.put("room", new Pool());
        resize("online", online);
        resize("room", room);
    }

    /** {@code 200 seated online}, {@code 200 waiting online 3}, {@code 202}, {@code 409}. */
    String register(int person, String pool, boolean fallBack) {
        if (!published) {
            return "409";
        }
        Entry entry = people.computeIfAbsent(person, newcomer -> new Entry());
        if (entry.state.equals("awaiting-proof")) {
            entry.pool = pool;
            entry.fallBack = fallBack;
        }
        return "202";
    }

    boolean isKnown(int person) {
        return people.containsKey(person);
    }

    String prove(int person) {
        Entry entry = people.get(person);
        if (entry.state.equals("awaiting-proof")) {
            if (!published) {
                return "409";
            }
            if (entry.fallBack && entry.pool.equals("room") && !hasSeat("room") && hasSeat("online")) {
                entry.pool = "online";
            }
            arrive(person, entry);
        }
        return status(person, entry);
    }

    String leave(int person) {
        Entry entry = people.remove(person);
        Pool pool = pools.get(entry.pool);
        pool.seated.remove((Integer) person);
        pool.line.remove((Integer) person);
        promote();
        return "200 cancelled";
    }

    String move(int person) {
        Entry entry = people.get(person);
        String other = entry.pool.equals("online") ? "room" : "online";
        if (entry.state.equals("awaiting-proof") || !published || !hasSeat(other)) {
            return "409";
        }
        Pool from = pools.get(entry.pool);
        from.seated.remove((Integer) person);
        from.line.remove((Integer) person);
        entry.pool = other;
        arrive(person, entry);
        promote();
        return status(person, entry);
    }

    void resize(String pool, int capacity) {
        pools.get(pool).capacity = capacity;
        promote();
    }

    void publish(boolean wanted) {
        published = wanted;
        promote();
    }

    /** {@code online 3 2 0, room 1 1 4}: capacity, taken, waiting. */
    String seats() {
        List<String> all = new ArrayList<>();
        pools.forEach((name, pool) ->
                all.add(name + " " + pool.capacity + " " + pool.seated.size() + " " + pool.line.size()));
        return String.join(", ", all);
    }

    private boolean hasSeat(String pool) {
        return pools.get(pool).line.isEmpty() && pools.get(pool).seated.size() < pools.get(pool).capacity;
    }

    private void arrive(int person, Entry entry) {
        boolean seat = hasSeat(entry.pool);
        (seat ? pools.get(entry.pool).seated : pools.get(entry.pool).line).add(person);
        entry.state = seat ? "seated" : "waiting";
    }

    private void promote() {
        for (Pool pool : pools.values()) {
            while (published && !pool.line.isEmpty() && pool.seated.size() < pool.capacity) {
                int next = pool.line.remove(0);
                pool.seated.add(next);
                people.get(next).state = "seated";
            }
        }
    }

    private String status(int person, Entry entry) {
        int position = pools.get(entry.pool).line.indexOf(person) + 1;
        return "200 " + entry.state + " " + entry.pool + (position > 0 ? " " + position : "");
    }
}
