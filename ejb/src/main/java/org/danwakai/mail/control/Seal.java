package org.danwakai.mail.control;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.google.common.net.InternetDomainName;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMCommon;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.impl.BodyHasherImpl;
import org.apache.james.jdkim.tagvalue.SignatureRecordImpl;
import org.danwakai.platform.control.Setting;

/**
 * Signs mails for our domain (DKIM, RFC 6376), with all that we say in the header, also by which readers leave (RFC 8058,
 * 4). RSA is computed by a native library where there is one for the machine: the virtual machine's own takes four times
 * as long. It is asked for here alone, which the signer of the DKIM library has no room for, and not made the whole
 * server's.
 */
final class Seal extends DKIMCommon {

    private static final String NAME = "DKIM-Signature:";

    /** A second one that somebody adds on the way might be shown instead; named twice, it breaks the signature (RFC 6376, 8.15). */
    private static final List<String> ONLY_ONCE = List.of("From", "To", "Subject", "Date");

    private final String domain;
    private final String selector;
    private final PrivateKey key;
    private final Provider rsa;

    /**
     * @param key of a pair for RSA, PKCS #8
     * @param rsa who computes the signatures
     * @throws IllegalStateException when nobody can sign for that domain
     * @throws GeneralSecurityException when it is no such key
     */
    Seal(String domain, String selector, byte[] key, Provider rsa) throws GeneralSecurityException {
        if (!InternetDomainName.isValid(selector + "." + domain)
                || !InternetDomainName.from(domain).hasParent()) {
            throw new IllegalStateException("Mails cannot be signed for " + domain + " by " + selector);
        }
        this.domain = domain;
        this.selector = selector;
        this.rsa = rsa;
        this.key = KeyFactory.getInstance("RSA", rsa).generatePrivate(new PKCS8EncodedKeySpec(key));
    }

    /** @return empty when no key is set @throws IllegalStateException when one is, and mails cannot be signed by it */
    static Optional<Seal> set(String senderDomain) {
        return Setting.DKIM_KEY_FILE.find().map(file -> ofFile(file, senderDomain));
    }

    private static Seal ofFile(String file, String senderDomain) {
        try {
            String pem = Files.readString(Path.of(file));
            byte[] key = Base64.getMimeDecoder()
                    .decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
            return new Seal(Setting.DKIM_DOMAIN.find().orElse(senderDomain), Setting.DKIM_SELECTOR.value(), key, rsa());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    Setting.DKIM_KEY_FILE.variable() + " names no file with a private RSA key in PKCS #8", e);
        }
    }

    private static Provider rsa() throws GeneralSecurityException {
        AmazonCorrettoCryptoProvider fast = AmazonCorrettoCryptoProvider.INSTANCE;
        return fast.getLoadingError() == null
                ? fast
                : KeyFactory.getInstance("RSA").getProvider();
    }

    /** Who computes the signatures. */
    String provider() {
        return rsa.getName();
    }

    /** @return the header's field that signs the envelope, as {@link Envelope#fields} has others */
    String of(Envelope envelope) {
        List<Field> fields = envelope.fields().stream().map(Field::of).toList();
        SignatureRecord record = new SignatureRecordImpl(template(envelope, fields));
        try {
            BodyHasherImpl text = new BodyHasherImpl(record);
            text.getOutputStream().write(envelope.body());
            text.getOutputStream().close();
            record.setBodyHash(text.getDigest());
            Signature signature = Signature.getInstance("SHA256withRSA", rsa);
            signature.initSign(key);
            signatureCheck(new Fields(fields), record, record.getHeaders(), signature);
            record.setSignature(signature.sign());
        } catch (GeneralSecurityException | PermFailException | IOException e) {
            throw new IllegalStateException("Mails cannot be signed for " + domain, e);
        }
        return NAME + MimeUtility.fold(NAME.length(), record.toString());
    }

    /** Relays fold headers anew, but leave a text of short lines as it is. */
    private String template(Envelope envelope, List<Field> fields) {
        String names = Stream.concat(fields.stream().map(Field::name), ONLY_ONCE.stream())
                .collect(Collectors.joining(":"));
        return "v=1; a=rsa-sha256; c=relaxed/simple; d=" + domain + "; s=" + selector + "; t="
                + envelope.writtenAt().getEpochSecond() + "; h=" + names + "; bh=; b=;";
    }

    private record Field(String name, String line) {

        private static Field of(String line) {
            return new Field(line.substring(0, line.indexOf(':')), line);
        }
    }

    private record Fields(List<Field> all) implements Headers {

        @Override
        public List<String> getFields() {
            return all.stream().map(Field::line).toList();
        }

        @Override
        public List<String> getFields(String name) {
            return all.stream()
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .map(Field::line)
                    .toList();
        }
    }
}
