package org.danwakai.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.archive.boundary.SearchWords;
import org.danwakai.archive.boundary.SearchWords.Piece;
import org.danwakai.seminar.entity.SeminarContent;

/** A seminar in a list, in pieces that say what of it was searched for. */
public final class FoundSeminar {

    private final SeminarText seminar;
    private final SearchWords words;
    private final List<Piece> passage;

    /** @param words null when nothing was searched for */
    FoundSeminar(SeminarText seminar, SearchWords words) {
        this.seminar = seminar;
        this.words = words;
        this.passage = findPassage();
    }

    public SeminarText getSeminar() {
        return seminar;
    }

    public List<Piece> getTitle() {
        return pieces(seminar.getTitle());
    }

    public List<Piece> getSpeakers() {
        return pieces(seminar.getSpeakerNames());
    }

    private List<Piece> pieces(String text) {
        if (text == null) {
            return List.of();
        }
        return words == null ? List.of(new Piece(text, false)) : words.mark(text);
    }

    /** Where else it was found, when the list does not show it anyway; empty for nowhere. */
    public List<Piece> getPassage() {
        return passage;
    }

    public String getPassageLanguage() {
        return TalkText.languageOf(passage.stream().map(Piece::text).collect(Collectors.joining()));
    }

    private List<Piece> findPassage() {
        if (words == null) {
            return List.of();
        }
        List<String> shown = Stream.of(seminar.getTitle(), seminar.getSpeakerNames(), seminar.getLabels())
                .filter(text -> text != null)
                .toList();
        return words.passage(shown, texts()).orElse(List.of());
    }

    private List<String> texts() {
        SeminarContent content = seminar.getView().content();
        List<String> texts = new ArrayList<>();
        for (SeminarContent.Talk talk : content.talks()) {
            texts.add(talk.title().ja());
            texts.add(talk.title().en());
            talk.speakers().forEach(one -> texts.add(one.affiliation()));
        }
        for (SeminarContent.Talk talk : content.talks()) {
            texts.add(talk.summary());
        }
        texts.add(content.description());
        texts.add(content.notice());
        for (SeminarContent.Talk talk : content.talks()) {
            talk.references().forEach(one -> texts.add(one.url() == null ? one.text() : one.text() + " " + one.url()));
        }
        return texts.stream().filter(text -> text != null).toList();
    }
}
