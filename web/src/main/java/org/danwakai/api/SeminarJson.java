package org.danwakai.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.SeminarContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A seminar. Times are ISO 8601 with the offset of its series.
 *
 * @param decision published, cancelled or postponed: the phase alone would not tell that a seminar was called off
 * @param theme its own title where the talks do not say it
 */
public record SeminarJson(
        List<NumberJson> numbers,
        String kind,
        String format,
        String decision,
        String phase,
        String startsAt,
        String endsAt,
        String language,
        TextJson theme,
        String notice,
        String description,
        List<VenueJson> venues,
        List<CoHostJson> coHosts,
        List<SeatsJson> seats,
        RegistrationJson registration,
        List<TalkJson> talks) {

    public record NumberJson(String series, int number) {}

    public record VenueJson(String name, String role) {}

    public record CoHostJson(String name, String url) {}

    public record SeatsJson(String pool, int capacity, int taken, int waiting) {

        static SeatsJson of(SeminarView.Seats seats) {
            return new SeatsJson(seats.pool(), seats.capacity(), seats.taken(), seats.waiting());
        }
    }

    public record RegistrationJson(String opensAt, String closesAt, String policy) {}

    public record TalkJson(
            String kind,
            String part,
            TextJson title,
            @Schema(name = "abstract") String abstractText,
            String language,
            List<SpeakerJson> speakers,
            List<ReferenceJson> references,
            List<MaterialJson> materials) {

        static TalkJson of(SeminarContent.Talk talk) {
            return new TalkJson(
                    Word.of(talk.kind()),
                    talk.part(),
                    TextJson.of(talk.title()),
                    talk.summary(),
                    talk.language(),
                    talk.speakers().stream()
                            .map(one -> new SpeakerJson(one.name(), one.affiliation(), one.url(), Word.of(one.role())))
                            .toList(),
                    talk.references().stream()
                            .map(one -> new ReferenceJson(one.text(), one.url()))
                            .toList(),
                    talk.materials().stream()
                            .map(one -> new MaterialJson(one.label(), Word.of(one.kind()), one.url()))
                            .toList());
        }
    }

    public record SpeakerJson(String name, String affiliation, String url, String role) {}

    public record ReferenceJson(String text, String url) {}

    public record MaterialJson(String label, String kind, String url) {}

    static SeminarJson of(SeminarView seminar) {
        SeminarContent content = seminar.content();
        ZoneId zone = seminar.zone();
        return new SeminarJson(
                seminar.numbers().stream()
                        .map(number -> new NumberJson(number.series(), number.number()))
                        .toList(),
                Word.of(seminar.kind()),
                Word.of(content.format()),
                Word.of(seminar.decision()),
                Word.of(seminar.phase()),
                time(content.startsAt(), zone),
                time(content.endsAt(), zone),
                content.language(),
                TextJson.of(content.theme()),
                content.notice(),
                content.description(),
                content.venues().stream()
                        .map(venue -> new VenueJson(venue.name(), Word.of(venue.role())))
                        .toList(),
                content.coHosts().stream()
                        .map(host -> new CoHostJson(host.name(), host.url()))
                        .toList(),
                seminar.seats().stream().map(SeatsJson::of).toList(),
                new RegistrationJson(
                        time(seminar.opensAt(), zone), time(seminar.closesAt(), zone), Word.of(seminar.policy())),
                content.talks().stream().map(TalkJson::of).toList());
    }

    static String time(Instant instant, ZoneId zone) {
        return instant == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
