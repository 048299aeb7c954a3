package org.danwakai.mail.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.InvalidInput.FieldProblem;
import org.danwakai.platform.entity.OneLine;

/**
 * What an organizer writes to attendees, in one language or in both; who reads the other gets the one that there is.
 * The text is plain: neither tags nor placeholders mean anything in it.
 *
 * @param subjectJa null when nothing is written in Japanese, as with {@code bodyJa}
 * @param subjectEn null when nothing is written in English, as with {@code bodyEn}
 */
public record OwnWords(String subjectJa, String bodyJa, String subjectEn, String bodyEn) implements Serializable {

    /** Mail programs show no more of a subject. */
    public static final int LONGEST_SUBJECT = 200;

    /** Some ten pages: what is longer is a document, and wants a link. */
    public static final int LONGEST_BODY = 10_000;

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|\n");

    /** @throws InvalidInput when a language is half written, or neither is, or a text is too long or not to be shown */
    public OwnWords {
        List<FieldProblem> problems = new ArrayList<>();
        subjectJa = OneLine.tidy(subjectJa);
        subjectEn = OneLine.tidy(subjectEn);
        bodyJa = lines(bodyJa);
        bodyEn = lines(bodyEn);
        boolean isNothing = subjectJa == null && bodyJa == null && subjectEn == null && bodyEn == null;
        check("Ja", subjectJa, bodyJa, isNothing, problems);
        check("En", subjectEn, bodyEn, false, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    public String subject(String language) {
        return isEnglish(language) ? subjectEn : subjectJa;
    }

    /** Line by line; an empty one parts paragraphs. */
    public List<String> body(String language) {
        return LINE_BREAK
                .splitAsStream(isEnglish(language) ? bodyEn : bodyJa)
                .map(String::stripTrailing)
                .toList();
    }

    private boolean isEnglish(String language) {
        return subjectJa == null || "en".equals(language) && subjectEn != null;
    }

    private static String lines(String text) {
        return text == null || text.isBlank()
                ? null
                : LINE_BREAK.matcher(text).replaceAll("\n").replace('\t', ' ').strip();
    }

    private static void check(
            String language, String subject, String body, boolean isWanted, List<FieldProblem> problems) {
        boolean isBegun = isWanted || subject != null || body != null;
        if (isBegun && subject == null) {
            problems.add(new FieldProblem("subject" + language, "required"));
        }
        if (isBegun && body == null) {
            problems.add(new FieldProblem("body" + language, "required"));
        }
        check("subject" + language, subject, LONGEST_SUBJECT, problems);
        check("body" + language, body, LONGEST_BODY, problems);
    }

    private static void check(String field, String text, int longest, List<FieldProblem> problems) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            problems.add(new FieldProblem(field, "too-long"));
        }
        boolean isBody = longest == LONGEST_BODY;
        if (!OneLine.isClean(isBody ? text.replace("\n", "") : text)) {
            problems.add(new FieldProblem(field, "control-characters"));
        }
    }
}
