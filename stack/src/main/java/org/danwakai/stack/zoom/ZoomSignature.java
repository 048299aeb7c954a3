package org.danwakai.stack.zoom;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How Zoom signs what it tells by itself. */
public final class ZoomSignature {

    private ZoomSignature() {}

    public static String of(String secret, String timestamp, byte[] body) {
        return "v0=" + hmac(secret, "v0:" + timestamp + ":" + new String(body, StandardCharsets.UTF_8));
    }

    static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
