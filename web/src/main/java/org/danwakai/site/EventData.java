package org.danwakai.site;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.SeminarContent;

/** Describes a seminar as an Event of schema.org, and a series as an EventSeries. */
final class EventData {

    private static final String SCHEMA = "https://schema.org/";

    private EventData() {}

    /** JSON that can stand in a page: nothing in it ends a script element. @param base of the site */
    static String of(SeminarText text, String base) {
        SeminarView seminar = text.getView();
        SeminarContent content = seminar.content();
        String url = base + text.getHomePath();
        JsonObjectBuilder event = JSON.createObjectBuilder()
                .add("@context", SCHEMA)
                .add("@type", "Event")
                .add("@id", url)
                .add("name", text.getTitle() == null ? text.getLabel() : text.getTitle())
                .add("description", text.getBlurb())
                .add("url", url)
                .add("image", JSON.createArrayBuilder().add(base + text.getPicture()))
                .add("inLanguage", content.language())
                .add("startDate", text.getTimes().iso(content.startsAt()))
                .add("eventStatus", SCHEMA + status(seminar.decision()))
                .add("eventAttendanceMode", SCHEMA + mode(content.format()))
                .add("isAccessibleForFree", true)
                .add("location", places(content, url));
        if (content.endsAt() != null) {
            event.add("endDate", text.getTimes().iso(content.endsAt()));
        }
        JsonArrayBuilder hosts = JSON.createArrayBuilder();
        JsonArrayBuilder above = JSON.createArrayBuilder();
        text.getNumbers().forEach(number -> {
            String home = base + "/" + number.series();
            hosts.add(named("Organization", number.name()).add("url", home));
            above.add(named("EventSeries", number.name()).add("@id", home).add("url", home));
        });
        content.coHosts().forEach(host -> hosts.add(named("Organization", host.name())));
        event.add("organizer", hosts).add("superEvent", above);
        JsonArrayBuilder performers = JSON.createArrayBuilder();
        text.getSpeakers().forEach(speaker -> performers.add(person(speaker.name(), speaker.affiliation())));
        event.add("performer", performers);
        seats(event, text, base);
        return inPage(event);
    }

    /** The same of a series. @param coming its next seminars */
    static String of(SeriesText series, List<SeminarText> coming, String base) {
        String url = base + series.getPath();
        JsonArrayBuilder organizers = JSON.createArrayBuilder();
        series.getOrganizers().forEach(one -> organizers.add(person(one.name(), one.affiliation())));
        JsonArrayBuilder seminars = JSON.createArrayBuilder();
        coming.forEach(seminar -> seminars.add(JSON.createObjectBuilder()
                .add("@type", "Event")
                .add("@id", base + seminar.getHomePath())
                .add("url", base + seminar.getHomePath())
                .add("name", seminar.getTitle() == null ? seminar.getLabel() : seminar.getTitle())
                .add(
                        "startDate",
                        seminar.getTimes().iso(seminar.getView().content().startsAt()))
                .add("eventStatus", SCHEMA + status(seminar.getView().decision()))
                .add("location", places(seminar.getView().content(), base + seminar.getHomePath()))));
        JsonObjectBuilder described = named("EventSeries", series.getName())
                .add("@context", SCHEMA)
                .add("@id", url)
                .add("url", url)
                .add("organizer", organizers)
                .add("subEvent", seminars);
        if (series.getSummary() != null) {
            described.add("description", series.getSummary());
        }
        return inPage(described);
    }

    private static String inPage(JsonObjectBuilder described) {
        return described
                .build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static void seats(JsonObjectBuilder event, SeminarText text, String base) {
        SeminarView seminar = text.getView();
        if (seminar.seats().isEmpty()) {
            return;
        }
        event.add(
                "maximumAttendeeCapacity",
                seminar.seats().stream().mapToInt(SeminarView.Seats::capacity).sum());
        if (text.isOpen()) {
            event.add(
                    "offers",
                    JSON.createObjectBuilder()
                            .add("@type", "Offer")
                            .add("price", 0)
                            .add("priceCurrency", "JPY")
                            .add("availability", SCHEMA + (text.isFull() ? "SoldOut" : "InStock"))
                            .add("validThrough", text.getTimes().iso(seminar.closesAt()))
                            .add("url", base + "/" + text.getSeries() + "/register?number=" + text.getNumber()));
        }
    }

    private static JsonArrayBuilder places(SeminarContent content, String url) {
        JsonArrayBuilder places = JSON.createArrayBuilder();
        if (content.format() != Format.ON_SITE) {
            places.add(
                    JSON.createObjectBuilder().add("@type", "VirtualLocation").add("url", url));
        }
        content.venues()
                .forEach(venue -> places.add(JSON.createObjectBuilder()
                        .add("@type", "Place")
                        .add("name", venue.name())
                        .add("address", venue.name())));
        return places;
    }

    private static JsonObjectBuilder person(String name, String affiliation) {
        JsonObjectBuilder person = named("Person", name);
        if (affiliation != null) {
            person.add("affiliation", named("Organization", affiliation));
        }
        return person;
    }

    private static JsonObjectBuilder named(String type, String name) {
        return JSON.createObjectBuilder().add("@type", type).add("name", name);
    }

    private static String status(Decision decision) {
        return switch (decision) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            default -> "EventScheduled";
        };
    }

    private static String mode(Format format) {
        return switch (format) {
            case ONLINE -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
            case ON_SITE -> "OfflineEventAttendanceMode";
        };
    }
}
