package org.danwakai.platform.control;

import java.util.Locale;
import java.util.Optional;

/**
 * Everything that a host can set, read from an environment variable ({@code DANWAKAI_BASE_URL}) or, failing that, from
 * a system property ({@code danwakai.base.url}). What the server itself needs (database, mail relay, Keycloak) is set
 * by variables of the same form that its own configuration reads.
 */
public enum Setting {

    /** Address under which people reach the site; every link in a mail begins with it. */
    BASE_URL("http://localhost:8080"),

    /** Key of the links in mails, at least 32 characters that nobody can guess. Links of an older key stop working. */
    TOKEN_KEY(null),

    /** Sender of all mails. */
    MAIL_FROM("danwakai@localhost"),

    /** Mails per second at most, for all series together. */
    MAIL_RATE("50"),

    /** Registrations that may be asked for from one network address in ten minutes. */
    REQUESTS_PER_NETWORK("1200"),

    /** Open pages, at most, that one server tells of seats as they are taken; those beyond ask every few seconds. */
    LIVE_VIEWERS("5000"),

    /** Claim of the identity provider that names the institution of whoever is logged in, such as {@code organization}. */
    INSTITUTION_CLAIM("institution"),

    /** Account id of the university's Server-to-Server OAuth app at Zoom; without the four there are no meetings there. */
    ZOOM_ACCOUNT(null),

    ZOOM_CLIENT(null),

    ZOOM_SECRET(null),

    /** Mail address of the licensed Zoom user whose meetings the seminars are. */
    ZOOM_HOST(null),

    /** Secret by which Zoom signs what it tells by itself; without it nothing is believed. */
    ZOOM_WEBHOOK_SECRET(null),

    ZOOM_TOKEN_URL("https://zoom.us"),

    ZOOM_API_URL("https://api.zoom.us"),

    /** Address of the university's own Jitsi; without the three there are no meetings there. */
    JITSI_URL(null),

    /** What the tokens for Jitsi are issued and meant for: its {@code app_id}. */
    JITSI_APP(null),

    /** Its {@code app_secret}. */
    JITSI_SECRET(null),

    /** Local stack only: where the application's clock starts, ISO 8601 with offset. */
    CLOCK_AT(""),

    /** {@code true} on the local stack: demo data is loaded and the clock may be set. */
    LOCAL("false");

    private final String byDefault;

    Setting(String byDefault) {
        this.byDefault = byDefault;
    }

    public String variable() {
        return "DANWAKAI_" + name();
    }

    public String property() {
        return variable().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Empty when neither set nor defaulted. */
    public Optional<String> find() {
        String value = System.getenv(variable());
        if (value == null || value.isBlank()) {
            value = System.getProperty(property(), byDefault);
        }
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws IllegalStateException naming the variable, for whoever runs the server */
    public String value() {
        return find().orElseThrow(() -> new IllegalStateException(
                "Set the environment variable " + variable() + ": Danwakai does not start without it."));
    }

    public boolean isTrue() {
        return find().map(Boolean::parseBoolean).orElse(false);
    }
}
