package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeriesEditing;
import org.danwakai.seminar.entity.AlarmAddresses;
import org.danwakai.seminar.entity.JoinMode;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.SeriesSettings;

/** How a series gives out its seats, to whom, what attendees are called in the meeting, and how they get in. */
@Named("seriesSettings")
@ViewScoped
public class SeriesSettingsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeriesEditing editing;

    @Inject
    private SeatOutlook outlook;

    @Inject
    private Notices notices;

    @Inject
    private ConsoleTexts texts;

    private final NamePatternForm name = new NamePatternForm();
    private final SeatGivingForm seats = new SeatGivingForm();
    private final Meanwhile<SeriesSettings> meanwhile = new Meanwhile<>();
    private String series;
    private String mailPolicy;
    private String joinMode;
    private int reminderDays;
    private String alarmAddresses;

    public void open() {
        meanwhile.begin(editing.settings(series));
        fill(meanwhile.read());
    }

    private void fill(SeriesSettings settings) {
        seats.fill(settings);
        alarmAddresses = String.join("\n", settings.alarmAddresses().all());
        mailPolicy = Word.of(settings.mailPolicy());
        joinMode = Word.of(settings.joinMode());
        reminderDays = settings.reminderDays();
        name.setPattern(settings.displayNamePattern().pattern());
    }

    public void save() {
        try {
            save(new SeriesSettings(
                    seats.gift(),
                    seats.isInviteAbsent(),
                    seats.getOverbookingRisk(),
                    seats.getLastSeats(),
                    Word.parse(MailPolicy.class, mailPolicy),
                    name.read(),
                    Word.parse(JoinMode.class, joinMode),
                    reminderDays,
                    AlarmAddresses.parse(alarmAddresses)));
        } catch (InvalidInput invalid) {
            notices.problems("settings", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    private void save(SeriesSettings typed) {
        try {
            editing.settle(series, typed, meanwhile.read());
            meanwhile.begin(typed);
            outlook.refresh();
            notices.done("settings.saved");
        } catch (ChangedMeanwhile others) {
            fill(meanwhile.bringIn(typed, editing.settings(series)));
            notices.refused("settings.meanwhile");
        }
    }

    /** What it is called to be reminded so many days before. */
    public String reminder(int days) {
        return texts.of("settings.reminder.days", days);
    }

    public Meanwhile<SeriesSettings> getMeanwhile() {
        return meanwhile;
    }

    public SeatGivingForm getSeats() {
        return seats;
    }

    public NamePatternForm getName() {
        return name;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public String getMailPolicy() {
        return mailPolicy;
    }

    public void setMailPolicy(String mailPolicy) {
        this.mailPolicy = mailPolicy;
    }

    public String getJoinMode() {
        return joinMode;
    }

    public void setJoinMode(String joinMode) {
        this.joinMode = joinMode;
    }

    public String getAlarmAddresses() {
        return alarmAddresses;
    }

    public void setAlarmAddresses(String alarmAddresses) {
        this.alarmAddresses = alarmAddresses;
    }

    public int getReminderDays() {
        return reminderDays;
    }

    public void setReminderDays(int reminderDays) {
        this.reminderDays = reminderDays;
    }
}
