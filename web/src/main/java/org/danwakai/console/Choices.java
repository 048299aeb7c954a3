package org.danwakai.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.institution.entity.SeriesDecision;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.JoinMode;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.SeriesSettings;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.SubscribersGet;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.seminar.entity.VenueRole;
import org.danwakai.seminar.entity.Visibility;

/** What selections offer; the page has the word for each. */
@Named("choices")
@ApplicationScoped
public class Choices {

    public List<String> getLanguages() {
        return List.of("ja", "en");
    }

    public List<String> getFormats() {
        return words(Format.class);
    }

    public List<String> getTalkKinds() {
        return words(TalkKind.class);
    }

    public List<String> getSpeakerRoles() {
        return words(SpeakerRole.class);
    }

    public List<String> getMaterialKinds() {
        return words(MaterialKind.class);
    }

    public List<String> getVisibilities() {
        return words(Visibility.class);
    }

    public List<String> getVenueRoles() {
        return words(VenueRole.class);
    }

    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    public List<String> getMailPolicies() {
        return words(MailPolicy.class);
    }

    public List<String> getJoinModes() {
        return words(JoinMode.class);
    }

    /** How many days before a seminar a reminder can go out; 0 for none. */
    public List<Integer> getReminderDays() {
        return IntStream.rangeClosed(0, SeriesSettings.MOST_REMINDER_DAYS)
                .boxed()
                .toList();
    }

    public List<String> getSubscribersGifts() {
        return words(SubscribersGet.class);
    }

    public List<String> getDomainKinds() {
        return words(Kind.class);
    }

    public List<String> getOutcomes() {
        return words(Outcome.class);
    }

    public List<String> getSeriesDecisions() {
        return words(SeriesDecision.class);
    }

    private static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Word::of).toList();
    }
}
