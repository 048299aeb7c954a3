package org.danwakai.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the token of a mailed link from the id of its row and the server's key, so that a mail can be written, and
 * written again after a crash, without the token being stored: the database holds only the hash that it is found by.
 */
@ApplicationScoped
public class LinkSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    /** 256 bits, in the URL-safe alphabet of RFC 4648. */
    public String tokenOf(UUID id) {
        ByteBuffer message = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(message.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks " + ALGORITHM, e);
        }
    }

    /** What a token is stored and found by. Tokens are random to whoever lacks the key, so a plain hash is enough. */
    public byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks SHA-256", e);
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
