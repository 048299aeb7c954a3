package org.danwakai.seminar.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.HandoutView;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeminarView.PoolTimes;
import org.danwakai.seminar.boundary.SeminarView.Seats;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.HandoutAddress;
import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.seminar.entity.Timetable;
import org.danwakai.seminar.entity.VenueRole;
import org.danwakai.seminar.entity.Visibility;

/** Reads the JSON document that the view {@code seminar_document} makes of a seminar. */
final class SeminarDocument {

    private final JsonObject json;

    private SeminarDocument(JsonObject json) {
        this.json = json;
    }

    static SeminarView read(String text, Instant now) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return new SeminarDocument(reader.readObject()).view(now);
        }
    }

    private SeminarView view(Instant now) {
        JsonObject home = json.getJsonObject("home");
        Timetable timetable = new Timetable(
                ZoneId.of(home.getString("timeZone")),
                home.getInt("closesDaysBefore"),
                LocalTime.parse(home.getString("closesAtTime")),
                LocalTime.parse(home.getString("linkMailTime")));
        SeminarContent content = content();
        Instant opensAt = instant("opensAt");
        Instant byDefault = timetable.closesAt(content.startsAt());
        Instant closesAt = json.isNull("closesAt") ? byDefault : instant("closesAt");
        List<Seats> seats = list(json, "seats", SeminarDocument::seats);
        List<PoolTimes> poolTimes = list(json, "poolTimes", pool -> poolTimes(pool, now));
        return new SeminarView(
                json.getJsonNumber("id").longValueExact(),
                json.getJsonNumber("version").longValueExact(),
                Word.parse(Decision.class, json.getString("decision")),
                phase(Phase.at(now, opensAt, closesAt, content.startsAt(), content.endsAt()), seats, poolTimes),
                list(json, "numbers", SeminarDocument::number),
                content,
                timetable.zone(),
                opensAt,
                closesAt,
                json.isNull("closesAt"),
                byDefault,
                timetable.linkMailFrom(content.startsAt()),
                Word.parse(MailPolicy.class, home.getString("policy")),
                seats,
                poolTimes,
                handouts());
    }

    private List<HandoutView> handouts() {
        return json.getJsonArray("talks").getValuesAs(JsonObject.class).stream()
                .flatMap(talk -> talk.getJsonArray("materials").getValuesAs(JsonObject.class).stream())
                .filter(material -> !material.isNull("handout"))
                .map(material -> handout(url(material), material.getJsonObject("handout")))
                .toList();
    }

    private static HandoutView handout(String url, JsonObject handout) {
        return new HandoutView(
                url,
                handout.getString("key"),
                handout.getString("type"),
                text(handout, "name"),
                number(handout, "size"),
                new HandoutTerms(
                        Word.parse(Visibility.class, handout.getString("visibility")), instant(handout, "releasedAt")),
                (int) number(handout, "pictureWidth"),
                (int) number(handout, "pictureHeight"));
    }

    /** Of what we hand out ourselves where we are reached now, which need not be where we were when it was written. */
    private static String url(JsonObject material) {
        if (material.isNull("handout")) {
            return material.getString("url");
        }
        JsonObject handout = material.getJsonObject("handout");
        String name = handout.isNull("name") ? HandoutView.LINK : handout.getString("name");
        return HandoutAddress.of(Setting.BASE_URL.value(), handout.getString("key"), name);
    }

    private static long number(JsonObject object, String name) {
        return object.isNull(name) ? 0 : object.getJsonNumber(name).longValueExact();
    }

    /** A seminar is not open before the first of its ways to attend is, nor after the last of them. */
    private static Phase phase(Phase ofSeminar, List<Seats> seats, List<PoolTimes> poolTimes) {
        boolean open = poolTimes.size() < seats.size()
                || seats.isEmpty()
                || poolTimes.stream().anyMatch(pool -> pool.phase() == Phase.OPEN);
        if (ofSeminar != Phase.OPEN || open) {
            return ofSeminar;
        }
        boolean later = poolTimes.stream().anyMatch(pool -> pool.phase() == Phase.ANNOUNCED);
        return later ? Phase.ANNOUNCED : Phase.CLOSED;
    }

    private SeminarContent content() {
        return new SeminarContent(
                localized(json, "theme"),
                Word.parse(Format.class, json.getString("format")),
                instant("startsAt"),
                instant("endsAt"),
                json.getString("language"),
                text(json, "notice"),
                text(json, "description"),
                list(json, "venues", SeminarDocument::venue),
                list(json, "coHosts", host -> new SeminarContent.CoHost(host.getString("name"), text(host, "url"))),
                list(json, "talks", SeminarDocument::talk));
    }

    private static SeminarView.Number number(JsonObject number) {
        return new SeminarView.Number(
                number.getString("series"),
                new LocalizedText(text(number, "ja"), text(number, "en")),
                number.getInt("number"));
    }

    private static PoolTimes poolTimes(JsonObject pool, Instant now) {
        Instant opensAt = instant(pool, "opensAt");
        Instant closesAt = instant(pool, "closesAt");
        return new PoolTimes(pool.getString("pool"), opensAt, closesAt, Phase.ofRegistration(now, opensAt, closesAt));
    }

    private static Seats seats(JsonObject seats) {
        return new Seats(
                seats.getString("pool"), seats.getInt("capacity"), seats.getInt("taken"), seats.getInt("waiting"));
    }

    private static SeminarContent.Venue venue(JsonObject venue) {
        return new SeminarContent.Venue(venue.getString("name"), Word.parse(VenueRole.class, venue.getString("role")));
    }

    private static SeminarContent.Talk talk(JsonObject talk) {
        return new SeminarContent.Talk(
                Word.parse(TalkKind.class, talk.getString("kind")),
                text(talk, "part"),
                localized(talk, "title"),
                text(talk, "summary"),
                talk.getString("language"),
                list(talk, "speakers", SeminarDocument::speaker),
                list(talk, "references", one -> new SeminarContent.Reference(one.getString("text"), text(one, "url"))),
                list(talk, "materials", SeminarDocument::material));
    }

    private static SeminarContent.Speaker speaker(JsonObject speaker) {
        return new SeminarContent.Speaker(
                speaker.getString("name"),
                text(speaker, "affiliation"),
                text(speaker, "url"),
                Word.parse(SpeakerRole.class, speaker.getString("role")));
    }

    private static SeminarContent.Material material(JsonObject material) {
        return new SeminarContent.Material(
                material.getString("label"), Word.parse(MaterialKind.class, material.getString("kind")), url(material));
    }

    private Instant instant(String name) {
        return instant(json, name);
    }

    private static Instant instant(JsonObject object, String name) {
        String text = text(object, name);
        return text == null ? null : Instant.parse(text);
    }

    private static LocalizedText localized(JsonObject object, String name) {
        JsonObject both = object.getJsonObject(name);
        return new LocalizedText(text(both, "ja"), text(both, "en"));
    }

    private static String text(JsonObject object, String name) {
        return object.isNull(name) ? null : object.getString(name);
    }

    private static <T> List<T> list(JsonObject object, String name, Function<JsonObject, T> read) {
        JsonArray array = object.getJsonArray(name);
        return array.getValuesAs(JsonObject.class).stream().map(read).toList();
    }
}
