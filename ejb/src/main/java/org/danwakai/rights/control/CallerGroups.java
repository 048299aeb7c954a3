package org.danwakai.rights.control;

import java.security.Principal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.platform.control.Setting;
import org.danwakai.rights.entity.Grantee;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** The groups that the identity provider puts the caller into, as the token says. */
final class CallerGroups {

    private CallerGroups() {}

    /** Paths, each with a slash before it; none when the provider tells none. */
    static Set<String> of(Principal caller) {
        if (!(caller instanceof OidcPrincipal<?> known)) {
            return Set.of();
        }
        return Stream.<JsonWebToken>of(
                        known.getOidcSecurityContext().getIDToken(),
                        known.getOidcSecurityContext().getToken())
                .filter(token -> token != null)
                .flatMap(token -> named(token.getClaimValue(Setting.GROUPS_CLAIM.value())))
                .map(Grantee::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A claim is a list of names, or the one name. */
    static Stream<String> named(Object claim) {
        if (claim instanceof Collection<?> names) {
            return names.stream().flatMap(CallerGroups::named);
        }
        return claim instanceof String name && !name.isBlank() ? Stream.of(name) : Stream.empty();
    }
}
