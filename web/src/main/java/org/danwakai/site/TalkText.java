package org.danwakai.site;

import java.util.List;
import java.util.regex.Pattern;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.CitedAddress;
import org.danwakai.seminar.entity.SeminarContent;

/** A talk in words of the reader's language; what is written in one language only is shown in that. */
public final class TalkText {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern TO_THE_WEB = Pattern.compile("(?i)https?://\\S+");

    private final SeminarContent.Talk talk;
    private final SeminarView seminar;
    private final String language;

    TalkText(SeminarContent.Talk talk, SeminarView seminar, String language) {
        this.talk = talk;
        this.seminar = seminar;
        this.language = language;
    }

    /** Null when it is not known yet. */
    public String getTitle() {
        return talk.title().in(language);
    }

    public String getTitleLanguage() {
        return languageOf(getTitle());
    }

    public String getPart() {
        return talk.part();
    }

    public String getKind() {
        return Word.of(talk.kind());
    }

    public List<Person> getSpeakers() {
        return talk.speakers().stream()
                .map(one -> new Person(one.name(), one.affiliation(), web(one.url()), Word.of(one.role())))
                .toList();
    }

    /** Safe HTML; empty for none. */
    public String getSummary() {
        return Markdown.toHtml(talk.summary());
    }

    public String getSummaryLanguage() {
        return languageOf(talk.summary());
    }

    public List<Link> getReferences() {
        return talk.references().stream()
                .map(one -> new Link(
                        one.text(),
                        web(one.url() == null ? CitedAddress.in(one.text()).orElse(null) : one.url())))
                .toList();
    }

    public List<MaterialText> getMaterials() {
        return talk.materials().stream()
                .map(one -> new MaterialText(one, seminar.handout(one.url()).orElse(null), language))
                .toList();
    }

    /** @param url null for none; @param role as its word */
    public record Person(String name, String affiliation, String url, String role) {}

    /** @param url null when there is nothing to go to */
    public record Link(String text, String url) {}

    /** What a text is written in, so that a screen reader speaks it so and the right glyphs are chosen. */
    static String languageOf(String text) {
        return text == null || JAPANESE.matcher(text).find() ? "ja" : "en";
    }

    /** The address if it leads to the web, else null. */
    static String web(String url) {
        return url != null && TO_THE_WEB.matcher(url).matches() ? url : null;
    }

    static String fileName(String url) {
        String path = url.replaceAll("[?#].*", "").replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
