package org.danwakai.stack.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.danwakai.stack.LocalStack;
import org.danwakai.stack.Ports;
import org.danwakai.stack.StackBuilder;
import org.danwakai.stack.StackException;

/** What all measurements need: a stack of their own, seminars on it, and its database. */
final class Rig implements AutoCloseable {

    /** Beside a stack that runs here meanwhile; browsers refuse to ask at 10080, where 2,000 would bring the site. */
    private static final int PORT_OFFSET = Ports.movedBy() + 2200;

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-20T10:00+09:00");

    private static final String SEMINAR =
            """
            {"format": "online", "startsAt": "2026-01-29T10:30:00+09:00", "endsAt": "2026-01-29T11:30:00+09:00",
             "language": "en", "talks": [{"title": {"en": "A seminar to be read"}, "language": "en",
             "abstract": "%s", "speakers": [{"name": "A Speaker", "affiliation": "A University"}]}]}
            """.formatted("A paragraph of an abstract, long enough to be one. ".repeat(20));

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalStack stack;

    /** @param servers how many application servers share the database */
    Rig(int servers) {
        this(servers, usual -> {});
    }

    /** @param more what is set beside the usual, or instead of it */
    Rig(int servers, Consumer<StackBuilder> more) {
        StackBuilder made = LocalStack.builder()
                .portOffset(PORT_OFFSET)
                .folder(Path.of(".local-bench").toAbsolutePath())
                .fresh()
                .clockAt(DAY)
                .servers(servers)
                // all load comes from one address here
                .variable("DANWAKAI_REQUESTS_PER_NETWORK", "1000000000");
        more.accept(made);
        stack = made.start();
    }

    LocalStack stack() {
        return stack;
    }

    /** When a link that is made now has long expired. */
    Instant linksExpire() {
        return DAY.toInstant().plus(Duration.ofDays(2));
    }

    /** A published seminar. */
    record Seminar(String number, long id, long pool) {

        String registrations() {
            return "/api/v1/series/dlap/seminars/" + number + "/registrations";
        }
    }

    Seminar seminar(int capacity) throws Exception {
        String number = plan();
        publish(number);
        long id = id(number);
        execute("UPDATE seat_pool SET capacity = " + capacity + " WHERE seminar_id = " + id);
        return new Seminar(
                number,
                id,
                Long.parseLong(query("SELECT id FROM seat_pool WHERE seminar_id = " + id)
                        .get(0)));
    }

    /** @return its number */
    String plan() throws Exception {
        return plan(SEMINAR);
    }

    /** @param seminar as the API takes it @return its number */
    String plan(String seminar) throws Exception {
        HttpResponse<String> planned = post("/api/v1/series/dlap/seminars", seminar);
        String location = planned.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("planning answered " + planned.statusCode() + " " + planned.body()));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The key of the series' seminar of that number. */
    long id(String number) {
        return Long.parseLong(query("SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id"
                        + " WHERE z.slug = 'dlap' AND n.number = " + number)
                .get(0));
    }

    void publish(String number) throws Exception {
        HttpResponse<String> published = post("/api/v1/series/dlap/seminars/" + number + "/publish", "");
        if (published.statusCode() != 200) {
            throw new IOException("publishing answered " + published.statusCode() + " " + published.body());
        }
    }

    /** So many who have asked for a place and not yet proven their address, each with the link that proves it. */
    List<String> applicants(Seminar seminar, int count) {
        return query("INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution,"
                        + " language, state, requested_at) SELECT nextval('entity_id'), " + seminar.id() + ", "
                        + seminar.pool() + ", a, a, 'Applicant', 'A University', 'en', 'awaiting-proof', now()"
                        + " FROM (SELECT 'applicant' || n || '-" + seminar.number() + "@example.ac.jp' AS a"
                        + " FROM generate_series(1, " + count + ") n) people RETURNING id")
                .stream()
                .map(id -> stack.linkToken('c', Long.parseLong(id), linksExpire()))
                .toList();
    }

    /** Subscribers of the series, every other one Japanese, up to so many; so many are there already. */
    void subscribe(int there, int wanted) {
        String people = " FROM (SELECT 'subscriber' || n || '@example.ac.jp' AS a, n, CASE n % 2 WHEN 0 THEN 'ja'"
                + " ELSE 'en' END AS l, CASE n % 2 WHEN 0 THEN '購読 者' || n ELSE 'Zoë Subscriber & ' || n END AS who,"
                + " CASE n % 2 WHEN 0 THEN '試験大学' ELSE 'A University' END AS i"
                + " FROM generate_series(" + (there + 1) + ", " + wanted + ") n) people";
        execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " SELECT nextval('entity_id'), a, a, who, i, l, now()" + people);
        execute("INSERT INTO subscription (id, series_id, attendee_id, address, folded_address, name, institution,"
                + " language, state, wish, place, requested_at, proven_at) SELECT nextval('entity_id'), z.id, t.id, a, a,"
                + " who, i, l, 'active', 'always', nextval('subscription_order'), now(), now()"
                + people + " JOIN attendee t ON t.folded_address = a CROSS JOIN series z WHERE z.slug = 'dlap'"
                + " ORDER BY n");
        execute("ANALYZE attendee, subscription");
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(stack.siteUrl() + path))
                        .timeout(Duration.ofMinutes(5))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Keycloak has to find its database again as well. */
    private String token() throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                return stack.token("organizer");
            } catch (StackException away) {
                if (attempt == 40) {
                    throw away;
                }
                Thread.sleep(500);
            }
        }
    }

    HttpResponse<String> get(String url, String... headers) throws Exception {
        return get(url, HttpResponse.BodyHandlers.ofString(), headers);
    }

    <T> HttpResponse<T> get(String url, HttpResponse.BodyHandler<T> body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), body);
    }

    /** Puts servlets of this package beside the application, under {@code /bare}; one of them is {@link BareServlet}. */
    void deploy(String... classes) throws Exception {
        deploy("?size=1", Map.of(), classes);
    }

    /** @param awaited below {@code /bare}, what answers when all is there @param files by their path in the archive */
    void deploy(String awaited, Map<String, byte[]> files, String... classes) throws Exception {
        Path archive = stack.folder().resolve("wildfly/deployments/bare.war");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : classes) {
                // by name alone: the class can be loaded only where there is a server
                String path = "org/danwakai/stack/bench/" + name + ".class";
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + path));
                try (InputStream code = Rig.class.getClassLoader().getResourceAsStream(path)) {
                    Objects.requireNonNull(code, path).transferTo(zip);
                }
            }
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
        for (int attempt = 0; attempt < 120; attempt++) {
            if (get(stack.siteUrl() + "/bare/" + awaited).statusCode() == 200) {
                return;
            }
            Thread.sleep(500);
        }
        throw new IOException("The bare servlet was not deployed; see " + stack.serverLog());
    }

    /** The first column of every row. */
    List<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
    }

    @Override
    public void close() {
        stack.close();
    }
}
