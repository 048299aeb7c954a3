package org.danwakai.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.registration.boundary.SeatCounts;

/** One page's socket: it is told the seats of one seminar and has nothing to say. {@link LiveGuard} lets it in. */
@ServerEndpoint("/live/{series}/{number}")
public class SeatsSocket {

    private static final Logger LOG = Logger.getLogger(SeatsSocket.class.getName());

    /** Three pings without an answer. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    @Inject
    private Audience audience;

    @Inject
    private RecentSeats recent;

    private SocketViewer viewer;
    private long seminar;

    @OnOpen
    public void open(Session session, @PathParam("series") String series, @PathParam("number") int number)
            throws IOException {
        session.setMaxIdleTimeout(LONGEST_SILENCE.toMillis());
        Optional<SeatCounts.Counts> counts = recent.of(series, number);
        if (counts.isEmpty()) {
            close(session, CloseReason.CloseCodes.VIOLATED_POLICY);
            return;
        }
        viewer = new SocketViewer(session);
        seminar = counts.get().seminar();
        if (!audience.join(seminar, viewer, SeatsMessage.of(counts.get().pools()))) {
            close(session, CloseReason.CloseCodes.TRY_AGAIN_LATER);
        }
    }

    /** The container refuses what is longer before it is read. */
    @OnMessage(maxMessageSize = 1)
    public void text(String unwanted, Session session) throws IOException {
        close(session, CloseReason.CloseCodes.CANNOT_ACCEPT);
    }

    @OnMessage(maxMessageSize = 1)
    public void bytes(byte[] unwanted, Session session) throws IOException {
        close(session, CloseReason.CloseCodes.CANNOT_ACCEPT);
    }

    @OnMessage
    public void pong(PongMessage answer) {
        if (viewer != null) {
            viewer.answered();
        }
    }

    @OnClose
    public void closed() {
        if (viewer != null) {
            audience.leave(seminar, viewer);
        }
    }

    /** Mostly that a connection broke, which is no news. */
    @OnError
    public void failed(Session session, Throwable failure) throws IOException {
        LOG.log(Level.FINE, "A socket failed", failure);
        close(session, CloseReason.CloseCodes.TRY_AGAIN_LATER);
    }

    private static void close(Session session, CloseReason.CloseCodes code) throws IOException {
        if (session.isOpen()) {
            session.close(new CloseReason(code, null));
        }
    }
}
