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

    /** Mails per second at most that one server sends, for all series together. */
    MAIL_RATE("50"),

    /** Mails per second at most that one server sends for one series; decimals are allowed, 0 is no limit of its own. */
    MAIL_RATE_PER_SERIES("0"),

    /** Mails per second at most that one server sends to one receiving domain; decimals are allowed, 0 is no limit. */
    MAIL_RATE_PER_DOMAIN("0"),

    /** Connections to the mail relay that one server keeps open while there is mail. */
    MAIL_CONNECTIONS("4"),

    /** File with the private key (PKCS #8, RSA) that mails are signed by (DKIM); they are not signed without it. */
    DKIM_KEY_FILE(null),

    /** Name of the key in the domain's DNS. */
    DKIM_SELECTOR("danwakai"),

    /** Domain that signs, when it is not the one of the sender. */
    DKIM_DOMAIN(null),

    /** Address that mail comes back to; each mail adds {@code +} and its own mark. Off without it. */
    BOUNCE_ADDRESS(null),

    /** Where the mailbox of that address is read, by IMAP; it is not read without it. */
    BOUNCE_IMAP_HOST(null),

    BOUNCE_IMAP_PORT("993"),

    BOUNCE_IMAP_USER(null),

    BOUNCE_IMAP_PASSWORD(null),

    /** {@code false}: without TLS. */
    BOUNCE_IMAP_SSL("true"),

    /** Seconds from one look into that mailbox to the next. */
    BOUNCE_IMAP_SECONDS("20"),

    /** Registrations that may be asked for from one network address in ten minutes. */
    REQUESTS_PER_NETWORK("1200"),

    /** Open pages, at most, that one server tells of seats as they are taken; those beyond ask every few seconds. */
    LIVE_VIEWERS("5000"),

    /** Which sites may show the list of a series in a frame: sources of a CSP's {@code frame-ancestors}. */
    EMBED_IN("*"),

    /** Claim of the identity provider that names the institution of whoever is logged in, such as {@code organization}. */
    INSTITUTION_CLAIM("institution"),

    /** Claim of the identity provider that names the groups of whoever is logged in, which rights may be given to. */
    GROUPS_CLAIM("groups"),

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

    /** Folder of uploaded files, which several servers have to share; beside the server's own data when it is not set. */
    FILES(null),

    /** Megabytes that one uploaded file may have. */
    FILES_LARGEST("200"),

    /** Megabytes that all files together may have; 0 is no limit of its own. */
    FILES_TOTAL("0"),

    /** Megabytes that uploads leave free on the disk. */
    FILES_RESERVE("1024"),

    /** Where a clamd listens that looks for viruses in uploads, {@code host:port}; nobody looks without it. */
    CLAMD(null),

    /** Address of an S3-compatible store, such as {@code https://s3.example.ac.jp}; files stay in the folder without it. */
    S3_URL(null),

    S3_BUCKET("danwakai"),

    S3_REGION("us-east-1"),

    S3_ACCESS_KEY(null),

    S3_SECRET_KEY(null),

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

    /** @throws IllegalStateException naming the variable, when it is no whole number, or one below the least */
    public int whole(int least) {
        String value = value();
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // which is said below
        }
        throw mistyped("a whole number of " + least + " or more", value);
    }

    /** @throws IllegalStateException naming the variable, when it is no number, or one below the least */
    public double decimal(double least) {
        String value = value();
        try {
            double number = Double.parseDouble(value);
            if (number >= least && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // which is said below
        }
        throw mistyped("a number of " + least + " or more", value);
    }

    private IllegalStateException mistyped(String wanted, String value) {
        return new IllegalStateException(
                "Set the environment variable " + variable() + " to " + wanted + "; it is \"" + value + "\".");
    }

    public boolean isTrue() {
        return find().map(Boolean::parseBoolean).orElse(false);
    }
}
