package org.danwakai.stack;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** GreenMail: takes every mail for everybody, delivers none, and shows them through its HTTP API and by IMAP. Keeps them in memory. */
final class MailServer extends ProcessService {

    private static final String NAME = "mail";

    private final Installation installation;
    private final Ports ports;
    private final String mark;

    MailServer(WorkFolder folder, Installation installation, Ports ports) {
        super(folder.markedProcess(NAME));
        this.mark = folder.mark();
        this.installation = installation;
        this.ports = ports;
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
}
