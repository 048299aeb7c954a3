package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danwakai.registration.boundary.SeatQuotas;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarPlanning;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.Rhythm;

/** How the next seminar of a series begins: with the next number, on a day of the rhythm, and like another one if wanted. */
@Named("nextSeminar")
@RequestScoped
public class NextSeminar {

    private static final int SUGGESTIONS = 3;

    @Inject
    private SeminarEditing editing;

    @Inject
    private SeminarPlanning planning;

    @Inject
    private OfferedSeries offered;

    @Inject
    private SeatQuotas quotas;

    @Inject
    private ReaderLanguage language;

    @Inject
    private ConsoleTexts texts;

    @Inject
    private Clock clock;

    private List<SeminarView> latest;

    /**
     * @param like the number of the seminar that it is to be like; null for none
     * @param on its day; null for one of the rhythm where it is to be like another, else none
     */
    SeminarDraftForm form(SeriesView series, Integer like, LocalDate on) {
        Optional<SeminarView> model = like == null ? Optional.empty() : editing.seminar(series.slug(), like);
        List<SeriesView> all = offered.of(model.map(SeminarView::numbers).orElse(List.of()));
        SeminarDraftForm form = model.map(
                        one -> SeminarDraftForm.like(one, quotas.of(one.id()), all, language.getCode()))
                .orElseGet(() -> SeminarDraftForm.blank(series, all, language.getCode()));
        model.stream()
                .flatMap(one -> one.numbers().stream())
                .map(SeminarView.Number::series)
                .filter(offered::isOwn)
                .forEach(slug -> form.number(slug, editing.nextNumber(slug)));
        form.number(series.slug(), editing.nextNumber(series.slug()));
        if (on != null) {
            form.getContent().moveTo(on);
        } else if (model.isPresent()) {
            form.getContent().getStart().setDate(null);
            dates(series.slug()).stream().findFirst().ifPresent(form.getContent()::moveTo);
        }
        return form;
    }

    /** The next days of the rhythm; empty while there is none. */
    public List<LocalDate> dates(String series) {
        Optional<Rhythm> rhythm = rhythm(series);
        if (rhythm.isEmpty()) {
            return List.of();
        }
        SeminarView latest = latestOf(series).get(0);
        LocalDate last = LocalDate.ofInstant(latest.content().startsAt(), latest.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), latest.zone());
        return Stream.iterate(
                        rhythm.get().next(last, today), day -> rhythm.get().next(day, today))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** In words: every second Thursday, 10:30; null while there is none. */
    public String words(String series) {
        return rhythm(series)
                .map(found -> texts.of(
                        found.ofMonth() > 0 ? "rhythm.ofMonth." + found.ofMonth() : "rhythm.weeks",
                        found.day().getDisplayName(TextStyle.FULL, language.getLocale()),
                        found.time().toString(),
                        found.weeks()))
                .orElse(null);
    }

    /** Puts a new one on that day. */
    public void choose(SeminarForm form, LocalDate day) {
        form.moveTo(day);
    }

    /** The number of the latest seminar, which the next one can be like; null when there is none. */
    public Integer latest(String series) {
        return latestOf(series).stream()
                .findFirst()
                .map(seminar -> seminar.numberIn(series).number())
                .orElse(null);
    }

    private Optional<Rhythm> rhythm(String series) {
        return Rhythm.of(latestOf(series).stream()
                .map(seminar -> LocalDateTime.ofInstant(seminar.content().startsAt(), seminar.zone()))
                .toList());
    }

    private List<SeminarView> latestOf(String series) {
        if (latest == null) {
            latest = planning.latest(series);
        }
        return latest;
    }
}
