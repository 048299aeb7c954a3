package org.danwakai.displayname.control;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings together what is the same name in different letters. */
final class Spelling {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s・·.,=]+");
    private static final Pattern WITHIN_NAMES = Pattern.compile("[-'’ʼ‐–`\"]+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern KATAKANA = Pattern.compile("[\\p{IsKatakana}ー]+");

    /** Old and variant characters of Japanese names, each followed by the one in everyday use. */
    private static final String VARIANTS = "髙高﨑崎邉辺邊辺齋斎齊斉澤沢國国廣広濱浜濵浜眞真惠恵德徳櫻桜冨富嶋島嶌島黑黒榮栄壽寿學学實実澁渋瀨瀬瀧滝條条"
            + "曾曽槇槙凜凛圓円靑青靜静巖巌彌弥應応戶戸敎教淸清渕淵渊淵溪渓爲為禮礼祿禄穰穣豐豊賴頼遙遥郞郎鷗鴎黃黄與与藏蔵萬万莊荘峯峰檜桧栁柳𠮷吉圡土亞亜"
            + "傳伝兒児內内劍剣卷巻參参嚴厳壯壮奧奥寶宝將将尙尚彥彦收収數数晉晋曉暁樂楽樣様權権氣気淺浅滿満產産硏研竝並粹粋綠緑縣県繩縄臺台灣湾薰薫號号螢蛍"
            + "覺覚觀観讓譲變変轉転辨弁鐵鉄關関隱隠雙双靈霊顯顕體体鹽塩點点齡齢";

    private static final Map<Integer, Integer> EVERYDAY = everyday();

    /** German and Nordic letters as they are written where the keyboard lacks them. */
    private static final Map<String, String> WRITTEN_OUT =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue");

    private static final Transliterator FOLD = Transliterator.getInstance("Hiragana-Katakana; Latin-ASCII; Any-Lower");
    private static final Transliterator ROMANIZE = Transliterator.getInstance("Katakana-Latin; Latin-ASCII; Any-Lower");

    private Spelling() {}

    private static Map<Integer, Integer> everyday() {
        int[] letters = VARIANTS.codePoints().toArray();
        Map<Integer, Integer> everyday = new HashMap<>();
        for (int i = 0; i < letters.length; i += 2) {
            everyday.put(letters[i], letters[i + 1]);
        }
        return everyday;
    }

    /** Compatibility forms (full width, half width, ligatures) as what they stand for, nothing invisible, single spaces. */
    static String plain(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /** In small letters without accents, katakana for hiragana, everyday characters for their variants. */
    static String letters(String plain) {
        if (ASCII.matcher(plain).matches()) {
            return plain.toLowerCase(Locale.ROOT);
        }
        StringBuilder modern = new StringBuilder(plain.length());
        plain.codePoints().map(letter -> EVERYDAY.getOrDefault(letter, letter)).forEach(modern::appendCodePoint);
        return FOLD.transliterate(modern.toString());
    }

    /** The parts of a name, in letters that compare. */
    static List<String> tokens(String plain) {
        return Stream.of(BETWEEN_NAMES.split(letters(plain)))
                .map(token -> WITHIN_NAMES.matcher(token).replaceAll(""))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** The spellings of a text where a keyboard may have lacked letters; one where none can have. */
    static List<String> spellings(String plain) {
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        String written = composed;
        for (Map.Entry<String, String> letter : WRITTEN_OUT.entrySet()) {
            written = written.replace(letter.getKey(), letter.getValue());
        }
        return written.equals(composed) ? List.of(composed) : List.of(composed, written);
    }

    static boolean isKana(String token) {
        return KATAKANA.matcher(token).matches();
    }

    static String romanized(String katakana) {
        return ROMANIZE.transliterate(katakana);
    }

    /** All orders in which the parts of a name may stand; of many parts, the first or the last one moved. */
    static List<String> orders(List<String> tokens) {
        if (tokens.size() < 2) {
            return List.of(String.join("", tokens));
        }
        List<String> orders = new ArrayList<>();
        if (tokens.size() <= 3) {
            permute(new ArrayList<>(tokens), 0, orders);
        } else {
            List<String> rotated = new ArrayList<>(tokens);
            orders.add(String.join("", tokens));
            rotated.add(rotated.remove(0));
            orders.add(String.join("", rotated));
            rotated.add(0, rotated.remove(rotated.size() - 1));
            rotated.add(0, rotated.remove(rotated.size() - 1));
            orders.add(String.join("", rotated));
        }
        return orders;
    }

    private static void permute(List<String> tokens, int from, List<String> orders) {
        if (from == tokens.size() - 1) {
            orders.add(String.join("", tokens));
            return;
        }
        for (int i = from; i < tokens.size(); i++) {
            Collections.swap(tokens, from, i);
            permute(tokens, from + 1, orders);
            Collections.swap(tokens, from, i);
        }
    }
}
