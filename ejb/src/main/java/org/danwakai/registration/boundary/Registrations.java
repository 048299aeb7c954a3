package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.danwakai.platform.control.LinkSigner.Signed;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Overloaded;
import org.danwakai.registration.control.Errand;
import org.danwakai.registration.control.FormCheck;
import org.danwakai.registration.control.MailedLinks;
import org.danwakai.registration.control.Proofs;
import org.danwakai.registration.control.SeatDesk;
import org.danwakai.registration.control.Statuses;
import org.danwakai.registration.entity.LinkExpired;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.Origin;
import org.danwakai.registration.entity.PoolFull;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationClosed;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarNumber;
import org.danwakai.seminar.boundary.SeriesView;

/**
 * What anybody can do about a place in a seminar: ask for one, prove the address, change the way to attend, leave.
 * Asking is answered in the same way whether or not the address is known; what is known is told to the address alone.
 * Each call returns when what it asks for is committed, or throws {@link Overloaded} with nothing done.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Registrations {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeatDesk desk;

    @Inject
    private Statuses statuses;

    @Inject
    private MailedLinks links;

    @Inject
    private Proofs proofs;

    /**
     * Asks for a place.
     *
     * @return where the registration stands, for who is known to own the address; for everybody else the answer is a
     *     mail to the address
     * @throws NotFound when there is no such seminar
     * @throws InvalidInput naming every field that has a problem
     * @throws RegistrationClosed outside of the time of registration
     */
    public Optional<RegistrationStatus> request(String series, int number, RegistrationForm form, Proof proof) {
        FormCheck.Checked checked = FormCheck.check(form);
        Long subscribeTo = checked.wish() == null
                ? null
                : catalog.series(series).map(SeriesView::id).orElseThrow(() -> new NotFound("series " + series));
        Optional<Origin> known = proofs.find(proof, checked.person().address());
        RegistrationStatus status = desk.serve(new Errand.Ask(
                new SeminarNumber(series, number),
                checked.pool(),
                form.fallBack(),
                checked.person(),
                known.isPresent(),
                known.orElse(Origin.FORM),
                checked.requestKey(),
                subscribeTo,
                checked.wish(),
                form.anyway(),
                checked.whyNot()));
        return known.map(origin -> status);
    }

    /** What a link is about, without doing it. @throws NotFound when nobody was ever sent such a link */
    public RegistrationStatus look(LinkPurpose purpose, String token) {
        Registration registration = entityManager.find(
                Registration.class, links.resolve(purpose, token).id());
        if (registration == null) {
            throw new NotFound("registration");
        }
        return statuses.of(registration);
    }

    /**
     * Proves the address that the link was sent to, and takes a seat or a place in the waiting list. Doing it again
     * answers the same.
     *
     * @throws NotFound when nobody was ever sent such a link
     * @throws LinkExpired after 48 hours
     * @throws RegistrationClosed after the deadline
     */
    public RegistrationStatus confirm(String token) {
        Signed link = links.resolve(LinkPurpose.CONFIRM, token);
        return desk.serve(new Errand.Prove(link.id(), link.expiresAt()));
    }

    /**
     * Leaves the seminar; the first who waits moves up. Doing it again answers the same.
     *
     * @throws NotFound when nobody was ever sent such a link
     * @throws RegistrationClosed when the seminar began more than ten minutes ago
     */
    public RegistrationStatus cancel(String token) {
        return desk.serve(
                new Errand.Leave(links.resolve(LinkPurpose.CANCEL, token).id()));
    }

    /**
     * Attends in another way than before.
     *
     * @param token of the link by which the registration can be left
     * @throws PoolFull when there is no seat left; the present place is kept
     * @throws RegistrationClosed when there is no place to change, or it is too late
     */
    public RegistrationStatus move(String token, PoolName pool) {
        return desk.serve(
                new Errand.Move(links.resolve(LinkPurpose.CANCEL, token).id(), pool));
    }

    /** What a browser keeps, so that its owner need not prove this address again. */
    public String browserToken(RegistrationStatus status) {
        return proofs.browserToken(status.attendeeId());
    }
}
