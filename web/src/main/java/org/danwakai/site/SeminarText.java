package org.danwakai.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;

/** A seminar in words of the reader's language, as seen from one of its series. */
public final class SeminarText {

    private final SeminarView seminar;
    private final String language;
    private final SeminarView.Number number;
    private final Times times;

    SeminarText(SeminarView seminar, String language, String series) {
        this.seminar = seminar;
        this.language = language;
        this.number = seminar.numberIn(series);
        this.times = new Times(language, seminar.zone());
    }

    public SeminarView getView() {
        return seminar;
    }

    public Times getTimes() {
        return times;
    }

    public int getNumber() {
        return number.number();
    }

    public String getSeries() {
        return number.series();
    }

    /** Whether there is a choice of how to attend. */
    public boolean isSeveralPools() {
        return seminar.seats().size() > 1;
    }

    public boolean isFirstPool(String pool) {
        return pool.equals(seminar.seats().get(0).pool());
    }

    /** Below the context root. */
    public String getPath() {
        return "/" + number.series() + "/" + number.number();
    }

    /** 第77回 DLAP */
    public String getLabel() {
        return label(number);
    }

    /** Its numbers in all its series: 第77回 DLAP・第25回 学習物理領域セミナー */
    public String getLabels() {
        return seminar.numbers().stream().map(this::label).collect(Collectors.joining(isEnglish() ? " / " : "・"));
    }

    private String label(SeminarView.Number one) {
        String name = one.name().in(language);
        return isEnglish() ? name + " #" + one.number() : "第" + one.number() + "回 " + name;
    }

    /** What it is about: its own theme, else the titles of its talks; null when neither is known yet. */
    public String getTitle() {
        String theme = seminar.content().theme().in(language);
        if (theme != null) {
            return theme;
        }
        String titles = getTalks().stream()
                .map(TalkText::getTitle)
                .filter(title -> title != null)
                .collect(Collectors.joining(" / "));
        return titles.isEmpty() ? null : titles;
    }

    public String getTitleLanguage() {
        return TalkText.languageOf(getTitle());
    }

    public List<TalkText> getTalks() {
        return seminar.content().talks().stream()
                .map(talk -> new TalkText(talk, language))
                .toList();
    }

    /** Each once, in the order of the talks. */
    public List<SeminarContent.Speaker> getSpeakers() {
        return seminar.content().talks().stream()
                .flatMap(talk -> talk.speakers().stream())
                .distinct()
                .toList();
    }

    /** Their names only, for lists. */
    public String getSpeakerNames() {
        return getSpeakers().stream()
                .map(SeminarContent.Speaker::name)
                .distinct()
                .collect(Collectors.joining(isEnglish() ? ", " : "、"));
    }

    public String getWhen() {
        return times.range(seminar.content().startsAt(), seminar.content().endsAt());
    }

    public String getHours() {
        return times.hours(seminar.content().startsAt(), seminar.content().endsAt());
    }

    public boolean isSlides() {
        return materials().anyMatch(material -> material.kind() == MaterialKind.SLIDES);
    }

    public boolean isRecording() {
        return materials().anyMatch(material -> material.kind() == MaterialKind.RECORDING);
    }

    private Stream<SeminarContent.Material> materials() {
        return seminar.content().talks().stream().flatMap(talk -> talk.materials().stream());
    }

    /** When registration opens; null when it opened with the announcement. */
    public String getOpens() {
        return seminar.opensAt() == null ? null : times.moment(seminar.opensAt());
    }

    public List<TalkText.Link> getCoHosts() {
        return seminar.content().coHosts().stream()
                .map(host -> new TalkText.Link(host.name(), TalkText.web(host.url()), null, null))
                .toList();
    }

    public boolean isSeveral() {
        return seminar.content().talks().size() > 1;
    }

    /** Whether there is more to say of its speakers than names and affiliations. */
    public boolean isLinked() {
        return getSpeakers().stream()
                .anyMatch(one -> TalkText.web(one.url()) != null || one.role() != SpeakerRole.SPEAKER);
    }

    /** Key of where it stands: {@code cancelled}, {@code open}, {@code over} … */
    public String getState() {
        return seminar.decision() == Decision.PUBLISHED ? Word.of(seminar.phase()) : Word.of(seminar.decision());
    }

    public boolean isCalledOff() {
        return seminar.decision() != Decision.PUBLISHED;
    }

    public boolean isOver() {
        return seminar.phase() == Phase.OVER;
    }

    public boolean isOpen() {
        return seminar.isOpen();
    }

    /** Whether all seats are taken, so that a registration joins the waiting list. */
    public boolean isFull() {
        return !seminar.seats().isEmpty()
                && seminar.seats().stream().allMatch(pool -> pool.left() == 0 || pool.waiting() > 0);
    }

    public String getFormat() {
        return Word.of(seminar.content().format());
    }

    private boolean isEnglish() {
        return "en".equals(language);
    }
}
