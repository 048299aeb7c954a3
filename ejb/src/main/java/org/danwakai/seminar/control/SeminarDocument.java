package org.danwakai.seminar.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.seminar.entity.Timetable;
import org.danwakai.seminar.entity.VenueRole;

/** Reads the JSON document that the view {@code seminar_document} makes of a seminar. */
final class SeminarDocument {

    private final JsonObject json;

    private SeminarDocument(JsonObject json) {
        this.json = json;
    }

    static SeminarView read(String text, Instant now) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
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
        return new SeminarView(
                json.getJsonNumber("id").longValueExact(),
                json.getJsonNumber("version").longValueExact(),
                Word.parse(Decision.class, json.getString("decision")),
                Phase.at(now, opensAt, closesAt, content.startsAt(), content.endsAt()),
                list(json, "numbers", SeminarDocument::number),
                content,
                timetable.zone(),
                opensAt,
                closesAt,
                json.isNull("closesAt"),
                byDefault,
                timetable.linkMailFrom(content.startsAt()),
                Word.parse(MailPolicy.class, home.getString("policy")),
                list(json, "seats", SeminarDocument::seats));
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

    private static SeminarView.Seats seats(JsonObject seats) {
        return new SeminarView.Seats(
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
                material.getString("label"),
                Word.parse(MaterialKind.class, material.getString("kind")),
                material.getString("url"));
    }

    private Instant instant(String name) {
        String text = text(json, name);
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
