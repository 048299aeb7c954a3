package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.danwakai.platform.control.LinkSigner;
import org.danwakai.registration.control.LinkTokens;
import org.danwakai.registration.control.WaitingList;
import org.danwakai.registration.entity.Registration;

/** Who a registration's mails go to. Only the mail feature calls it, with nobody logged in; pages and API must not. */
@Stateless
@PermitAll
public class Recipients {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private LinkTokens links;

    @Inject
    private LinkSigner signer;

    @Inject
    private WaitingList waitingList;

    public Optional<Recipient> find(long registrationId) {
        return Optional.ofNullable(entityManager.find(Registration.class, registrationId))
                .map(registration -> new Recipient(
                        registration.address(),
                        registration.name(),
                        registration.institution(),
                        registration.language(),
                        registration.state(),
                        waitingList.position(registration),
                        links.cancelToken(registrationId)));
    }

    /** @param link id of a link that was issued */
    public String token(UUID link) {
        return signer.tokenOf(link);
    }
}
