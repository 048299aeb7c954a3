package org.danwakai.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.danwakai.platform.control.Setting;

/** Who looks at the seats of which seminar at this moment, on this server. */
@ApplicationScoped
public class Audience {

    private final int mostViewers;
    private final Map<Long, Room> rooms = new HashMap<>();
    private int viewers;

    public Audience() {
        this(Setting.LIVE_VIEWERS.whole(0));
    }

    Audience(int mostViewers) {
        this.mostViewers = mostViewers;
    }

    /** Those who look at one seminar, and what they were told last. */
    private static final class Room {
        private final Set<Viewer> viewers = new LinkedHashSet<>();
        private String message;

        private Room(String message) {
            this.message = message;
        }
    }

    /**
     * Takes somebody in and shows them what the others see.
     *
     * @param message for whoever is the first
     * @return false when there are as many as there may be
     */
    boolean join(long seminar, Viewer viewer, String message) {
        String latest;
        synchronized (rooms) {
            if (viewers >= mostViewers) {
                return false;
            }
            Room room = rooms.computeIfAbsent(seminar, first -> new Room(message));
            room.viewers.add(viewer);
            viewers++;
            latest = room.message;
        }
        viewer.show(latest);
        return true;
    }

    void leave(long seminar, Viewer viewer) {
        synchronized (rooms) {
            Room room = rooms.get(seminar);
            if (room == null || !room.viewers.remove(viewer)) {
                return;
            }
            viewers--;
            if (room.viewers.isEmpty()) {
                rooms.remove(seminar);
            }
        }
    }

    /** Those that somebody looks at. */
    Set<Long> seminars() {
        synchronized (rooms) {
            return Set.copyOf(rooms.keySet());
        }
    }

    /** Also when nothing has changed: somebody may have been too slow for what they were sent before. */
    void tell(long seminar, String message) {
        List<Viewer> told;
        synchronized (rooms) {
            Room room = rooms.get(seminar);
            if (room == null) {
                return;
            }
            room.message = message;
            told = List.copyOf(room.viewers);
        }
        told.forEach(viewer -> viewer.show(message));
    }

    void ping() {
        List<Viewer> all;
        synchronized (rooms) {
            all = rooms.values().stream().flatMap(room -> room.viewers.stream()).toList();
        }
        all.forEach(Viewer::ping);
    }
}
