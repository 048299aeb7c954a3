package org.danwakai.stack.bench;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The least that gives out a place: the counter and one row, without a form, a check, a mail or an answer worth the
 * name. {@code /claim/statement} does it in one conditional statement, {@code /claim/lock} under the lock of the row.
 */
@WebServlet("/claim/*")
public class BareClaim extends HttpServlet {

    /** Also what pgbench sends; the parameter is the address. */
    static final String STATEMENT = "WITH claimed AS (UPDATE bench_pool SET taken = taken + 1"
            + " WHERE id = 1 AND taken < capacity RETURNING taken)"
            + " INSERT INTO bench_claim (address, place) SELECT ?, taken FROM claimed";

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:jboss/datasources/DanwakaiDS")
    private transient DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (Connection connection = database.getConnection()) {
            if (request.getPathInfo().equals("/lock")) {
                lock(connection, address);
            } else {
                claim(connection, address);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        response.setContentLength(0);
    }

    private static void claim(Connection connection, String address) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STATEMENT)) {
            statement.setString(1, address);
            statement.executeUpdate();
        }
    }

    private static void lock(Connection connection, String address) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO bench_claim (address, place) SELECT ?, taken + 1 FROM bench_pool WHERE id = 1")) {
            lock.executeQuery("SELECT taken FROM bench_pool WHERE id = 1 FOR UPDATE");
            insert.setString(1, address);
            insert.executeUpdate();
            lock.executeUpdate("UPDATE bench_pool SET taken = taken + 1 WHERE id = 1");
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
