package org.danwakai.mail.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filled template: subject, text, and the same text as HTML. In a template the first line is the subject and
 * {@code {word}} stands for a value; a line whose values are all empty is left out. A value is text and nothing else:
 * it cannot bring a placeholder, a header or a tag of its own, and only values that are our own links become links.
 */
record Letter(String subject, String text, String html) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    /**
     * @param values for every placeholder of the template; null or blank counts as empty
     * @throws IllegalArgumentException when the template names a value that there is none for
     */
    static Letter fill(String template, Map<String, String> values) {
        int end = template.indexOf('\n');
        String subject =
                replace(template.substring(0, end), values, Letter::plain).strip();
        List<String> text = new ArrayList<>();
        List<String> html = new ArrayList<>();
        for (String line : template.substring(end + 1).strip().split("\n", -1)) {
            if (isWithoutValues(line, values)) {
                continue;
            }
            text.add(replace(line, values, Letter::plain));
            html.add(replace(escape(line), values, Letter::marked));
        }
        return new Letter(subject, String.join("\n", text) + "\n", page(html));
    }

    private static boolean isWithoutValues(String line, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(line);
        boolean any = false;
        while (matcher.find()) {
            any = true;
            if (!isEmpty(value(matcher.group(1), values))) {
                return false;
            }
        }
        return any;
    }

    private static String replace(String line, Map<String, String> values, Marking marking) {
        return PLACEHOLDER.matcher(line).replaceAll(match -> {
            String name = match.group(1);
            String value = value(name, values);
            return Matcher.quoteReplacement(isEmpty(value) ? "" : marking.of(name, value));
        });
    }

    private static String value(String name, Map<String, String> values) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("unknown placeholder {" + name + "}");
        }
        return values.get(name);
    }

    private static boolean isEmpty(String value) {
        return value == null || value.isBlank();
    }

    private static String plain(String name, String value) {
        return value.replaceAll("\\p{Cc}+", " ");
    }

    private static String marked(String name, String value) {
        String escaped = escape(plain(name, value));
        return name.endsWith("Link") ? "<a href=\"" + escaped + "\">" + escaped + "</a>" : escaped;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String page(List<String> lines) {
        return "<!DOCTYPE html><html><body><p>"
                + String.join("<br>\n", lines).replace("<br>\n<br>\n", "</p>\n<p>")
                + "</p></body></html>\n";
    }

    private interface Marking {
        String of(String name, String value);
    }
}
