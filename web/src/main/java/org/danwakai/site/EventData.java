package org.danwakai.site;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.SeminarContent;

/** Describes a seminar as an Event of schema.org. */
final class EventData {

    private static final String SCHEMA = "https://schema.org/";

    private EventData() {}

    /** JSON that can stand in a page: nothing in it ends a script element. */
    static String of(SeminarText text, String organizer, String base) {
        SeminarView seminar = text.getView();
        SeminarContent content = seminar.content();
        String url = base + text.getPath();
        JsonObjectBuilder event = JSON.createObjectBuilder()
                .add("@context", SCHEMA)
                .add("@type", "Event")
                .add("name", text.getTitle() == null ? text.getLabel() : text.getTitle())
                .add("url", url)
                .add("startDate", text.getTimes().iso(content.startsAt()))
                .add("eventStatus", SCHEMA + status(seminar.decision()))
                .add("eventAttendanceMode", SCHEMA + mode(content.format()))
                .add("isAccessibleForFree", true)
                .add("location", places(content, url))
                .add(
                        "organizer",
                        JSON.createObjectBuilder().add("@type", "Organization").add("name", organizer));
        if (content.endsAt() != null) {
            event.add("endDate", text.getTimes().iso(content.endsAt()));
        }
        JsonArrayBuilder performers = JSON.createArrayBuilder();
        text.getSpeakers().forEach(speaker -> performers.add(person(speaker)));
        event.add("performer", performers);
        return event.build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
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

    private static JsonObjectBuilder person(SeminarContent.Speaker speaker) {
        JsonObjectBuilder person =
                JSON.createObjectBuilder().add("@type", "Person").add("name", speaker.name());
        if (speaker.affiliation() != null) {
            person.add(
                    "affiliation",
                    JSON.createObjectBuilder().add("@type", "Organization").add("name", speaker.affiliation()));
        }
        return person;
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
