package org.danwakai.institution.control;

import com.google.common.net.InternetDomainName;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.DomainName;

/** Tells domains that are somebody's from those under which anybody may have one. */
public final class PublicSuffixes {

    private PublicSuffixes() {}

    /** A top-level domain, or one like {@code or.jp} and {@code github.io} of the list at publicsuffix.org. */
    public static boolean isPublic(DomainName domain) {
        String ascii = domain.ascii();
        // no top-level domain begins with a digit, and the address of a machine ends with one
        if (ascii.indexOf('.') < 0 || Character.isDigit(ascii.charAt(ascii.lastIndexOf('.') + 1))) {
            return true;
        }
        return InternetDomainName.isValid(ascii)
                && InternetDomainName.from(ascii).isPublicSuffix();
    }

    /** Whether the directory says it of all that is below: {@code ac.jp}, {@code edu}. */
    public static boolean isShared(DirectoryEntry entry) {
        // a provider of mail has no name there either, and is one domain for all that
        return !entry.institution().isNamed() && !entry.kind().isAnybodys();
    }
}
