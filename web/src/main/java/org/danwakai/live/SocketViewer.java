package org.danwakai.live;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A page at the other end of a socket. There is never more than one message on the way to it: whoever is slow misses what
 * came between, and the server keeps nothing for them.
 */
final class SocketViewer implements Viewer {

    private static final Duration LONGEST_SEND = Duration.ofSeconds(10);

    private final Session session;
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile String shown;
    private volatile boolean alive = true;

    SocketViewer(Session session) {
        this.session = session;
    }

    @Override
    public void show(String message) {
        if (message.equals(shown) || !sending.compareAndSet(false, true)) {
            return;
        }
        shown = message;
        try {
            RemoteEndpoint.Async remote = session.getAsyncRemote();
            remote.setSendTimeout(LONGEST_SEND.toMillis());
            remote.sendText(message, this::sent);
        } catch (RuntimeException gone) {
            close();
        }
    }

    private void sent(SendResult result) {
        if (result.isOK()) {
            sending.set(false);
        } else {
            close();
        }
    }

    @Override
    public void ping() {
        if (!alive) {
            close();
            return;
        }
        alive = false;
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException gone) {
            close();
        }
    }

    /** The answer to a ping came. */
    void answered() {
        alive = true;
    }

    private void close() {
        try {
            session.close();
        } catch (IOException | RuntimeException closedAlready) {
            // which is all that was wanted
        }
    }
}
