package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** What an organizer prepares so that a test has a seminar of its own. */
final class Organizing {

    /** Far from one to the next: seminars that name no number take the one behind the highest. */
    private static final AtomicInteger JOINT_NUMBER = new AtomicInteger(4001);

    static final String USUAL_START = "2026-01-29T10:30:00+09:00";
    static final String USUAL_END = "2026-01-29T11:30:00+09:00";

    private Organizing() {}

    /** A published seminar of the series dlap, nine days after the usual day. @return its path below the API's root */
    static String publishedSeminar(String title) {
        return publishedSeminar(title, USUAL_START, USUAL_END);
    }

    static String publishedSeminar(String title, String start, String end) {
        return published("dlap", seminar(title, start, end));
    }

    /** A published seminar of that series on the usual day. @return its path below the API's root */
    static String publishedSeminar(String title, String series) {
        return published(series, seminar(title, USUAL_START, USUAL_END));
    }

    /** A published seminar of both series, at home in mlphys. @return its path below the API's root */
    static String publishedJointSeminar(String title) {
        int number = JOINT_NUMBER.addAndGet(1000);
        String numbers = "{\"numbers\": [{\"series\": \"mlphys\", \"number\": " + number
                + "}, {\"series\": \"dlap\", \"number\": " + number + "}],";
        return published("mlphys", seminar(title, USUAL_START, USUAL_END).replaceFirst("\\{", numbers));
    }

    private static String published(String series, String seminar) {
        Api organizer = Api.anonymous().as("organizer");
        Api.Answer planned = organizer.post("/series/" + series + "/seminars", seminar);
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        String path = path(planned.json());
        assertThat(organizer.post(path + "/publish", "").status()).isEqualTo(200);
        return path;
    }

    /** Gives the seminar seats in a room besides those online. */
    static void room(String seminar, int capacity) {
        seats(seminar, "{\"pool\": \"room\", \"capacity\": " + capacity + "}");
    }

    /** Gives the seminar these seats, each a JSON object as the API takes it. */
    static void seats(String seminar, String... quotas) {
        Api.Answer answer =
                Api.anonymous().as("organizer").put(seminar + "/seats", "[" + String.join(",", quotas) + "]");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    static String seminar(String title, String start, String end) {
        return """
            {"format": "online", "startsAt": "%s", "endsAt": "%s", "language": "ja",
             "talks": [{"kind": "talk", "title": {"ja": "%s", "en": null}, "language": "ja",
                        "speakers": [{"name": "北 花子", "affiliation": "試験大学"}]}]}
            """.formatted(start, end, title);
    }

    static String path(JsonObject seminar) {
        JsonObject number = seminar.getJsonArray("numbers").getJsonObject(0);
        return "/series/" + number.getString("series") + "/seminars/" + number.getInt("number");
    }

    static String form(String name, String email) {
        return form(name, email, "ja");
    }

    static String form(String name, String email, String language) {
        return """
            {"name": "%s", "institution": "試験大学", "email": "%s", "language": "%s"}
            """.formatted(name, email, language);
    }

    /** @param wish such as {@code always} */
    static String subscription(String name, String email, String wish) {
        return form(name, email).replaceFirst("}", ", \"wish\": \"" + wish + "\"}");
    }

    static String token(String token) {
        return "{\"token\": \"" + token + "\"}";
    }
}
