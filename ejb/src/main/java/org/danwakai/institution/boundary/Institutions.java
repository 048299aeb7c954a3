package org.danwakai.institution.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.danwakai.institution.control.DirectoryShelf;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Judgement;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Origin;
import org.danwakai.institution.entity.Outcome;

/** Says what a mail address tells of its owner's institution. Answers from memory, in microseconds. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Institutions {

    private static final Origin UNKNOWN_ORIGIN = new Origin(Kind.OTHER, null);
    private static final Judgement UNKNOWN = new Judgement(Outcome.ASK, null, List.of(), null);

    @Inject
    private DirectoryShelf shelf;

    /**
     * @param address as it was typed
     * @param series whose own decisions count besides, by slug; null for none
     * @return empty when there is no domain in it
     */
    public Optional<Judgement> judge(String address, String series) {
        return DomainName.ofAddress(address).map(domain -> shelf.judge(domain, series));
    }

    /** @param domain of a mail address that was checked before */
    public Origin origin(String domain) {
        return DomainName.parse(domain).map(shelf.directory()::origin).orElse(UNKNOWN_ORIGIN);
    }

    /** The same for an address that was checked before. */
    public Judgement of(String address, String series) {
        return judge(address, series).orElse(UNKNOWN);
    }
}
