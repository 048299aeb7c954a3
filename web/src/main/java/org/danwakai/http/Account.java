package org.danwakai.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.entity.OneLine;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Whoever is logged in, as the identity provider names them (OpenID Connect Core 1.0, 5.1).
 *
 * @param address that the provider says was verified
 * @param name null when the provider tells none that a display name can hold
 * @param institution null when the provider tells none that a display name can hold
 */
public record Account(String address, String name, String institution) {

    private static final Pattern EAST_ASIAN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    /** Empty when nobody is logged in, or the provider vouches for no address. */
    public static Optional<Account> of(HttpServletRequest request) {
        return token(request.getUserPrincipal())
                .filter(token ->
                        token.getEmail() != null && Boolean.parseBoolean(token.getClaimValueAsString("email_verified")))
                .map(token -> new Account(
                        token.getEmail(),
                        usable(name(token.getFamilyName(), token.getGivenName(), token.getName())),
                        usable(token.getClaimValueAsString(Setting.INSTITUTION_CLAIM.value()))));
    }

    private static Optional<JsonWebToken> token(Principal principal) {
        if (!(principal instanceof OidcPrincipal<?> known)) {
            return Optional.empty();
        }
        OidcSecurityContext context = known.getOidcSecurityContext();
        return Stream.<JsonWebToken>of(context.getIDToken(), context.getToken())
                .filter(token -> token != null && token.getEmail() != null)
                .findFirst();
    }

    /** Null when it cannot stand in a display name: whoever registers is asked for it then. */
    static String usable(String claim) {
        String text = OneLine.tidy(claim);
        boolean usable = text != null && OneLine.isClean(text) && text.indexOf('@') < 0 && text.indexOf('＠') < 0;
        return usable ? text : null;
    }

    /** The claim {@code name} has the given name first, which is not how names in these scripts are written. */
    static String name(String family, String given, String whole) {
        boolean familyFirst = family != null
                && given != null
                && EAST_ASIAN.matcher(family + given).find();
        return familyFirst ? family + " " + given : whole;
    }
}
