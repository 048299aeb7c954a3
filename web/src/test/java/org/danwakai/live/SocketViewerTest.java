package org.danwakai.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocketViewerTest {

    private final List<String> sent = new ArrayList<>();
    private final List<SendHandler> onTheWay = new ArrayList<>();
    private int pings;
    private boolean broken;
    private boolean closed;

    private final RemoteEndpoint.Async remote = fake(RemoteEndpoint.Async.class, (proxy, method, arguments) -> {
        switch (method.getName()) {
            case "sendText" -> send((String) arguments[0], (SendHandler) arguments[1]);
            case "sendPing" -> pings++;
            default -> assertThat(method.getName()).isEqualTo("setSendTimeout");
        }
        return null;
    });
    private final Session session = fake(Session.class, (proxy, method, arguments) -> {
        if (method.getName().equals("close")) {
            closed = true;
            return null;
        }
        return remote;
    });
    private final SocketViewer viewer = new SocketViewer(session);

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private void send(String text, SendHandler handler) {
        if (broken) {
            throw new IllegalStateException("closed");
        }
        sent.add(text);
        onTheWay.add(handler);
    }

    private void arrive() {
        onTheWay.remove(0).onResult(new SendResult());
    }

    @Test
    void sendsNothingThatIsShownAlready() {
        viewer.show("a");
        arrive();
        viewer.show("a");
        assertThat(sent).containsExactly("a");
        viewer.show("b");
        assertThat(sent).containsExactly("a", "b");
    }

    @Test
    void sendsTheLatestToWhoIsSlow() {
        viewer.show("a");
        viewer.show("b");
        viewer.show("c");
        assertThat(sent).containsExactly("a");
        arrive();
        viewer.show("c");
        assertThat(sent).containsExactly("a", "c");
    }

    @Test
    void letsGoOfWhoCannotBeTold() {
        viewer.show("a");
        onTheWay.get(0).onResult(new SendResult(new IllegalStateException("timed out")));
        assertThat(closed).isTrue();
    }

    @Test
    void isNotUpsetByABrokenSocket() {
        broken = true;
        viewer.show("a");
        assertThat(closed).isTrue();
    }

    @Test
    void letsGoOfWhoGivesNoSignOfLife() {
        viewer.ping();
        viewer.answered();
        viewer.ping();
        assertThat(pings).isEqualTo(2);
        assertThat(closed).isFalse();
        viewer.ping();
        assertThat(pings).isEqualTo(2);
        assertThat(closed).isTrue();
    }
}
