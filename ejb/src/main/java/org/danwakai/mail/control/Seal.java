package org.danwakai.mail.control;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.danwakai.platform.control.Setting;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

/** Signs mails for our domain (DKIM, RFC 6376), the headers included by which readers leave (RFC 8058, 4). */
final class Seal {

    private static final String[] OURS = {"List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted"};

    private final String domain;
    private final String selector;
    private final RSAPrivateKey key;

    /** @throws IllegalStateException when nobody can sign for that domain */
    Seal(String domain, String selector, RSAPrivateKey key) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
        signer();
    }

    /** @return empty when no key is set @throws IllegalStateException when one is, and mails cannot be signed by it */
    static Optional<Seal> set(String senderDomain) {
        return Setting.DKIM_KEY_FILE
                .find()
                .map(file -> new Seal(
                        Setting.DKIM_DOMAIN.find().orElse(senderDomain), Setting.DKIM_SELECTOR.value(), key(file)));
    }

    SMTPMessage put(Envelope envelope) throws MessagingException {
        return new DkimMessage(envelope, signer());
    }

    /** One for each mail: it keeps state while it signs. */
    private DkimSigner signer() {
        try {
            DkimSigner signer = new DkimSigner(domain, selector, key);
            signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            // relays fold headers anew but leave a text of short lines as it is; to look for its spaces would take the
            // library twice as long as to sign
            signer.setBodyCanonicalization(Canonicalization.SIMPLE);
            // whether the key is in the DNS is not asked for each mail
            signer.setCheckDomainKey(false);
            signer.setLengthParam(false);
            for (String header : OURS) {
                signer.addHeaderToSign(header);
            }
            return signer;
        } catch (DkimException e) {
            throw new IllegalStateException("Mails cannot be signed for " + domain, e);
        }
    }

    private static RSAPrivateKey key(String file) {
        try {
            String pem = Files.readString(Path.of(file));
            byte[] der = Base64.getMimeDecoder()
                    .decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    Setting.DKIM_KEY_FILE.variable() + " names no file with a private RSA key in PKCS #8", e);
        }
    }
}
