package org.danwakai.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the parts of one stack listen, all moved by the same offset so that several stacks fit on one machine. */
public record Ports(int offset) {

    private static final int HIGHEST_BASE = 15432;
    private static final int HIGHEST_PORT = 65535;

    public Ports {
        if (offset < 0 || HIGHEST_BASE + offset > HIGHEST_PORT) {
            throw new StackException("The port offset must be between 0 and " + (HIGHEST_PORT - HIGHEST_BASE) + ".");
        }
    }

    /** By how much whoever starts it wants all ports moved: {@code DANWAKAI_PORT_OFFSET}, usually 0. */
    public static int movedBy() {
        String text = Optional.ofNullable(System.getenv("DANWAKAI_PORT_OFFSET")).orElse("0");
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new StackException("DANWAKAI_PORT_OFFSET is not a number: " + text, e);
        }
    }

    public int site() {
        return 8080 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    public int keycloakHealth() {
        return 8181 + offset;
    }

    public int postgres() {
        return HIGHEST_BASE + offset;
    }

    public int smtp() {
        return 3025 + offset;
    }

    public int mailApi() {
        return 3080 + offset;
    }

    public int imap() {
        return 3143 + offset;
    }

    public int zoom() {
        return 3090 + offset;
    }

    public int clamd() {
        return 3310 + offset;
    }

    Map<String, Integer> byUse() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the site", site());
        ports.put("the server's management", management());
        ports.put("Keycloak", keycloak());
        ports.put("Keycloak's health", keycloakHealth());
        ports.put("PostgreSQL", postgres());
        ports.put("the mail server", smtp());
        ports.put("the captured mail", mailApi());
        ports.put("the mailboxes", imap());
        ports.put("our own Zoom", zoom());
        ports.put("our own virus scanner", clamd());
        return ports;
    }
}
