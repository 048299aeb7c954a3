package org.danwakai.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** GreenMail: takes every mail for everybody, delivers none, and shows them through its HTTP API and by IMAP. Keeps them in memory. */
final class MailServer implements Service {

    private static final String NAME = "mail";

    private final Installation installation;
    private final Ports ports;
    private final String mark;
    private final ChildProcess process;

    MailServer(WorkFolder folder, Installation installation, Ports ports) {
        this.installation = installation;
        this.ports = ports;
        this.mark = "-Ddanwakai.stack=" + folder.path();
        this.process = new ChildProcess(NAME, folder.log(NAME), folder.pidFile(NAME, mark));
    }

    @Override
    public String name() {
        return "Mail server";
    }

    URI api() {
        return URI.create("http://localhost:" + ports.mailApi());
    }

    @Override
    public void launch() {
        process.launch(
                List.of(
                        Java.executable(),
                        mark,
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dgreenmail.smtp.hostname=127.0.0.1",
                        "-Dgreenmail.smtp.port=" + ports.smtp(),
                        "-Dgreenmail.imap.hostname=127.0.0.1",
                        "-Dgreenmail.imap.port=" + ports.imap(),
                        "-Dgreenmail.api.hostname=127.0.0.1",
                        "-Dgreenmail.api.port=" + ports.mailApi(),
                        "-Dgreenmail.auth.disabled",
                        "-jar",
                        installation.mailServer().toString()),
                Map.of());
    }

    @Override
    public void awaitReady() {
        process.awaitReady(api().resolve("/api/service/readiness"), Duration.ofSeconds(60));
    }

    @Override
    public void endOrphan() {
        process.endOrphan();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void stop() {
        process.close();
    }

    @Override
    public Path log() {
        return process.log();
    }
}
