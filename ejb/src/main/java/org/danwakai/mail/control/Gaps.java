package org.danwakai.mail.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.mail.entity.Placeholder;

/**
 * A text with gaps for values, one more piece of text than there are gaps. While the text is worked on, letters that are
 * in no text of people mark the gaps; values come last, so nothing ever reads them.
 */
record Gaps(List<String> texts, List<Placeholder> gaps) {

    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';
    static final char CONDITION = '\uE002';
    static final Pattern GAP = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    private static final Placeholder[] ALL = Placeholder.values();

    static boolean isMark(char letter) {
        return letter >= OPEN && letter <= CONDITION;
    }

    static String mark(Placeholder placeholder) {
        return OPEN + Integer.toString(placeholder.ordinal()) + CLOSE;
    }

    static Placeholder marked(MatchResult gap) {
        return ALL[Integer.parseInt(gap.group(1))];
    }

    static Gaps of(String marked) {
        List<String> texts = new ArrayList<>();
        List<Placeholder> gaps = new ArrayList<>();
        Matcher matcher = GAP.matcher(marked);
        int end = 0;
        while (matcher.find()) {
            texts.add(marked.substring(end, matcher.start()));
            gaps.add(marked(matcher));
            end = matcher.end();
        }
        texts.add(marked.substring(end));
        return new Gaps(List.copyOf(texts), List.copyOf(gaps));
    }

    String fill(Function<Placeholder, String> values) {
        StringBuilder filled = new StringBuilder(texts.get(0));
        for (int i = 0; i < gaps.size(); i++) {
            filled.append(values.apply(gaps.get(i))).append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
