package org.danwakai.displayname.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.displayname.entity.SeenName;

/**
 * Those who were in a meeting, each once: who left and came back stands in a report several times. Of somebody who is
 * known by an address the last name counts. Two addresses are two people, also where they wear one name.
 */
final class Participants {

    private final List<SeenName> people = new ArrayList<>();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();

    void add(SeenName seen) {
        String key = key(seen.name());
        Integer there = seen.address() == null ? byName.get(key) : byAddress.get(seen.address());
        if (there == null && seen.address() != null) {
            Integer namesake = byName.get(key);
            there = namesake != null && people.get(namesake).address() == null ? namesake : null;
        }
        if (there == null) {
            there = people.size();
            people.add(seen);
        } else {
            people.set(there, merged(people.get(there), seen));
        }
        byName.putIfAbsent(key, there);
        if (seen.address() != null) {
            byAddress.put(seen.address(), there);
        }
    }

    private static SeenName merged(SeenName before, SeenName now) {
        return new SeenName(
                now.name(),
                now.original() == null ? before.original() : now.original(),
                now.address() == null ? before.address() : now.address());
    }

    private static String key(String name) {
        String key = NameJudge.key(name);
        return key.isEmpty() ? name : key;
    }

    int size() {
        return people.size();
    }

    List<SeenName> all() {
        return people;
    }
}
