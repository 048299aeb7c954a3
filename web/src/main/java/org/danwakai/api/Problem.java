package org.danwakai.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.danwakai.rights.entity.NotAllowed;

/**
 * A problem document (RFC 9457) in the reader's language.
 *
 * @param problems one entry for each field that has a problem; empty when it is not about fields
 */
public record Problem(String type, String title, int status, String detail, List<Field> problems) {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:danwakai:problem:";
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    public record Field(String field, String code, String message) {}

    /** Everything that can be wrong with a call. */
    enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        REGISTRATION_CLOSED(409),
        CHANGED_MEANWHILE(409),
        POOL_FULL(409),
        PROVIDER_NOT_CONFIGURED(409),
        PROVIDER_CREDENTIALS_REFUSED(409),
        PROVIDER_NOT_PERMITTED(409),
        PROVIDER_MEETING_GONE(409),
        PROVIDER_NO_REPORT(409),
        CONFLICT(409),
        LINK_EXPIRED(410),
        TOO_LARGE(413),
        UNSUPPORTED_MEDIA_TYPE(415),
        INVALID_INPUT(422),
        NOT_A_SERIES_PAGE(422),
        UPDATE_NONE(422),
        UPDATE_FOREIGN(422),
        UPDATE_BROKEN(422),
        UPDATE_TOO_LARGE(422),
        TOO_MANY_REQUESTS(429),
        BROKEN(500),
        PROVIDER_UNREACHABLE(502),
        PROVIDER_BROKEN(502),
        PROVIDER_RATE_LIMITED(503),
        OVERLOADED(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Problem of(Kind kind, List<Locale> accepted) {
        ResourceBundle texts = texts(accepted);
        return new Problem(
                TYPE + kind.key(),
                texts.getString(kind.key() + ".title"),
                kind.status(),
                texts.getString(kind.key() + ".detail"),
                List.of());
    }

    /** Says whom to ask for the right that is missing. */
    static Problem ofRight(NotAllowed refused, List<Locale> accepted) {
        String asked = texts(accepted).getString("forbidden.ask");
        Problem problem = of(Kind.FORBIDDEN, accepted);
        return refused.owners().isEmpty()
                ? problem.withDetail(texts(accepted).getString("forbidden.right"))
                : problem.withDetail(MessageFormat.format(asked, String.join(", ", refused.owners())));
    }

    Problem withFields(List<Field> fields) {
        return new Problem(type, title, status, detail, List.copyOf(fields));
    }

    Problem withDetail(String moreExact) {
        return new Problem(type, title, status, moreExact, problems);
    }

    static Field field(String field, String code, List<Locale> accepted) {
        return new Field(field, code, message(code, texts(accepted)));
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this);
        if (status == Kind.UNAUTHENTICATED.status()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"danwakai\"");
        }
        return response.build();
    }

    private static String message(String code, ResourceBundle texts) {
        try {
            return texts.getString("field." + code);
        } catch (MissingResourceException unknownCode) {
            return texts.getString("field.invalid");
        }
    }

    private static ResourceBundle texts(List<Locale> accepted) {
        Locale language = accepted.stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
        return ResourceBundle.getBundle("org.danwakai.api.Problems", language);
    }
}
