package org.danwakai.page.control;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent.Reference;

/** A title in its language or in both, with what only hangs on to it taken off. */
final class TitleReader {

    private static final Pattern TRAILING_BRACKET = Pattern.compile("[(（]([^()（）]{3,300})[)）]$");
    // fewer words in brackets are part of the title, such as an acronym
    private static final int WORDS_OF_A_TRANSLATION = 4;
    private static final Pattern SPACES = Pattern.compile(" ");

    private TitleReader() {}

    /** @param reference a link in brackets after the title; null for none */
    record Title(LocalizedText text, Reference reference) {}

    static Title read(PageLine line) {
        String title = line.text();
        Matcher bracket = TRAILING_BRACKET.matcher(title);
        if (bracket.find() && ReferenceReader.addressIn(bracket.group(1), List.of()) != null) {
            String inner = JapaneseText.clean(bracket.group(1));
            Reference reference = new Reference(inner, ReferenceReader.addressIn(inner, line.links()));
            return new Title(localized(title.substring(0, bracket.start()).strip()), reference);
        }
        return new Title(localized(title), null);
    }

    /** A title with Japanese letters is Japanese, any other is taken for English; a translation follows in brackets. */
    static LocalizedText localized(String title) {
        String clean = JapaneseText.clean(title);
        Matcher bracket = TRAILING_BRACKET.matcher(clean);
        if (bracket.find()) {
            String outer = clean.substring(0, bracket.start()).strip();
            String inner = bracket.group(1).strip();
            boolean outerJapanese = JapaneseText.hasJapanese(outer);
            boolean innerJapanese = JapaneseText.hasJapanese(inner);
            if (outerJapanese && !innerJapanese && SPACES.split(inner).length >= WORDS_OF_A_TRANSLATION) {
                return new LocalizedText(outer, inner);
            }
            if (!outerJapanese && innerJapanese && SPACES.split(outer).length >= WORDS_OF_A_TRANSLATION) {
                return new LocalizedText(inner, outer);
            }
        }
        return LocalizedText.of(languageOf(clean), clean);
    }

    static String languageOf(String title) {
        return JapaneseText.hasJapanese(title) ? "ja" : "en";
    }

    /** What stands between the outermost 「 and 」. */
    static Optional<String> quotedIn(String text) {
        int open = text.indexOf('「');
        int close = text.lastIndexOf('」');
        return open >= 0 && close > open + 1
                ? Optional.of(text.substring(open + 1, close).strip())
                : Optional.empty();
    }
}
