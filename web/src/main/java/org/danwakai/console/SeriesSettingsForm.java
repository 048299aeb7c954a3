package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeriesEditing;
import org.danwakai.seminar.entity.AlarmAddresses;
import org.danwakai.seminar.entity.JoinMode;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.SeriesSettings;
import org.danwakai.seminar.entity.SubscribersGet;

/** How a series gives out its seats, to whom, what attendees are called in the meeting, and how they get in. */
@Named("seriesSettings")
@ViewScoped
public class SeriesSettingsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Integer> RISKS = List.of(0, 1, 2, 5, 10, SeriesSettings.LARGEST_RISK);

    private static final List<Integer> REMINDERS = List.of(0, 1, 2, 3, 5, 7, SeriesSettings.MOST_REMINDER_DAYS);

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeriesEditing editing;

    @Inject
    private SeatOutlook outlook;

    @Inject
    private Notices notices;

    @Inject
    private ConsoleTexts texts;

    private final NamePatternForm name = new NamePatternForm();
    private String series;
    private String mailPolicy;
    private String joinMode;
    private String subscribersGet;
    private boolean inviteAbsent;
    private int overbookingRisk;
    private int lastSeats;
    private int reminderDays;

    private String alarmAddresses;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
        SeriesSettings settings = catalog.series(series).orElseThrow().settings();
        subscribersGet = Word.of(settings.subscribersGet());
        inviteAbsent = settings.inviteAbsent();
        overbookingRisk = settings.overbookingRisk();
        lastSeats = settings.lastSeats();
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
                            Word.parse(SubscribersGet.class, subscribersGet),
                            inviteAbsent,
                            overbookingRisk,
                            lastSeats,
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

    public List<String> getGifts() {
        return Arrays.stream(SubscribersGet.values()).map(Word::of).toList();
    }

    public List<Integer> getRisks() {
        return RISKS;
    }

    public List<Integer> getReminders() {
        return REMINDERS;
    }

    /** What it is called to be reminded so many days before. */
    public String reminder(int days) {
        return texts.of("settings.reminder.days", days);
    }

    public List<String> getPolicies() {
        return Arrays.stream(MailPolicy.values()).map(Word::of).toList();
    }

    public List<String> getModes() {
        return Arrays.stream(JoinMode.values()).map(Word::of).toList();
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

    public String getSubscribersGet() {
        return subscribersGet;
    }

    public void setSubscribersGet(String subscribersGet) {
        this.subscribersGet = subscribersGet;
    }

    public String getAlarmAddresses() {
        return alarmAddresses;
    }

    public void setAlarmAddresses(String alarmAddresses) {
        this.alarmAddresses = alarmAddresses;
    }

    public int getLastSeats() {
        return lastSeats;
    }

    public void setLastSeats(int lastSeats) {
        this.lastSeats = lastSeats;
    }

    public int getReminderDays() {
        return reminderDays;
    }

    public void setReminderDays(int reminderDays) {
        this.reminderDays = reminderDays;
    }

    public boolean isInviteAbsent() {
        return inviteAbsent;
    }

    public void setInviteAbsent(boolean inviteAbsent) {
        this.inviteAbsent = inviteAbsent;
    }

    public int getOverbookingRisk() {
        return overbookingRisk;
    }

    public void setOverbookingRisk(int overbookingRisk) {
        this.overbookingRisk = overbookingRisk;
    }
}
