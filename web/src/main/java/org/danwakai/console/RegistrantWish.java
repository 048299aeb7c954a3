package org.danwakai.console;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.danwakai.institution.entity.Kind;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.Turnout;

/**
 * Which registrants, and what of them, an organizer wants to see: as the address of the page says it, so that it can be
 * kept and sent on, and the files have the same as the page.
 *
 * @param shared those alone whose link into the meeting is used from many places
 * @param columns those that are shown
 */
record RegistrantWish(RegistrantFilter filter, boolean shared, Set<RegistrantColumn> columns) implements Serializable {

    static final String COLUMNS = "columns";

    private static final String AMONG = "among";
    private static final String SEPARATOR = ".";

    /**
     * What is no word of ours counts as not said.
     *
     * @param parameters a parameter's values by its name; null for none
     * @param kept the columns that the reader chose before, as the parameter has them; null for none
     */
    static RegistrantWish read(Function<String, String[]> parameters, String kept) {
        UnaryOperator<String> said = name -> {
            String[] values = parameters.apply(name);
            return values == null ? null : String.join(SEPARATOR, values);
        };
        return read(said, kept);
    }

    private static RegistrantWish read(UnaryOperator<String> parameters, String kept) {
        RegistrantFilter filter = new RegistrantFilter(
                parameters.apply("q"),
                word(RegistrationState.class, parameters.apply("state")),
                word(PoolName.class, parameters.apply("pool")),
                word(Kind.class, parameters.apply("kind")),
                word(Turnout.class, parameters.apply("turnout")),
                parameters.apply("trouble") != null,
                keys(parameters.apply(AMONG)));
        String chosen = parameters.apply(COLUMNS);
        return new RegistrantWish(filter, parameters.apply("shared") != null, columns(chosen == null ? kept : chosen));
    }

    private static Set<Long> keys(String among) {
        return among == null
                ? null
                : Arrays.stream(among.split(Pattern.quote(SEPARATOR)))
                        .filter(key -> key.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    /** What an address says that is about these registrations alone. */
    static String among(Collection<Long> keys) {
        return "&" + AMONG + "=" + keys.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    }

    private static Set<RegistrantColumn> columns(String chosen) {
        if (chosen == null || chosen.isBlank()) {
            return Arrays.stream(RegistrantColumn.values())
                    .filter(RegistrantColumn::isUsual)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegistrantColumn.class)));
        }
        return Arrays.stream(chosen.split(Pattern.quote(SEPARATOR)))
                .map(word -> word(RegistrantColumn.class, word))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegistrantColumn.class)));
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Word.of(constant).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** @param sharedLinks keys of registrations whose link is used from many places; asked for where it matters */
    RegistrantFilter filter(Supplier<Set<Long>> sharedLinks) {
        if (!shared) {
            return filter;
        }
        Set<Long> keys = new HashSet<>(sharedLinks.get());
        if (filter.among() != null) {
            keys.retainAll(filter.among());
        }
        return filter.among(keys);
    }

    /** The columns as an address or a cookie holds them. */
    String columnsWritten() {
        return columns.stream().map(RegistrantColumn::getWord).collect(Collectors.joining(SEPARATOR));
    }

    /** What it adds to an address that has parameters already; empty where nothing is left out and the columns are usual. */
    String query() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", filter.text());
        said.put("state", word(filter.state()));
        said.put("pool", word(filter.pool()));
        said.put("kind", word(filter.kind()));
        said.put("turnout", word(filter.turnout()));
        said.put("trouble", filter.mailTrouble() ? "on" : null);
        said.put("shared", shared ? "on" : null);
        said.put(COLUMNS, columns.equals(columns(null)) ? null : columnsWritten());
        String query = said.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> "&" + entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return filter.among() == null ? query : query + among(filter.among());
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : Word.of(constant);
    }

    /** How many things are asked for that leave somebody out. */
    boolean isNarrow() {
        return shared || !filter.equals(RegistrantFilter.ALL);
    }
}
