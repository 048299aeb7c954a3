package org.danwakai.registration.boundary;

import java.io.Serializable;
import java.util.Set;
import org.danwakai.institution.entity.Kind;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.Turnout;

/**
 * Which registrants of a seminar are meant; whoever fits all that is named.
 *
 * @param text beginnings of words of names, readings, institutions and addresses, any part where a script has no spaces, in any
 *     order; widths, kinds of kana, accents and variants of characters make no difference; null for all
 * @param state null for all
 * @param pool the way to attend; null for all
 * @param kind of the owner of the address's domain, as the directory says it now; {@link Kind#OTHER} stands for those that
 *     it does not know as well; null for all
 * @param turnout of those with a seat; null for all
 * @param mailTrouble those alone whom a mail about the seminar did not reach, or to whose address none is sent any more
 * @param among keys of registrations that alone count; null for all
 */
public record RegistrantFilter(
        String text,
        RegistrationState state,
        PoolName pool,
        Kind kind,
        Turnout turnout,
        boolean mailTrouble,
        Set<Long> among)
        implements Serializable {

    public static final RegistrantFilter ALL = new RegistrantFilter(null, null, null, null, null, false, null);

    public RegistrantFilter {
        among = among == null ? null : Set.copyOf(among);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static RegistrantFilter containing(String text) {
        return new RegistrantFilter(text, null, null, null, null, false, null);
    }

    /** The same, of these registrations alone. */
    public RegistrantFilter among(Set<Long> registrations) {
        return new RegistrantFilter(text, state, pool, kind, turnout, mailTrouble, registrations);
    }
}
