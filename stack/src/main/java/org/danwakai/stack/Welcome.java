package org.danwakai.stack;

import java.io.PrintStream;

/** The one table that tells where everything is. */
final class Welcome {

    private static final String LINE = "  %-14s %s%n";

    private final LocalStack stack;

    Welcome(LocalStack stack) {
        this.stack = stack;
    }

    void print(PrintStream out) {
        out.println();
        out.printf(LINE, "Site", stack.siteUrl());
        out.printf(LINE, "Console", stack.siteUrl() + "/console/");
        out.printf(LINE, "Captured mail", stack.mailApiUrl());
        out.printf(LINE, "Zoom (our own)", stack.zoom().url());
        out.printf(LINE, "Keycloak", stack.keycloakUrl());
        out.printf(LINE, "PostgreSQL", stack.jdbcUrl() + " as " + stack.databaseUser());
        out.printf(LINE, "SMTP", "localhost:" + stack.ports().smtp());
        out.printf(LINE, "Health", stack.managementUrl() + "/health");
        out.printf(LINE, "Accounts", "admin, organizer, helper, other, student; the password is the name");
        out.printf(LINE, "Data and logs", stack.folder() + " (secrets.properties holds the passwords)");
        out.println();
        out.println("Ctrl-C stops everything.");
    }
}
