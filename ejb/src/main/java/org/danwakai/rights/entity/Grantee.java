package org.danwakai.rights.entity;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;

/**
 * Whom a right is given to. Keycloak takes no notice of the case of an account's name, and its groups are paths.
 *
 * @param name of an account in small letters; of a group with a slash before it
 */
public record Grantee(GranteeKind kind, String name) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As long as Keycloak's. */
    private static final int LONGEST = 255;

    /** @throws InvalidInput when there can be nobody of that name */
    public Grantee {
        Objects.requireNonNull(kind);
        String tidy = InvalidInput.required("grantee", OneLine.tidy(name));
        if (tidy.length() > LONGEST) {
            throw new InvalidInput("grantee", "too-long");
        }
        if (!OneLine.isClean(tidy)) {
            throw new InvalidInput("grantee", "control-characters");
        }
        name = kind == GranteeKind.GROUP ? path(tidy) : account(tidy);
        if (name.equals("/")) {
            throw new InvalidInput("grantee", "required");
        }
    }

    /** How the account is kept that the identity provider calls so. */
    public static String account(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** How the group is kept that the identity provider calls so; it may leave out the slash before the path. */
    public static String path(String group) {
        return group.startsWith("/") ? group : "/" + group;
    }
}
