package org.danwakai.stack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.danwakai.platform.control.LinkSigner;
import org.danwakai.platform.control.Setting;
import org.danwakai.stack.zoom.ZoomServer;

/**
 * The whole of Danwakai on this machine: PostgreSQL, Keycloak, a mail server, a Zoom, a virus scanner and WildFly with the application.
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.builder().portOffset(1000).folder(Path.of("target/stack")).start()) {
 *     String page = get(stack.siteUrl() + "/dlap");
 * }
 * }</pre>
 *
 * <p>What it keeps is in its folder, and another stack started there later finds it again. {@link #close()} stops
 * everything in the order that lets each part finish, and may be called from any thread at any time.
 */
public final class LocalStack implements AutoCloseable {

    private final Ports ports;
    private final WorkFolder folder;
    private final Secrets secrets;
    private final Realm realm;
    private final Database database;
    private final Keycloak keycloak;
    private final MailServer mail;
    private final Zoom zoom;
    private final Clam clam;
    private final List<AppServer> servers;
    private final Startup startup;
    private volatile boolean closed;

    LocalStack(StackBuilder made, WorkFolder folder) {
        Installation installation = made.installation;
        this.ports = new Ports(made.portOffset);
        this.folder = folder;
        this.secrets = Secrets.in(folder.secrets());
        this.realm = new Realm(ports, secrets, folder);
        this.database = new Database(folder, installation, ports, secrets);
        this.keycloak = new Keycloak(folder, installation, ports, database, secrets, realm);
        this.mail = new MailServer(folder, installation, ports);
        this.zoom = new Zoom(folder, ports, secrets.zoomSecret());
        this.clam = new Clam(folder, ports);
        Map<String, String> variables = ServerVariables.of(ports, realm, database, secrets, folder);
        variables.putAll(made.variables);
        this.servers = IntStream.range(0, made.servers)
                .mapToObj(number -> {
                    Map<String, String> all = new HashMap<>(variables);
                    all.putAll(made.variablesOfOne.getOrDefault(number, Map.of()));
                    return new AppServer(folder, installation.server(), made.deployment, ports, all, number);
                })
                .toList();
        this.startup = new Startup(made.progress);
    }

    public static StackBuilder builder() {
        return new StackBuilder();
    }

    void endOrphans() {
        services().forEach(Service::endOrphan);
    }

    void startOrClose() {
        try {
            Machine.requirePorts(ports);
            startup.startTogether(mail, zoom, clam, database);
            // WildFly asks for Keycloak at the first login only, so neither waits for the other
            startup.startTogether(servers.get(0), keycloak);
            // one after the other: the first migrates the database
            servers.stream().skip(1).forEach(startup::start);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Ends WildFly as a power cut would. The rest goes on. */
    public void killServer() {
        killServer(0);
    }

    /** @param number of one of several servers, from 0 */
    public void killServer(int number) {
        servers.get(number).kill();
    }

    /** Starts WildFly again after {@link #killServer()}, and returns when the application answers. */
    public void startServer() {
        startServer(0);
    }

    /** @param number of one of several servers, from 0 */
    public void startServer(int number) {
        startup.start(servers.get(number));
    }

    /** Ends PostgreSQL, with all processes that serve its clients, as a power cut would. The rest goes on. */
    public void killDatabase() {
        database.kill();
    }

    /** Starts PostgreSQL again after {@link #killDatabase()}, on the data that it left. */
    public void startDatabase() {
        startup.start(database);
    }

    /** Stops WildFly orderly and starts it with these variables set as well, in this start and all later ones. */
    public void restartServer(Map<String, String> variables) {
        AppServer server = servers.get(0);
        server.pause();
        server.set(variables);
        startup.start(server);
    }

    /** A part that has ended although nobody stopped it. */
    Optional<Service> ended() {
        return services().stream()
                .filter(service -> !closed && !service.isAlive())
                .findFirst();
    }

    boolean isClosed() {
        return closed;
    }

    public String siteUrl() {
        return realm.site();
    }

    /** Where one of several servers answers. @param number from 0 */
    public String siteUrl(int number) {
        return "http://localhost:" + servers.get(number).sitePort();
    }

    /** What one of several servers calls itself, to PostgreSQL as well. @param number from 0 */
    public String node(int number) {
        return servers.get(number).node();
    }

    public String managementUrl() {
        return "http://localhost:" + ports.management();
    }

    public String keycloakUrl() {
        return realm.server();
    }

    /** GreenMail's API: {@code /api/user/{address}/messages} is what an address was sent. */
    public String mailApiUrl() {
        return mail.api().toString();
    }

    /** The Zoom that this stack's meetings are made at. */
    public ZoomServer zoom() {
        return zoom.server();
    }

    /** The virus scanner that uploads are shown to. */
    public ClamServer clam() {
        return clam.server();
    }

    /** By which that Zoom signs what it tells by itself. */
    public String zoomWebhookSecret() {
        return secrets.zoomWebhookSecret();
    }

    public Ports ports() {
        return ports;
    }

    public String jdbcUrl() {
        return database.url(Database.USER);
    }

    public String databaseUser() {
        return Database.USER;
    }

    public String databasePassword() {
        return secrets.databasePassword();
    }

    /** A bearer token for the API, for one of {@code admin}, {@code organizer}, {@code helper}, {@code other}, {@code student}. */
    public String token(String user) {
        return realm.token(user);
    }

    /**
     * The token of a link as a mail would hold it, for a measurement that cannot wait for thousands of mails.
     *
     * @param purpose the first letter of what the link is for, as in {@code LinkPurpose}
     * @param id of the registration, subscription or attendee that it is about
     * @param expiresAt null for a token without an end
     */
    public String linkToken(char purpose, long id, Instant expiresAt) {
        System.setProperty(Setting.TOKEN_KEY.property(), secrets.tokenKey());
        return new LinkSigner().sign((byte) purpose, id, expiresAt);
    }

    public Path folder() {
        return folder.path();
    }

    public Path serverLog() {
        return servers.get(0).log();
    }

    public Path databaseLog() {
        return database.log();
    }

    @Override
    public void close() {
        closed = true;
        services().forEach(Service::stop);
        folder.close();
    }

    /** In the order in which they can be stopped: nothing is taken from under what still uses it. */
    private List<Service> services() {
        return Stream.concat(servers.stream(), Stream.of(keycloak, mail, zoom, clam, database))
                .toList();
    }
}
