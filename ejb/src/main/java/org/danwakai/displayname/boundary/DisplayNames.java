package org.danwakai.displayname.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.danwakai.displayname.control.Affiliations;
import org.danwakai.displayname.entity.Wearer;
import org.danwakai.seminar.entity.DisplayNamePattern;

/** What attendees are called in the meetings of a series, on pages and in mails. Answers from memory. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DisplayNames {

    @Inject
    private Affiliations affiliations;

    /** @param pattern of the series @param series whose own decisions about domains count, by slug */
    public String of(DisplayNamePattern pattern, String series, Wearer wearer) {
        return pattern.of(wearer.name(), wearer.romaji(), wearer.institution(), () -> shortName(series, wearer));
    }

    /**
     * What the institution is called every day that somebody typed.
     *
     * @param series whose own decisions about domains count, by slug
     * @return null where their address does not tell that one, or nothing shorter is known in their language
     */
    public String shortName(String series, Wearer wearer) {
        return affiliations
                .of(wearer.address(), series)
                .map(known -> Affiliations.shortName(known, wearer.institution(), wearer.language()))
                .orElse(null);
    }
}
