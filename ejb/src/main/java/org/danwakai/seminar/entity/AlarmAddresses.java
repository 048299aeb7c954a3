package org.danwakai.seminar.entity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.danwakai.platform.entity.InvalidInput;

/**
 * Whom a series has mailed about what cannot wait. They are typed by its organizers and proven by nobody, so nothing but
 * alarms goes there.
 */
public record AlarmAddresses(List<String> all) implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final AlarmAddresses NONE = new AlarmAddresses(List.of());

    /** A list is what a mailing list is for. */
    public static final int MOST = 10;

    private static final int LONGEST = 254;

    /** Nothing that could end one address and begin another, or a header. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cc}@,;:<>()\"]{1,64}@[A-Za-z0-9.-]*[A-Za-z0-9]");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;、，；]+");

    /** @throws InvalidInput when one is no address, or they are too many */
    public AlarmAddresses {
        all = List.copyOf(all);
        if (!all.stream()
                .allMatch(one -> one.length() <= LONGEST && ADDRESS.matcher(one).matches())) {
            throw new InvalidInput("alarmAddresses", "not-an-address");
        }
        if (all.size() > MOST) {
            throw new InvalidInput("alarmAddresses", "too-many");
        }
    }

    /** @param typed apart by blanks, commas or lines; null for none */
    public static AlarmAddresses parse(String typed) {
        return typed == null
                ? NONE
                : new AlarmAddresses(Arrays.stream(BETWEEN.split(typed))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Apart by blanks; null for none. */
    public String text() {
        return all.isEmpty() ? null : String.join(" ", all);
    }
}
