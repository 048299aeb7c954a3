package org.danwakai.displayname.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of one institution; tells whether something typed is one of them, or a part of the institution. */
final class InstitutionNames {

    private static final Pattern WORDS = Pattern.compile("[\\s.'’()\\[\\]&\"–-]+");
    private static final Pattern SEGMENTS = Pattern.compile("[,/;|()（）\\[\\]【】、，・:_-]+");
    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー]");

    /** What a part of a Japanese institution may be called. */
    private static final Pattern PART = Pattern.compile(
            "(?:大学院)?(?:(?!大学).)*(?:部|科|系|専攻|研究室|研究所|研究院|センター|セ|府|学院|学堂|機構|病院|教室|拠点|コース|類|域|研|院|校|キャンパス)");

    private static final Pattern WHOLE = Pattern.compile(".*(?:大学|大|大学院|研究所|機構|高専|学校)");
    private static final Map<String, String> ONE_WORD = Map.ofEntries(
            Map.entry("university", "univ"),
            Map.entry("universitat", "univ"),
            Map.entry("universitaet", "univ"),
            Map.entry("universite", "univ"),
            Map.entry("universita", "univ"),
            Map.entry("universidad", "univ"),
            Map.entry("uni", "univ"),
            Map.entry("u", "univ"),
            Map.entry("institute", "inst"),
            Map.entry("institut", "inst"),
            Map.entry("technology", "tech"),
            Map.entry("national", "nat"),
            Map.entry("natl", "nat"));
    private static final Set<String> SILENT = Set.of("the", "of", "for", "and", "at", "de", "l");
    private static final Set<String> LEADING = Set.of(
            "dept",
            "department",
            "school",
            "faculty",
            "graduate",
            "institute",
            "inst",
            "center",
            "centre",
            "college",
            "lab",
            "laboratory",
            "division",
            "group");

    private final Set<String> keys = new HashSet<>();
    private final Set<String> compacts = new HashSet<>();
    private final List<List<String>> words = new ArrayList<>();

    /** @param names as people write them */
    InstitutionNames(Collection<String> names) {
        for (String name : names) {
            for (String spelling : Spelling.spellings(Spelling.plain(name))) {
                List<String> typed = words(spelling);
                if (!typed.isEmpty()) {
                    keys.add(key(typed));
                    String compact = compact(spelling);
                    compacts.add(compact);
                    if (compact.endsWith("大学")) {
                        compacts.add(compact.substring(0, compact.length() - 1));
                    }
                    words.add(typed);
                }
            }
        }
    }

    /** @param plain something typed where the institution belongs */
    boolean include(String plain) {
        if (plain.isBlank()) {
            return false;
        }
        return Spelling.spellings(plain).stream().anyMatch(this::names)
                || SEGMENTS.splitAsStream(plain).anyMatch(this::names);
    }

    /** Whether something typed is one of them, and names no part of the institution besides. */
    boolean equal(String plain) {
        return Spelling.spellings(plain).stream().anyMatch(this::equalsOne);
    }

    private boolean equalsOne(String text) {
        List<String> typed = words(text);
        return !typed.isEmpty() && (keys.contains(key(typed)) || compacts.contains(compact(text)));
    }

    private boolean names(String text) {
        List<String> typed = words(text);
        if (typed.isEmpty()) {
            return false;
        }
        String compact = compact(text);
        return equalsOne(text)
                || compacts.stream()
                        .anyMatch(known -> isPart(known, compact) || isWhole(compact) && isPart(compact, known))
                || words.stream().anyMatch(known -> isWithin(known, typed) || isBeginning(typed, known));
    }

    /** 東京大学 and 東京大学理学部; but neither 大阪大 and 大阪大谷大学. */
    private boolean isPart(String whole, String part) {
        if (whole.length() < 2 || !part.startsWith(whole) || !CJK.matcher(whole).find()) {
            return false;
        }
        String rest = part.substring(whole.length());
        return PART.matcher(rest).matches() || compacts.contains(rest);
    }

    private static boolean isWhole(String compact) {
        return WHOLE.matcher(compact).matches();
    }

    /** Kyoto University, Department of Physics; but not Kyoto University of Education. */
    private static boolean isWithin(List<String> known, List<String> typed) {
        int more = typed.size() - known.size();
        if (more <= 0 || CJK.matcher(known.get(0)).find()) {
            return false;
        }
        boolean first = typed.subList(0, known.size()).equals(known)
                && !typed.get(known.size()).equals("of");
        boolean last = typed.subList(more, typed.size()).equals(known) && LEADING.contains(typed.get(0));
        return first || last;
    }

    /** RIKEN of RIKEN iTHEMS. */
    private static boolean isBeginning(List<String> typed, List<String> known) {
        return typed.size() < known.size()
                && known.subList(0, typed.size()).equals(typed)
                && !known.get(typed.size()).equals("of")
                && (typed.size() > 1 && typed.stream().anyMatch(word -> word.equals("univ") || word.equals("inst"))
                        || typed.size() == 1
                                && known.size() == 2
                                && !known.contains("univ")
                                && typed.get(0).length() > 3);
    }

    private static List<String> words(String text) {
        return Stream.of(WORDS.split(Spelling.letters(text)))
                .filter(word -> !word.isEmpty() && !word.equals("the"))
                .map(word -> ONE_WORD.getOrDefault(word, word))
                .toList();
    }

    private static String key(List<String> words) {
        return String.join(
                " ", words.stream().filter(word -> !SILENT.contains(word)).toList());
    }

    private static String compact(String text) {
        return String.join("", Arrays.asList(WORDS.split(Spelling.letters(text))));
    }
}
