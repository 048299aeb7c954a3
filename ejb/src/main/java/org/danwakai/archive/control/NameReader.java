package org.danwakai.archive.control;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;

/**
 * How Japanese names are read, as a dictionary has them: mostly right for family names, and a guess for given names. It
 * only helps to find somebody, and is shown to nobody.
 */
final class NameReader {

    private static final String FAMILY_NAME = "人名-姓";
    private static final String GIVEN_NAME = "人名-名";

    private static final Transliterator HIRAGANA = Transliterator.getInstance("Katakana-Hiragana");
    private static final Transliterator ROMAN = Transliterator.getInstance("Katakana-Latin; Latin-ASCII; Any-Lower");

    private record Token(String reading, String kind) {

        boolean is(String name) {
            return reading != null && kind != null && kind.contains(name);
        }
    }

    /** In hiragana and in Roman letters, as people write them; empty when the dictionary does not know it. */
    String read(String name) {
        Set<String> readings = new LinkedHashSet<>();
        for (String part : name.strip().split("[\\s　]+")) {
            for (String katakana : readings(tokens(part))) {
                readings.add(HIRAGANA.transliterate(katakana));
                readings.addAll(roman(katakana));
            }
        }
        return String.join(" ", readings);
    }

    /** Of a part of a name that is one word, or of a whole name without a space in it. */
    private static List<String> readings(List<Token> tokens) {
        if (tokens.size() == 1) {
            return tokens.get(0).reading() == null
                    ? List.of()
                    : List.of(tokens.get(0).reading());
        }
        if (tokens.isEmpty() || !tokens.get(0).is(FAMILY_NAME)) {
            return List.of();
        }
        boolean whole = tokens.size() == 2 && tokens.get(1).is(GIVEN_NAME);
        return whole
                ? List.of(tokens.get(0).reading(), tokens.get(1).reading())
                : List.of(tokens.get(0).reading());
    }

    /** Long vowels are written out (Satou, Oono), left short (Sato, Ono) or with an h (Satoh, Ohno). */
    private static List<String> roman(String katakana) {
        String plain = ROMAN.transliterate(katakana).replaceAll("[^a-z]", "");
        List<String> spellings = new ArrayList<>();
        for (String one : List.of(plain, plain.replaceAll("n(?=[bmp])", "m"))) {
            spellings.add(one);
            spellings.add(one.replaceAll("o[ou]", "o").replaceAll("uu", "u"));
            spellings.add(one.replaceAll("o[ou]", "oh").replaceAll("uu", "u"));
        }
        return spellings;
    }

    private static List<Token> tokens(String part) {
        List<Token> tokens = new ArrayList<>();
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.NORMAL)) {
            ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
            PartOfSpeechAttribute kind = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            tokenizer.setReader(new StringReader(part));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens.add(new Token(reading.getReading(), kind.getPartOfSpeech()));
            }
            tokenizer.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }
}
