package org.danwakai.console;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Tells the console's own forms from those that another site makes a browser send, where Faces does not do it. */
@Named("formToken")
@SessionScoped
public class FormToken implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 16;

    private final String value = random();

    public String getValue() {
        return value;
    }

    boolean matches(String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
