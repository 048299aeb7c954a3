package org.danwakai.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys of one stack, made at its first start, readable by its owner alone. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Properties values = new Properties();

    private Secrets() {}

    static Secrets in(Path file) {
        Secrets secrets = new Secrets();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    secrets.values.load(reader);
                }
            }
            if (secrets.complete()) {
                secrets.store(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    String databasePassword() {
        return values.getProperty("database.password");
    }

    String oidcSecret() {
        return values.getProperty("oidc.secret");
    }

    String tokenKey() {
        return values.getProperty("token.key");
    }

    String keycloakAdminPassword() {
        return values.getProperty("keycloak.admin.password");
    }

    String zoomSecret() {
        return values.getProperty("zoom.secret");
    }

    String zoomWebhookSecret() {
        return values.getProperty("zoom.webhook.secret");
    }

    /** @return whether anything was missing */
    private boolean complete() {
        boolean missing = false;
        for (String name : new String[] {
            "database.password", "oidc.secret", "keycloak.admin.password", "zoom.secret", "zoom.webhook.secret"
        }) {
            missing |= values.putIfAbsent(name, random(Base64.getUrlEncoder().withoutPadding())) == null;
        }
        missing |= values.putIfAbsent("token.key", random(Base64.getEncoder())) == null;
        return missing;
    }

    private void store(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(whole)) {
            values.store(writer, "This stack's own, made at its first start. ./run --fresh makes others.");
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random(Base64.Encoder encoder) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }
}
