package org.danwakai.mail.control;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.SubscriptionState;

/** What an organizer writes, and to whom. */
record Written(Audience audience, OwnWords words) {

    private static final String BODY = "{messageBody}";

    /** Whether the reader still is one of those it was written to. */
    boolean isFor(Recipient to) {
        return audience == Audience.SUBSCRIBERS
                ? to.subscription() == SubscriptionState.ACTIVE
                : Word.of(audience).equals(Word.of(to.state()));
    }

    /**
     * The template with a placeholder for each line of the text in place of the one for all: a value is one line, and so
     * the text can be nothing but text.
     *
     * @param values gets the lines
     */
    String into(String template, String language, Map<String, String> values) {
        values.put("messageSubject", words.subject(language));
        List<String> lines = words.body(language);
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                values.put(name(i), lines.get(i));
                places.append('{').append(name(i)).append('}');
            }
            places.append(i + 1 < lines.size() ? "\n" : "");
        }
        return template.replace(BODY, places);
    }

    /** Placeholders are letters alone. */
    private static String name(int line) {
        return "messageLine"
                + Integer.toString(line)
                        .chars()
                        .mapToObj(digit -> Character.toString(digit - '0' + 'A'))
                        .collect(Collectors.joining());
    }
}
