package org.danwakai.stack;

import java.nio.file.Path;

/** The virus scanner of this stack, in this process. */
final class Clam implements Service {

    private final WorkFolder folder;
    private final Ports ports;
    private volatile ClamServer server;

    Clam(WorkFolder folder, Ports ports) {
        this.folder = folder;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "the virus scanner";
    }

    ClamServer server() {
        return server;
    }

    /** It ends with the process that it lives in. */
    @Override
    public void endOrphan() {}

    @Override
    public void launch() {
        server = ClamServer.start(ports.clamd());
    }

    @Override
    public void awaitReady() {}

    @Override
    public boolean isAlive() {
        return server != null;
    }

    @Override
    public void stop() {
        ClamServer running = server;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public Path log() {
        return folder.log("clamd");
    }
}
