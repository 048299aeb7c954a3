package org.danwakai.archive.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text folded as the database folds what it searches in ({@code search_text}), and for each letter where it stands in
 * what was written. The database decides what is found; this only shows where.
 */
public final class FoldedText {

    private static final int FIRST_WITHOUT_SPACES = 0x2E80;
    private static final int FIRST_KATAKANA = 0x30A1;
    private static final int LAST_KATAKANA = 0x30F6;
    private static final int KATAKANA_AFTER_HIRAGANA = 0x60;
    private static final String STROKED = "øđłı";
    private static final String UNSTROKED = "odli";
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final char SPACE = ' ';
    private static final char DOT = '・';

    private final StringBuilder letters = new StringBuilder();
    private final List<int[]> places = new ArrayList<>();

    public FoldedText(String written) {
        add(SPACE, 0, 0);
        for (int from = 0; from < written.length(); ) {
            int to = end(written, from);
            fold(written.substring(from, to), from, to);
            from = to;
        }
        add(SPACE, written.length(), written.length());
    }

    /** A letter and the marks on it, which may be letters of their own in half width. */
    private static int end(String written, int from) {
        int to = from + Character.charCount(written.codePointAt(from));
        while (to < written.length() && isMark(written.codePointAt(to))) {
            to += Character.charCount(written.codePointAt(to));
        }
        return to;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || letter == 'ﾞ' || letter == 'ﾟ';
    }

    private void fold(String letter, int from, int to) {
        if (letter.length() == 1 && isPlain(letter.charAt(0))) {
            add(Character.toLowerCase(letter.charAt(0)), from, to);
            return;
        }
        String marked = Normalizer.normalize(
                Normalizer.normalize(letter, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String plain = ACCENTS.matcher(marked).replaceAll("");
        Normalizer.normalize(plain, Normalizer.Form.NFC).codePoints().forEach(one -> add(one, from, to));
    }

    /** Whether nothing is left to do but to make it small: the letters that nearly all texts are made of. */
    private static boolean isPlain(char letter) {
        return letter < 0x80
                || letter >= 0x3041 && letter <= 0x3096
                || letter >= FIRST_KATAKANA && letter <= 0x30FC
                || letter >= 0x4E00 && letter <= 0x9FFF;
    }

    private void add(int letter, int from, int to) {
        int folded = folded(letter);
        if (isDense(folded)) {
            joinWithDense();
        } else if (folded != DOT) {
            letters.setLength(endWithout("・"));
        } else if (!isDense(last()) && last() != DOT) {
            folded = SPACE;
        }
        places.subList(letters.length(), places.size()).clear();
        if (isDense(last()) != isDense(folded) && last() != SPACE && folded != SPACE && folded != DOT) {
            append(SPACE, from, from);
        }
        if (folded != SPACE || last() != SPACE) {
            append(folded, from, to);
        }
    }

    private static int folded(int letter) {
        int folded = letter >= FIRST_KATAKANA && letter <= LAST_KATAKANA ? letter - KATAKANA_AFTER_HIRAGANA : letter;
        int plain = STROKED.indexOf(folded);
        if (plain >= 0) {
            return UNSTROKED.charAt(plain);
        }
        return Character.isAlphabetic(folded) || Character.isDigit(folded) || folded == DOT ? folded : SPACE;
    }

    /** What needs no spaces is joined over them, and over the dots of names. */
    private void joinWithDense() {
        int end = endWithout(" ・");
        if (end > 0 && isDense(letters.charAt(end - 1))) {
            letters.setLength(end);
        }
    }

    private int endWithout(String signs) {
        int end = letters.length();
        while (end > 0 && signs.indexOf(letters.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private char last() {
        return letters.length() == 0 ? '\0' : letters.charAt(letters.length() - 1);
    }

    private static boolean isDense(int letter) {
        return letter >= FIRST_WITHOUT_SPACES && letter != DOT;
    }

    private void append(int letter, int from, int to) {
        letters.appendCodePoint(letter);
        while (places.size() < letters.length()) {
            places.add(new int[] {from, to});
        }
    }

    /** What is compared; for tests. */
    String letters() {
        return letters.toString();
    }

    /** @param needles as the database folded what was asked for */
    public boolean holds(String needle) {
        return letters.indexOf(needle) >= 0;
    }

    /** The characters of what was written that belong to one of these. */
    public BitSet hits(List<String> needles) {
        BitSet hits = new BitSet();
        for (String needle : needles) {
            int skipped = needle.charAt(0) == SPACE ? 1 : 0;
            for (int at = letters.indexOf(needle); at >= 0; at = letters.indexOf(needle, at + 1)) {
                for (int i = at + skipped; i < at + needle.length(); i++) {
                    hits.set(places.get(i)[0], places.get(i)[1]);
                }
            }
        }
        return hits;
    }
}
