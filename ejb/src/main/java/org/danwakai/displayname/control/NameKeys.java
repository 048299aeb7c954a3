package org.danwakai.displayname.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys under which a name is filed and found: two names that share one are the same name, differently written. */
final class NameKeys {

    private static final Pattern HONORIFIC_BEFORE =
            Pattern.compile("^(?:(?:dr|prof|professor|mr|ms|mrs|miss|sir)\\b[. ]*)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern HONORIFIC_AFTER = Pattern.compile(
            "(?<=..)[, ]*(?:先生|准教授|教授|助教|講師|博士|さん|サン|様|さま|氏|君|くん|ちゃん|(?<=[ ,])ph\\.? ?d\\.?)$",
            Pattern.CASE_INSENSITIVE);

    /** Roman letters fold further than others do, so they are filed apart. */
    private static final String ROMAN = "~";

    private NameKeys() {}

    static String withoutHonorifics(String plain) {
        String bare = HONORIFIC_BEFORE.matcher(plain).replaceFirst("");
        bare = HONORIFIC_AFTER.matcher(bare).replaceFirst("").strip();
        return bare.isEmpty() ? plain : bare;
    }

    /** Of a whole name. @param plain without honorifics */
    static Set<String> of(String plain) {
        Set<String> keys = new HashSet<>();
        for (String spelling : Spelling.spellings(plain)) {
            List<String> tokens = Spelling.tokens(spelling);
            add(keys, tokens);
            List<String> full =
                    tokens.stream().filter(token -> !isInitial(token)).toList();
            if (full.size() > 1) {
                add(keys, full);
            }
        }
        keys.remove("");
        keys.remove(ROMAN);
        return keys;
    }

    private static void add(Set<String> keys, List<String> tokens) {
        keys.addAll(Spelling.orders(tokens));
        List<String> roman = tokens.stream().map(NameKeys::roman).toList();
        if (roman.stream().noneMatch(String::isEmpty)) {
            Spelling.orders(roman).forEach(order -> keys.add(ROMAN + order));
        }
    }

    /** Of one part of a name: a family name, a given name. */
    static Set<String> ofPart(String token) {
        String roman = roman(token);
        return roman.isEmpty() ? Set.of(token) : Set.of(token, ROMAN + roman);
    }

    static boolean isInitial(String token) {
        return token.length() == 1 && token.charAt(0) < 0x80;
    }

    /** Empty when it is in neither kana nor Roman letters. */
    private static String roman(String token) {
        return Romaji.fold(Spelling.isKana(token) ? Spelling.romanized(token) : token);
    }
}
