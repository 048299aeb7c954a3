package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.danwakai.audit.boundary.AuditRow;
import org.danwakai.audit.entity.Change;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.platform.entity.Word;

/** How the audit trail is told to people. */
@Named("auditWords")
@RequestScoped
public class AuditWords {

    private static final Pattern SEMINAR = Pattern.compile("[a-z][a-z0-9-]*/[0-9]+");
    private static final Pattern PLACE = Pattern.compile("[0-9]+");

    /** Where the words are for what a fact can be; what is of no such choice is told as it is. */
    static final Map<Fact, String> CHOICES = Map.ofEntries(
            Map.entry(Fact.POOL, "pool."),
            Map.entry(Fact.SEATS, "pool."),
            Map.entry(Fact.STATE, "registration."),
            Map.entry(Fact.AUDIENCE, "message.to."),
            Map.entry(Fact.IMPORTED, "people.count."),
            Map.entry(Fact.MAIL, "mail."),
            Map.entry(Fact.LANGUAGE, "language."),
            Map.entry(Fact.MATERIAL, "material."),
            Map.entry(Fact.VISIBILITY, "visibility."),
            Map.entry(Fact.OWNER, "domains.kind."),
            Map.entry(Fact.OUTCOME, "domains.outcome."),
            Map.entry(Fact.DECISION, "domains.decision."),
            Map.entry(Fact.GRANTEE, "rights.kind."));

    @Inject
    private ConsoleTexts texts;

    @Inject
    private Moments moments;

    @Inject
    private FieldNames fields;

    /** What an older release wrote, and this one has no words for, stays as it is. */
    public String action(AuditRow row) {
        return word("audit.action." + row.action(), row.action());
    }

    /** Where there is more to see of what it was done to; null for nowhere. */
    public String address(AuditRow row) {
        if (!SEMINAR.matcher(row.subject()).matches()) {
            return null;
        }
        String[] parts = row.subject().split("/");
        return "registrants.xhtml?series=" + parts[0] + "&number=" + parts[1];
    }

    /** What is told of the deed: {@code Recipients: 12 · To: Those who hold a seat}. */
    public String facts(AuditRow row, ZoneId zone) {
        return row.facts().stream()
                .map(part -> texts.of("audit.fact." + Word.of(part.fact()), value(part, zone)))
                .collect(Collectors.joining(" · "));
    }

    private String value(Detail.Part part, ZoneId zone) {
        if (part.fact() == Fact.RELEASED) {
            return moment(part.value(), zone).orElse(part.value());
        }
        String choice = CHOICES.get(part.fact());
        if (choice == null) {
            return part.value();
        }
        String[] words = part.value().split(" ", 2);
        String first = word(choice + words[0], words[0]);
        return words.length == 1 ? first : first + " " + words[1];
    }

    private Optional<String> moment(String text, ZoneId zone) {
        try {
            Instant instant = Instant.parse(text);
            return Optional.of(moments.dayAndTime(instant, zone) + " " + moments.zone(instant, zone));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Such as {@code Talk 1 · Title · Japanese}. */
    public String field(Change change) {
        StringBuilder words = new StringBuilder();
        for (String part : change.field().split("\\.")) {
            boolean place = PLACE.matcher(part).matches();
            words.append(words.isEmpty() ? "" : place ? " " : " · ").append(word("audit.field." + part, part));
        }
        return words.toString();
    }

    /** @param text null for nothing */
    public String value(Change change, String text, ZoneId zone) {
        if (text == null) {
            return "—";
        }
        String field = change.field().replaceFirst(".*\\.", "");
        return moment(text, zone).orElseGet(() -> word("audit.value." + field + "." + text, fields.value(field, text)));
    }

    private String word(String key, String otherwise) {
        ResourceBundle bundle = texts.bundle();
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }
}
