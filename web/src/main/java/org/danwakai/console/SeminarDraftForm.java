package org.danwakai.console;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.registration.boundary.Quota;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

/** Everything that the editor shows to be typed. */
public class SeminarDraftForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SeminarForm content;
    private final RegistrationTimesForm registration;
    private final ArrayList<NumberForm> numbers;

    private SeminarDraftForm(SeminarForm content, RegistrationTimesForm registration, List<NumberForm> numbers) {
        this.content = content;
        this.registration = registration;
        this.numbers = new ArrayList<>(numbers);
    }

    static SeminarDraftForm blank(SeriesView series, List<SeriesView> all, String language) {
        return new SeminarDraftForm(
                new SeminarForm(),
                RegistrationTimesForm.withSeats(Map.of(PoolName.ONLINE, series.defaultCapacity())),
                numbers(series.slug(), all, language));
    }

    static SeminarDraftForm of(SeminarView seminar, List<Quota> quotas, List<SeriesView> all, String language) {
        SeminarDraftForm form = new SeminarDraftForm(
                SeminarForm.of(seminar.content(), seminar.zone()),
                RegistrationTimesForm.of(seminar, quotas),
                numbers(seminar.numbers().get(0).series(), all, language));
        seminar.numbers().forEach(number -> form.number(number.series(), number.number()));
        return form;
    }

    /** For the next one of the same kind: the same rooms, hours and seats, and no talks yet. */
    static SeminarDraftForm like(SeminarView seminar, List<Quota> quotas, List<SeriesView> all, String language) {
        return new SeminarDraftForm(
                SeminarForm.like(seminar.content(), seminar.zone()),
                RegistrationTimesForm.withSeats(
                        quotas.stream().collect(Collectors.toMap(Quota::pool, Quota::capacity))),
                numbers(seminar.numbers().get(0).series(), all, language));
    }

    void number(String series, int number) {
        numbers.stream()
                .filter(row -> row.getSeries().equals(series))
                .forEach(row -> row.setNumber(Integer.toString(number)));
    }

    /** As it is typed, right or wrong. */
    JsonObject typed() {
        return TypedFields.of(this::keep);
    }

    void putBack(JsonObject typed) {
        TypedFields.putBack(typed, this::keep);
    }

    private void keep(TypedFields fields) {
        fields.group("numbers", bySeries -> numbers.forEach(row -> row.keep(bySeries)));
        content.keep(fields);
        registration.keep(fields);
    }

    /**
     * @param series whose number it must have
     * @throws org.danwakai.platform.entity.InvalidInput naming every field that has a problem
     */
    SeminarDraft draft(ZoneId zone, String series) {
        FieldProblems problems = new FieldProblems();
        Map<String, Integer> bySeries = numbers(series, problems);
        SeminarDraft draft = new SeminarDraft(
                bySeries,
                content.content(zone, problems),
                registration.opensAt(zone, problems),
                registration.closesAt(zone, problems),
                registration.quotas(zone, problems));
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

    public List<NumberForm> getNumbers() {
        return numbers;
    }
}
