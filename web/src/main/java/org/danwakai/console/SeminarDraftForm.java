package org.danwakai.console;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.registration.boundary.Quota;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.SeminarContent;

/** Everything that the editor shows to be typed. */
public class SeminarDraftForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SeminarForm content;
    private final RegistrationTimesForm registration;
    private final MeetingForm meeting;
    private final ArrayList<NumberForm> numbers;

    private SeminarDraftForm(
            SeminarForm content, RegistrationTimesForm registration, MeetingForm meeting, List<NumberForm> numbers) {
        this.content = content;
        this.registration = registration;
        this.meeting = meeting;
        this.numbers = new ArrayList<>(numbers);
    }

    static SeminarDraftForm blank(SeriesView series, int number, List<SeriesView> all, String language) {
        SeminarDraftForm form = new SeminarDraftForm(
                new SeminarForm(),
                RegistrationTimesForm.withQuota(series.defaultCapacity()),
                new MeetingForm(),
                numbers(series.slug(), all, language));
        form.numbers.get(0).setNumber(Integer.toString(number));
        return form;
    }

    /** @param access null when there is no meeting yet */
    static SeminarDraftForm of(
            SeminarView seminar, List<Quota> quotas, MeetingAccess access, List<SeriesView> all, String language) {
        SeminarDraftForm form = new SeminarDraftForm(
                SeminarForm.of(seminar.content(), seminar.zone()),
                RegistrationTimesForm.of(seminar, quotas),
                access == null ? new MeetingForm() : MeetingForm.of(access),
                numbers(seminar.numbers().get(0).series(), all, language));
        seminar.numbers().forEach(number -> form.numbers.stream()
                .filter(row -> row.getSeries().equals(number.series()))
                .forEach(row -> row.setNumber(Integer.toString(number.number()))));
        return form;
    }

    /** @throws org.danwakai.platform.entity.InvalidInput naming every field that has a problem */
    SeminarDraft draft(ZoneId zone, String series) {
        FieldProblems problems = new FieldProblems();
        Map<String, Integer> bySeries = numbers(series, problems);
        SeminarContent announced = content.content(zone, problems);
        SeminarDraft draft = new SeminarDraft(
                bySeries,
                announced,
                registration.opensAt(zone, problems),
                registration.closesAt(zone, problems),
                registration.quotas(zone, problems),
                meeting.access(problems));
        problems.throwIfAny();
        return draft;
    }

    private Map<String, Integer> numbers(String series, FieldProblems problems) {
        Map<String, Integer> bySeries = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            NumberForm row = numbers.get(i);
            String field = "numbers." + i + ".number";
            if (row.getSeries().equals(series) && FieldProblems.isBlank(row.getNumber())) {
                problems.refuse(field, "required");
            }
            Integer number = problems.number(field, row.getNumber(), 1);
            if (number != null) {
                bySeries.put(row.getSeries(), number);
            }
        }
        return bySeries;
    }

    /** A row for each series, the home series first: its defaults and policies hold for the seminar. */
    private static List<NumberForm> numbers(String home, List<SeriesView> all, String language) {
        List<NumberForm> rows = new ArrayList<>();
        all.stream().filter(series -> series.slug().equals(home)).forEach(series -> rows.add(row(series, language)));
        all.stream().filter(series -> !series.slug().equals(home)).forEach(series -> rows.add(row(series, language)));
        return rows;
    }

    private static NumberForm row(SeriesView series, String language) {
        return new NumberForm(series.slug(), series.name().in(language));
    }

    public SeminarForm getContent() {
        return content;
    }

    public RegistrationTimesForm getRegistration() {
        return registration;
    }

    public MeetingForm getMeeting() {
        return meeting;
    }

    public List<NumberForm> getNumbers() {
        return numbers;
    }
}
