package org.danwakai.material.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.danwakai.material.control.HandoutBook;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.Places;
import org.danwakai.registration.boundary.Proof;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.HandoutTerms;

/** What readers fetch. Whether they may is asked each time. */
@Stateless
@PermitAll
public class HandedOutFiles {

    @Inject
    private HandoutBook book;

    @Inject
    private Places places;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Clock clock;

    /**
     * @param proof of who the reader is
     * @throws NotFound when there is no such thing, or not yet, or not for readers
     * @throws RegistrantsOnly when it is for those who have a place in its seminar
     */
    public HandedOut find(String key, Proof proof) {
        HandoutBook.Found found =
                book.find(key).filter(HandoutBook.Found::used).orElseThrow(() -> new NotFound("handout"));
        HandoutTerms terms = found.handout().terms();
        Decision decision = found.decision();
        Instant now = clock.instant();
        if (!terms.isAnnounced(decision, now)) {
            throw new NotFound("handout");
        }
        long seminar = found.handout().seminarId();
        boolean everybodys = terms.isOpenTo(false, decision, now);
        if (!everybodys && !terms.isOpenTo(places.has(proof, seminar), decision, now)) {
            throw new RegistrantsOnly(
                    catalog.terms(Set.of(seminar)).get(seminar).label());
        }
        return book.handOut(found.handout(), everybodys);
    }
}
