package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.danwakai.platform.control.LinkSigner;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.LinkToken;

/** Issues the links of a registration's mails, and finds who a link belongs to. */
@ApplicationScoped
public class LinkTokens {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private LinkSigner signer;

    /** @param expiresAt null: as long as the registration exists */
    public UUID issue(LinkPurpose purpose, long registrationId, Instant expiresAt) {
        UUID id = UUID.randomUUID();
        byte[] hash = signer.hash(signer.tokenOf(id));
        entityManager.persist(new LinkToken(id, hash, purpose, registrationId, expiresAt));
        return id;
    }

    /** @throws NotFound when nobody was ever sent such a link, or not for this purpose */
    public LinkToken resolve(LinkPurpose purpose, String token) {
        return entityManager
                .createNamedQuery("LinkToken.byHash", LinkToken.class)
                .setParameter("hash", signer.hash(token))
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("link"));
    }

    public long count(LinkPurpose purpose, long registrationId) {
        return entityManager
                .createNamedQuery("LinkToken.ofRegistration", LinkToken.class)
                .setParameter("registration", registrationId)
                .setParameter("purpose", purpose)
                .getResultList()
                .size();
    }

    /** The link by which the registration can be left. */
    public String cancelToken(long registrationId) {
        return entityManager
                .createNamedQuery("LinkToken.ofRegistration", LinkToken.class)
                .setParameter("registration", registrationId)
                .setParameter("purpose", LinkPurpose.CANCEL)
                .getResultStream()
                .findFirst()
                .map(token -> signer.tokenOf(token.id()))
                .orElseThrow(() -> new IllegalStateException("registration " + registrationId + " has no cancel link"));
    }
}
