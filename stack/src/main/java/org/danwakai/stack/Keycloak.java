package org.danwakai.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm {@code danwakai}, which it takes from its file at the first start. Its data is in PostgreSQL. */
final class Keycloak extends ProcessService {

    static final String ADMIN = "keycloak-admin";

    private static final String NAME = "keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Installation installation;
    private final Ports ports;
    private final Database database;
    private final Secrets secrets;
    private final Realm realm;
    private final String mark;

    Keycloak(
            WorkFolder folder,
            Installation installation,
            Ports ports,
            Database database,
            Secrets secrets,
            Realm realm) {
        super(folder.markedProcess(NAME));
        this.mark = folder.mark();
        this.installation = installation;
        this.ports = ports;
        this.database = database;
        this.secrets = secrets;
        this.realm = realm;
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    /** As its script does, without the script: that stays between us and the process, and its id would be the wrong one. */
    @Override
    public void launch() {
        Path home = installation.keycloak();
        process.launch(
                List.of(
                        Java.executable(),
                        mark,
                        "-Xms64m",
                        "-Xmx512m",
                        // it is asked for a few logins: a quick start is worth more than the last compiler
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--http-management-port=" + ports.keycloakHealth(),
                        "--hostname=" + realm.server(),
                        "--db-url=" + database.url(Database.KEYCLOAK),
                        "--db-username=" + Database.KEYCLOAK,
                        "--log-level=info,io.smallrye.health:error"),
                environment());
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD", secrets.databasePassword(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdminPassword(),
                "DANWAKAI_OIDC_SECRET", secrets.oidcSecret(),
                "DANWAKAI_BASE_URL", realm.site());
    }

    @Override
    public void awaitReady() {
        process.awaitReady(URI.create("http://localhost:" + ports.keycloakHealth() + "/health/ready"), PATIENCE);
        realm.followSite();
    }
}
