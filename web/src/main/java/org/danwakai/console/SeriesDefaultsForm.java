package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.Map;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.seminar.boundary.SeriesEditing;
import org.danwakai.seminar.entity.SeriesDefaults;

/** What holds for the seminars of a series that say nothing else, as typed. */
@Named("seriesDefaults")
@ViewScoped
public class SeriesDefaultsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeriesEditing editing;

    @Inject
    private Notices notices;

    private String capacity;
    private String daysBefore;
    private final MomentForm closes = new MomentForm();
    private final MomentForm linkMails = new MomentForm();
    private final Meanwhile<SeriesDefaults> meanwhile = new Meanwhile<>();

    public void open(String series) {
        meanwhile.begin(editing.defaults(series));
        fill(meanwhile.read());
    }

    private void fill(SeriesDefaults defaults) {
        capacity = Integer.toString(defaults.capacity());
        daysBefore = Integer.toString(defaults.closesDaysBefore());
        closes.setTime(defaults.closesAtTime().toString());
        linkMails.setTime(defaults.linkMailTime().toString());
    }

    public void save(String series) {
        FieldProblems problems = new FieldProblems();
        try {
            Integer seats = number("defaultCapacity", capacity, problems);
            Integer days = number("closesDaysBefore", daysBefore, problems);
            LocalTime closesAt = closes.time("closesAtTime", problems);
            LocalTime linkMailsFrom = linkMails.time("linkMailTime", problems);
            problems.throwIfAny();
            save(series, new SeriesDefaults(seats, days, closesAt, linkMailsFrom));
        } catch (InvalidInput invalid) {
            notices.problems("defaults", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    private void save(String series, SeriesDefaults typed) {
        try {
            editing.keepTo(series, typed, meanwhile.read());
            meanwhile.begin(typed);
            notices.done("settings.saved");
        } catch (ChangedMeanwhile others) {
            fill(meanwhile.bringIn(typed, editing.defaults(series)));
            notices.refused("settings.meanwhile");
        }
    }

    private static Integer number(String field, String typed, FieldProblems problems) {
        if (FieldProblems.isBlank(typed)) {
            problems.refuse(field, "required");
        }
        return problems.number(field, typed, 0);
    }

    public Meanwhile<SeriesDefaults> getMeanwhile() {
        return meanwhile;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public String getDaysBefore() {
        return daysBefore;
    }

    public void setDaysBefore(String daysBefore) {
        this.daysBefore = daysBefore;
    }

    public MomentForm getCloses() {
        return closes;
    }

    public MomentForm getLinkMails() {
        return linkMails;
    }
}
