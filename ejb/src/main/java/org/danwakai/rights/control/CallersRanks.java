package org.danwakai.rights.control;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.danwakai.rights.control.RightsBook.Held;
import org.danwakai.rights.control.RightsBook.Named;

/** What was found out about the one who asks, kept for the request: a page asks dozens of times. */
@RequestScoped
public class CallersRanks {

    private String caller;
    private Map<Long, Held> held;
    private final Map<Long, Set<Long>> bySeminar = new HashMap<>();
    private final Map<String, Set<Long>> byAddress = new HashMap<>();

    /** By series. @param asking who wants to know @param reader asked once in a request */
    public Map<Long, Held> held(String asking, Supplier<List<Held>> reader) {
        if (held == null || !asking.equals(caller)) {
            caller = asking;
            held = reader.get().stream()
                    .collect(Collectors.toMap(Held::series, Function.identity(), CallersRanks::better));
        }
        return held;
    }

    private static Held better(Held one, Held other) {
        return one.rank().isAtLeast(other.rank()) ? one : other;
    }

    /** @param seminar its key @param reader asked once for each in a request */
    public Set<Long> seriesOf(long seminar, Supplier<Set<Long>> reader) {
        return bySeminar.computeIfAbsent(seminar, unknown -> reader.get());
    }

    /** Whatever is asked of it by its key afterwards is known as well. @param address such as dlap/77 */
    public Set<Long> seriesOf(String address, Supplier<Named> reader) {
        return byAddress.computeIfAbsent(address, unknown -> {
            Named found = reader.get();
            if (found.seminar() != null) {
                bySeminar.put(found.seminar(), found.series());
            }
            return found.series();
        });
    }

    /** What was given or taken meanwhile counts from now on. */
    public void forget() {
        held = null;
        bySeminar.clear();
        byAddress.clear();
    }
}
