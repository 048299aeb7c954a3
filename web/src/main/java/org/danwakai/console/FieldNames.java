package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** What the fields of the editor are called, and what is chosen in them, in the reader's language. */
@Named("fieldNames")
@RequestScoped
public class FieldNames {

    /** Rows, each by what one of them is. */
    private static final Map<String, String> ROWS = Map.of(
            "talks", "editor.talk",
            "speakers", "editor.speaker",
            "references", "editor.reference",
            "materials", "editor.material",
            "venues", "editor.venue",
            "coHosts", "editor.coHost");

    /** What is chosen, by where the words for it are. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "format", List.of("format."),
            "language", List.of("language."),
            "talkLanguage", List.of("language."),
            "kind", List.of("kind.", "material."),
            "role", List.of("role.", "venue."),
            "opensWhenPublished", List.of("answer."),
            "closesByDefault", List.of("answer."));

    @Inject
    private ConsoleTexts texts;

    /** @param field as a JSON pointer: {@code /talks/0/titleJa} */
    public String name(String field) {
        ResourceBundle words = texts.bundle();
        List<String> parts = new ArrayList<>();
        String[] path = field.substring(1).split("/");
        for (int i = 0; i < path.length; i++) {
            String key = ROWS.getOrDefault(path[i], "editor." + path[i]);
            if (path[i].matches("\\d+")) {
                int last = parts.size() - 1;
                parts.set(last, parts.get(last) + " " + (Integer.parseInt(path[i]) + 1));
            } else if (words.containsKey(key)) {
                parts.add(words.getString(key));
            } else if (i > 0 && path[i - 1].equals("numbers")) {
                parts.add(path[i]);
            }
        }
        return String.join(" · ", parts);
    }

    /** @param value as it is kept; null for nothing */
    public String value(String field, String value) {
        ResourceBundle words = texts.bundle();
        return CHOICES.getOrDefault(field.substring(field.lastIndexOf('/') + 1), List.of()).stream()
                .map(prefix -> prefix + value)
                .filter(words::containsKey)
                .findFirst()
                .map(words::getString)
                .orElse(value);
    }
}
