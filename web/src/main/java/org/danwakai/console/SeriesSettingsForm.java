package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
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

    private static final List<Integer> REMINDERS =
            IntStream.rangeClosed(0, SeriesSettings.MOST_REMINDER_DAYS).boxed().toList();

    @Inject
    private SeriesRights rights;

    @Inject
    private CurrentSeries current;

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
    private String series;
    private String mailPolicy;
    private String joinMode;
    private int reminderDays;
    private String alarmAddresses;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
        SeriesSettings settings = current.find(series).orElseThrow().settings();
        seats.fill(settings);
        alarmAddresses = String.join("\n", settings.alarmAddresses().all());
        mailPolicy = Word.of(settings.mailPolicy());
        joinMode = Word.of(settings.joinMode());
        reminderDays = settings.reminderDays();
        name.setPattern(settings.displayNamePattern().pattern());
    }

    public void save() {
        try {
            editing.settle(
                    series,
                    new SeriesSettings(
                            seats.gift(),
                            seats.isInviteAbsent(),
                            seats.getOverbookingRisk(),
                            seats.getLastSeats(),
                            Word.parse(MailPolicy.class, mailPolicy),
                            name.read(),
                            Word.parse(JoinMode.class, joinMode),
                            reminderDays,
                            AlarmAddresses.parse(alarmAddresses)));
            outlook.refresh();
            notices.done("settings.saved");
        } catch (InvalidInput invalid) {
            notices.problems("settings", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public List<Integer> getReminders() {
        return REMINDERS;
    }

    /** What it is called to be reminded so many days before. */
    public String reminder(int days) {
        return texts.of("settings.reminder.days", days);
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
