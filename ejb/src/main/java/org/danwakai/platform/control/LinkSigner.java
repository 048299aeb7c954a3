package org.danwakai.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads the tokens of mailed links. A token says what it is for, whom it is about and how long it holds, under
 * a signature with the server's key (HMAC, RFC 2104). So the database keeps nothing of a token, a stolen dump opens
 * nothing, and a mail can be written again after a crash with the very same link.
 */
@ApplicationScoped
public class LinkSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int PAYLOAD = 1 + 2 * Long.BYTES;
    private static final int SIGNATURE = 24;
    private static final int BLINDED = 16;
    private static final long NEVER = 0;

    /** What a good token says. @param expiresAt null: it holds as long as what it is about */
    public record Signed(long id, Instant expiresAt) {

        public boolean isExpiredAt(Instant now) {
            return expiresAt != null && !now.isBefore(expiresAt);
        }
    }

    /**
     * @param purpose tells tokens of one use from those of all others
     * @param expiresAt to the second; null for a token that holds as long as what it is about
     */
    public String sign(byte purpose, long id, Instant expiresAt) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .put(purpose)
                .putLong(id)
                .putLong(expiresAt == null ? NEVER : expiresAt.getEpochSecond())
                .array();
        byte[] token = Arrays.copyOf(payload, PAYLOAD + SIGNATURE);
        System.arraycopy(signature(payload), 0, token, PAYLOAD, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty when it is no token of ours, or one for another purpose. Whether it has expired is for the caller to ask. */
    public Optional<Signed> read(byte purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
        if (bytes.length != PAYLOAD + SIGNATURE || bytes[0] != purpose) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(bytes, PAYLOAD);
        byte[] claimed = Arrays.copyOfRange(bytes, PAYLOAD, bytes.length);
        if (!MessageDigest.isEqual(claimed, Arrays.copyOf(signature(payload), SIGNATURE))) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(payload, 1, PAYLOAD - 1);
        long id = fields.getLong();
        long expiry = fields.getLong();
        return Optional.of(new Signed(id, expiry == NEVER ? null : Instant.ofEpochSecond(expiry)));
    }

    /**
     * What stands for a text in the database without telling it: the same each time for one key, and comparable with
     * nothing else. It opens no link, since its purpose is no token's.
     *
     * @param id what it is about; the same text comes out otherwise for another
     */
    public String blind(byte purpose, long id, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] payload = ByteBuffer.allocate(1 + Long.BYTES + bytes.length)
                .put(purpose)
                .putLong(id)
                .put(bytes)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature(payload), BLINDED));
    }

    private static byte[] signature(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec key() {
        String key = Setting.TOKEN_KEY.value();
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalStateException(
                    Setting.TOKEN_KEY.variable() + " is shorter than " + SHORTEST_KEY + " characters.");
        }
        return new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }
}
