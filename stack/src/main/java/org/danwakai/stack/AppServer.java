package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * WildFly, started by the script that a host starts it by. It runs on a copy of the provisioned server's configuration,
 * so that the folder which is copied to a host stays as the build made it.
 */
final class AppServer extends ProcessService {

    static final String NAME = "wildfly";

    /** Far enough from each other and from all other parts of the stack. */
    private static final int PORTS_BETWEEN = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String node;
    private final Path base;
    private final Path server;
    private final Optional<Path> deployment;
    private final Ports ports;
    private final Map<String, String> environment;

    /** @param number from 0; those beyond the first have names and ports of their own */
    AppServer(
            WorkFolder folder,
            Path server,
            Optional<Path> deployment,
            Ports ports,
            Map<String, String> environment,
            int number) {
        super(process(folder, node(number)));
        this.node = node(number);
        this.base = folder.wildfly(node);
        this.server = server;
        this.deployment = deployment;
        this.ports = new Ports(ports.offset() + number * PORTS_BETWEEN);
        this.environment = new HashMap<>(environment);
        this.environment.put("DANWAKAI_NODE", node);
    }

    private static String node(int number) {
        return number == 0 ? NAME : NAME + "-" + (number + 1);
    }

    private static ChildProcess process(WorkFolder folder, String node) {
        return new ChildProcess(NAME, folder.log(node), folder.pidFile(node, baseFolder(folder.wildfly(node))));
    }

    String node() {
        return node;
    }

    int sitePort() {
        return ports.site();
    }

    @Override
    public String name() {
        return "WildFly";
    }

    private static String baseFolder(Path base) {
        return "-Djboss.server.base.dir=" + base;
    }

    void set(Map<String, String> variables) {
        environment.putAll(variables);
    }

    @Override
    public void launch() {
        layOut();
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_HOME", Java.home());
        all.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        all.put("JBOSS_PIDFILE", process.pidFile().path().toString());
        process.launch(
                List.of(
                        "sh",
                        server.resolve("bin/standalone.sh").toString(),
                        baseFolder(base),
                        "-Djboss.socket.binding.port-offset=" + ports.offset(),
                        // two stacks on one machine must not become one cluster
                        "-Djboss.default.multicast.address=" + multicastAddress()),
                all);
    }

    private String multicastAddress() {
        return "230.0." + ports.offset() / 256 % 256 + "." + (4 + ports.offset() % 256) % 256;
    }

    private void layOut() {
        Folders.mirror(server.resolve("standalone/configuration"), base.resolve("configuration"));
        Path deployments = base.resolve("deployments");
        Folders.clear(deployments);
        try {
            if (deployment.isPresent()) {
                Files.copy(deployment.get(), deployments.resolve("danwakai.ear"));
            }
        } catch (IOException e) {
            throw new StackException("The application cannot be read: " + deployment.get(), e);
        }
    }

    @Override
    public void awaitReady() {
        URI health = URI.create("http://localhost:" + ports.management() + "/health/ready");
        process.awaitReady(health, PATIENCE, this::refuseFailedDeployment);
    }

    private void refuseFailedDeployment() {
        Path failure = base.resolve("deployments/danwakai.ear.failed");
        if (Files.exists(failure)) {
            throw new StackException(
                    "The application could not be deployed: " + firstLetters(failure) + "\nThe log: " + log());
        }
    }

    private static String firstLetters(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.substring(0, Math.min(text.length(), 600));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, as by a power cut; the script around the server ends by itself. */
    void kill() {
        process.kill();
        process.stop();
    }

    void pause() {
        process.stop();
    }
}
