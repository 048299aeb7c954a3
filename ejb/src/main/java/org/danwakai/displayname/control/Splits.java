package org.danwakai.displayname.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.seminar.entity.DisplayNamePattern;

/** The ways in which a text can be read as a name and an institution. */
final class Splits {

    private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*[(\\[【〈《「『<](.+?)[)\\]】〉》」』>]\\s*(.*)$");
    private static final Pattern SIGN = Pattern.compile("\\s*[_/|,:;・、]\\s*|\\s+at\\s+|\\s*[-–—]+\\s*");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Pattern asked;
    private final boolean nameFirst;

    /** One way to read it. @param sure the parts are told apart by more than a space */
    record Split(String name, String institution, boolean sure) {}

    Splits(DisplayNamePattern pattern) {
        String plain = Spelling.plain(pattern.pattern());
        StringBuilder regex = new StringBuilder("^");
        Matcher place = PLACE.matcher(plain);
        int end = 0;
        Boolean first = null;
        while (place.find()) {
            regex.append(literal(plain.substring(end, place.start())));
            boolean name = place.group(1).equals("name") || place.group(1).equals("romaji");
            first = first == null ? name : first;
            regex.append(name ? "(?<name>.+?)" : "(?<institution>.+?)");
            end = place.end();
        }
        regex.append(literal(plain.substring(end))).append('$');
        asked = Pattern.compile(regex.toString());
        nameFirst = Boolean.TRUE.equals(first);
    }

    private static String literal(String signs) {
        String stripped = signs.strip();
        return stripped.isEmpty() ? signs.isEmpty() ? "" : "\\s+" : "\\s*" + Pattern.quote(stripped) + "\\s*";
    }

    /** In the form that the series asks for; null when it is not. */
    Split asked(String plain) {
        Matcher form = asked.matcher(plain);
        if (!form.matches() || plain.indexOf('@') != plain.lastIndexOf('@')) {
            return null;
        }
        String institution = form.groupCount() > 1 ? form.group("institution") : "";
        return new Split(form.group("name").strip(), institution.strip(), true);
    }

    /** In the form that the series asks for, with name and institution in each other's place; null when it is not. */
    Split reversed(String plain) {
        Split split = asked(plain);
        return split == null || !nameFirst ? null : new Split(split.institution(), split.name(), true);
    }

    /** In any other form, the surest first. */
    List<Split> others(String plain) {
        List<Split> splits = new ArrayList<>();
        int at = plain.indexOf('@');
        if (at >= 0) {
            both(splits, plain.substring(0, at), plain.substring(at + 1), true);
        }
        Matcher brackets = BRACKETS.matcher(plain);
        if (brackets.matches()) {
            both(splits, (brackets.group(1) + " " + brackets.group(3)).strip(), brackets.group(2), true);
        }
        Matcher sign = SIGN.matcher(plain);
        while (sign.find()) {
            both(splits, plain.substring(0, sign.start()), plain.substring(sign.end()), true);
        }
        for (int space = plain.indexOf(' '); space >= 0; space = plain.indexOf(' ', space + 1)) {
            both(splits, plain.substring(0, space), plain.substring(space + 1), false);
        }
        return splits;
    }

    private static void both(List<Split> splits, String left, String right, boolean sure) {
        splits.add(new Split(left.strip(), right.strip(), sure));
        splits.add(new Split(right.strip(), left.strip(), sure));
    }
}
