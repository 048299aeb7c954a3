package org.danwakai.stack;

import java.nio.file.Path;
import org.danwakai.stack.zoom.ZoomServer;

/** The Zoom of this stack, in this process: it forgets its meetings when the stack stops. */
final class Zoom implements Service {

    private final WorkFolder folder;
    private final Ports ports;
    private final String secret;
    private volatile ZoomServer server;

    Zoom(WorkFolder folder, Ports ports, String secret) {
        this.folder = folder;
        this.ports = ports;
        this.secret = secret;
    }

    @Override
    public String name() {
        return "Zoom";
    }

    ZoomServer server() {
        return server;
    }

    /** It ends with the process that it lives in. */
    @Override
    public void endOrphan() {}

    @Override
    public void launch() {
        server = new ZoomServer(ports.zoom(), secret);
    }

    @Override
    public void awaitReady() {}

    @Override
    public boolean isAlive() {
        return server != null;
    }

    @Override
    public void stop() {
        ZoomServer running = server;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public Path log() {
        return folder.log("zoom");
    }
}
