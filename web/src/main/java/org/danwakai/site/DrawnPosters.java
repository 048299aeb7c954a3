package org.danwakai.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the pictures that were drawn last. One is drawn at a time: it costs a processor some tenths of a second, and those
 * who ask for all of them are programs, which can wait.
 */
@ApplicationScoped
public class DrawnPosters {

    /** About 50 kB each. */
    private static final int MOST = 200;

    private final Map<Poster, byte[]> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Poster, byte[]> eldest) {
            return size() > MOST;
        }
    };

    synchronized byte[] of(Poster poster) {
        return drawn.computeIfAbsent(poster, Poster::draw);
    }
}
