package org.danwakai.institution.control;

import java.util.Optional;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;

/** Reads what organizers type of a domain. */
public final class TypedDomain {

    private static final String FIELD = "domain";
    private static final int LONGEST_NAME = 200;

    private TypedDomain() {}

    /**
     * A domain that is somebody's: what is said of one under which anybody may have a domain would hold for them all.
     *
     * @throws InvalidInput when it is none
     */
    public static DomainName somebodys(String typed, Directory directory) {
        DomainName domain = DomainName.parse(InvalidInput.required(FIELD, typed))
                .orElseThrow(() -> new InvalidInput(FIELD, "not-a-domain"));
        Optional<DirectoryEntry> known = directory.find(domain.ascii());
        boolean named = known.isPresent() && known.get().institution().isNamed();
        boolean shared = known.filter(PublicSuffixes::isShared).isPresent();
        // some institutions are on the list of suffixes themselves, since they give out names below theirs
        if (shared
                || PublicSuffixes.isPublic(domain) && (!named || domain.ascii().indexOf('.') < 0)) {
            throw new InvalidInput(FIELD, "public-suffix");
        }
        return domain;
    }

    /** @return null when nothing was typed */
    public static String name(String field, String typed) {
        String name = OneLine.tidy(typed);
        if (name != null && !OneLine.isClean(name)) {
            throw new InvalidInput(field, "control-characters");
        }
        if (name != null && name.length() > LONGEST_NAME) {
            throw new InvalidInput(field, "too-long");
        }
        return name;
    }
}
