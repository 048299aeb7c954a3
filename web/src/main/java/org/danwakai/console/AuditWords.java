package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.danwakai.audit.boundary.AuditRow;
import org.danwakai.audit.entity.Change;

/** How the audit trail is told to people. */
@Named("auditWords")
@RequestScoped
public class AuditWords {

    private static final Pattern SEMINAR = Pattern.compile("[a-z][a-z0-9-]*/[0-9]+");
    private static final Pattern PLACE = Pattern.compile("[0-9]+");

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
        try {
            Instant instant = Instant.parse(text);
            return moments.dayAndTime(instant, zone) + " " + moments.zone(instant, zone);
        } catch (DateTimeParseException none) {
            String field = change.field().replaceFirst(".*\\.", "");
            return word("audit.value." + field + "." + text, fields.value(field, text));
        }
    }

    private String word(String key, String otherwise) {
        ResourceBundle bundle = texts.bundle();
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }
}
