package org.danwakai.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;

/** A seminar in words of the reader's language, as seen from one of its series. */
public final class SeminarText {

    private static final int LONGEST_BLURB = 200;

    private final SeminarView seminar;
    private final String language;
    private final SeminarView.Number number;
    private final Times times;

    public SeminarText(SeminarView seminar, String language, String series) {
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

    /** Whether this is the first way to attend that one can register for now. */
    public boolean isFirstPool(String pool) {
        return seminar.seats().stream()
                .map(SeminarView.Seats::pool)
                .filter(seminar::isOpen)
                .findFirst()
                .filter(pool::equals)
                .isPresent();
    }

    /** Key of what to say of the times of a way to attend; null where it goes with the seminar. */
    public String poolTimesKey(String pool) {
        return poolTimes(pool)
                .filter(times -> times.closesAt() != null || times.phase() == Phase.ANNOUNCED)
                .map(times -> "pool-times." + Word.of(times.phase()))
                .orElse(null);
    }

    /** When that way to attend opens, if it has not, or else closes. */
    public String poolMoment(String pool) {
        return poolTimes(pool)
                .map(times -> times.phase() == Phase.ANNOUNCED ? times.opensAt() : times.closesAt())
                .map(times::moment)
                .orElse(null);
    }

    private Optional<SeminarView.PoolTimes> poolTimes(String pool) {
        return seminar.poolTimes().stream()
                .filter(one -> one.pool().equals(pool))
                .findFirst();
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
                .map(talk -> new TalkText(talk, seminar, language))
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

    /** Of its start, in its zone. */
    LocalDate getDay() {
        return seminar.content().startsAt().atZone(seminar.zone()).toLocalDate();
    }

    /** Below the context root, in the series where it is at home: of several addresses the one to remember. */
    public String getHomePath() {
        return "/" + seminar.label();
    }

    /** Whether what is said of it has formulas in it. */
    public boolean isFormulas() {
        Stream<String> ofTalks = getTalks().stream().map(TalkText::getTitle);
        Stream<String> summaries = seminar.content().talks().stream().map(SeminarContent.Talk::summary);
        Stream<String> own = Stream.of(getTitle(), seminar.content().description());
        return Stream.of(own, ofTalks, summaries)
                .flatMap(texts -> texts)
                .anyMatch(text -> text != null && !Formulas.in(text).isEmpty());
    }

    /** Address of the picture for those who share it, below the context root. */
    public String getPicture() {
        return getHomePath() + ".png?" + ReaderLanguage.PARAMETER + "=" + language;
    }

    /** All its series with the number there. @param name in the reader's language */
    public record Membership(String series, String name, int number) {}

    /** The home series first. */
    public List<Membership> getNumbers() {
        return seminar.numbers().stream()
                .map(one -> new Membership(one.series(), one.name().in(language), one.number()))
                .toList();
    }

    /** When, who and what, as plain text for those who show a line or two of it. */
    public String getBlurb() {
        String about = seminar.content().talks().stream()
                .map(SeminarContent.Talk::summary)
                .filter(summary -> summary != null)
                .findFirst()
                .orElse(seminar.content().description());
        return Stream.of(getWhen(), getSpeakerNames(), Markdown.toLine(about, LONGEST_BLURB))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(isEnglish() ? " · " : "・"));
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

    /** When registration opens, in at least one way to attend; null when it opened with the announcement. */
    public String getOpens() {
        boolean ownTimesEach = seminar.poolTimes().size() == seminar.seats().size();
        Optional<Instant> firstPool = seminar.poolTimes().stream()
                .filter(pool -> ownTimesEach && pool.phase() == Phase.ANNOUNCED)
                .map(SeminarView.PoolTimes::opensAt)
                .min(Comparator.naturalOrder());
        return Stream.concat(Stream.ofNullable(seminar.opensAt()), firstPool.stream())
                .max(Comparator.naturalOrder())
                .map(times::moment)
                .orElse(null);
    }

    public List<TalkText.Link> getCoHosts() {
        return seminar.content().coHosts().stream()
                .map(host -> new TalkText.Link(host.name(), TalkText.web(host.url())))
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
                && seminar.seats().stream()
                        .filter(pool -> !seminar.isOpen() || seminar.isOpen(pool.pool()))
                        .allMatch(pool -> pool.left() == 0 || pool.waiting() > 0);
    }

    public String getFormat() {
        return Word.of(seminar.content().format());
    }

    private boolean isEnglish() {
        return "en".equals(language);
    }
}
