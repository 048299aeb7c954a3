package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Each user of the PostgreSQL has an account, and a database of the same name. */
record DatabaseAccounts(List<String> names, String password) {

    /** The users' accounts are checked as on a host; the superuser is only for set-up from this machine. */
    static void demandPasswords(Path data) {
        String rules = String.join(
                System.lineSeparator(),
                "host all postgres 127.0.0.1/32 trust",
                "host all all 127.0.0.1/32 scram-sha-256",
                "");
        try {
            Files.writeString(data.resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ensure(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                ensureRole(statement, name);
                ensureDatabase(statement, name);
            }
        }
    }

    private void ensureRole(Statement statement, String name) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            statement.execute("CREATE ROLE " + name + " LOGIN");
        }
        statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
    }

    private static void ensureDatabase(Statement statement, String name) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
