package org.danwakai.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Lets organizers' calls through only with a good token in the header. The server would take a browser's session for
 * them as well, which a foreign page could ride, and a token in the address, which ends up in logs.
 */
@Provider
@OrganizersOnly
@Priority(Priorities.AUTHENTICATION)
public class BearerTokens implements ContainerRequestFilter {

    private static final String SCHEME = "bearer ";

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
        if (!bearer || request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(Problem.of(Problem.Kind.UNAUTHENTICATED, request.getAcceptableLanguages())
                    .response());
        }
    }
}
