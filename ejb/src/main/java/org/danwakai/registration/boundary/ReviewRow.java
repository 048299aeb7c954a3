package org.danwakai.registration.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Judgement;
import org.danwakai.institution.entity.Kind;
import org.danwakai.registration.entity.PoolName;

/**
 * Somebody whose address an organizer has to approve.
 *
 * @param number of the seminar in its home series
 * @param zone of the series
 * @param whyNot why it is no institutional address, in their words; null when not told
 * @param kind what the directory says of the domain; null when it is not known
 * @param known whom the directory says that the domain belongs to; null when nobody
 */
public record ReviewRow(
        long id,
        int number,
        Instant startsAt,
        ZoneId zone,
        PoolName pool,
        String name,
        String institution,
        String address,
        String whyNot,
        Instant provenAt,
        Kind kind,
        Institution known)
        implements Serializable {

    static Institution known(Judgement judgement) {
        return judgement.institutions().stream().findFirst().orElse(null);
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Where anybody can have an address, only people are approved. */
    public boolean canApproveDomain() {
        return kind == null || !kind.isAnybodys();
    }
}
