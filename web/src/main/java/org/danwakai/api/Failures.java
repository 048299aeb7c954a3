package org.danwakai.api;

import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.http.TooManyRequests;
import org.danwakai.platform.entity.DatabaseFault;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Overloaded;
import org.danwakai.rights.entity.NotAllowed;

/** Answers whatever goes wrong with a problem document; what is broken is logged here and told to nobody else. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        List<Locale> accepted = headers.getAcceptableLanguages();
        if (failure instanceof InvalidInput invalid) {
            return Problem.of(Problem.Kind.INVALID_INPUT, accepted)
                    .withFields(invalid.problems().stream()
                            .map(problem -> Problem.field(problem.field(), problem.code(), accepted))
                            .toList())
                    .response();
        }
        if (failure instanceof TooManyRequests hasty) {
            return Response.fromResponse(
                            Problem.of(Problem.Kind.TOO_MANY_REQUESTS, accepted).response())
                    .header(HttpHeaders.RETRY_AFTER, hasty.retryAfter())
                    .build();
        }
        if (failure instanceof Overloaded || DatabaseFault.isAway(failure)) {
            return Response.fromResponse(
                            Problem.of(Problem.Kind.OVERLOADED, accepted).response())
                    .header(HttpHeaders.RETRY_AFTER, Overloaded.RETRY_AFTER)
                    .build();
        }
        if (failure instanceof NotAllowed refused) {
            return Problem.ofRight(refused, accepted).response();
        }
        if (failure instanceof DomainException refused) {
            Problem problem = Problem.of(kindOf(refused), accepted);
            return (kindOf(refused) == Problem.Kind.NOT_A_SERIES_PAGE
                            ? problem.withDetail(refused.getMessage())
                            : problem)
                    .response();
        }
        if (failure instanceof EJBAccessException) {
            return Problem.of(Problem.Kind.FORBIDDEN, accepted).response();
        }
        if (failure instanceof WebApplicationException refused) {
            return Problem.of(kindOf(refused), accepted).response();
        }
        if (isMalformed(failure) || DatabaseFault.isOfCharacters(failure)) {
            return Problem.of(Problem.Kind.MALFORMED, accepted).response();
        }
        LOG.log(Level.SEVERE, "A call of the API failed", failure);
        return Problem.of(Problem.Kind.BROKEN, accepted).response();
    }

    private static Problem.Kind kindOf(DomainException refused) {
        return Arrays.stream(Problem.Kind.values())
                .filter(kind -> kind.name()
                        .equals(refused.code().toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElse(Problem.Kind.CONFLICT);
    }

    private static Problem.Kind kindOf(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        return Arrays.stream(Problem.Kind.values())
                .filter(kind -> kind.status() == status)
                .findFirst()
                .orElse(status < Problem.Kind.BROKEN.status() ? Problem.Kind.MALFORMED : Problem.Kind.BROKEN);
    }

    private static boolean isMalformed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonException
                    || cause instanceof JsonbException
                    || cause instanceof ProcessingException
                    || cause instanceof java.time.DateTimeException
                    || cause instanceof IllegalArgumentException
                            && cause.getMessage() != null
                            && cause.getMessage().startsWith("No enum constant")) {
                return true;
            }
        }
        return false;
    }
}
