package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.danwakai.platform.control.LinkSigner;
import org.danwakai.platform.control.LinkSigner.Signed;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.entity.LinkPurpose;

/** Makes the tokens of the links in mails, and finds what a token is about. */
@ApplicationScoped
public class MailedLinks {

    @Inject
    private LinkSigner signer;

    /** @param expiresAt null: as long as what it is about exists */
    public String token(LinkPurpose purpose, long id, Instant expiresAt) {
        return signer.sign(purpose.letter(), id, expiresAt);
    }

    /** @throws NotFound when nobody was ever sent such a link, or not for this purpose */
    public Signed resolve(LinkPurpose purpose, String token) {
        return signer.read(purpose.letter(), token).orElseThrow(() -> new NotFound("link"));
    }
}
