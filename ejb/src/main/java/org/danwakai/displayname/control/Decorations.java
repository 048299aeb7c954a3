package org.danwakai.displayname.control;

import java.util.List;
import java.util.regex.Pattern;

/** What people put beside their names: roles, pronouns, pictures, the device that they sit at. */
final class Decorations {

    private static final String ROLE = "(?:[BMD][1-5]|PD|共同ホスト|ホスト|司会|座長|発表者|講演者|登壇者|世話人|主催者?|スタッフ|事務局"
            + "|co-?host|host|speaker|chair|organi[sz]er|staff|moderator)";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final List<Pattern> ALL = List.of(
            Pattern.compile("[\\p{So}\\p{Sk}&&[^\\p{ASCII}゛゜]]|[\\x{1F000}-\\x{1FAFF}]"),
            Pattern.compile("\\b(?:she|he|they|ze)\\s*/\\s*\\w+(?:\\s*/\\s*\\w+)?\\b", FLAGS),
            Pattern.compile("[(\\[【]\\s*" + ROLE + "\\s*[)\\]】]", FLAGS),
            Pattern.compile("(?<![\\p{L}\\p{N}])" + ROLE + "(?![\\p{L}\\p{N}])", FLAGS),
            Pattern.compile("(?<=\\p{IsHan})[BMD][1-5](?![\\p{L}\\p{N}])"),
            Pattern.compile("(?:の|['’]s )(?:iPhone|iPad|MacBook|Mac|Android|Galaxy|Xperia|PC|パソコン|スマホ).*$", FLAGS),
            Pattern.compile(" *\\d+台目$"),
            Pattern.compile("^\\d{1,3}[_.\\- ]+"));

    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[【][\\s,、]*[)\\]】]");
    private static final Pattern LEFT_OVER = Pattern.compile("[\\s,、]+(?=[)\\]】]|$)");

    private Decorations() {}

    /** The name without them. @param plain in plain spelling */
    static String strip(String plain) {
        String bare = plain;
        for (Pattern decoration : ALL) {
            bare = decoration.matcher(bare).replaceAll(" ");
        }
        if (bare.equals(plain)) {
            return plain;
        }
        bare = EMPTY_BRACKETS.matcher(bare).replaceAll(" ");
        bare = LEFT_OVER.matcher(bare).replaceAll("");
        return Spelling.plain(bare);
    }
}
