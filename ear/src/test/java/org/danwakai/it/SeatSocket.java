package org.danwakai.it;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A socket as a page opens it, and what came out of it. */
final class SeatSocket implements WebSocket.Listener, AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile int closedWith;
    private WebSocket socket;

    private SeatSocket() {}

    /** @param path below the site's root */
    static SeatSocket open(String path) {
        return open(path, TheStack.get().siteUrl());
    }

    /** @param origin of the page; null for none */
    static SeatSocket open(String path, String origin) {
        WebSocket.Builder builder = Api.HTTP.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        SeatSocket opened = new SeatSocket();
        opened.socket = builder.buildAsync(
                        URI.create(TheStack.get().siteUrl().replaceFirst("^http", "ws") + path), opened)
                .join();
        return opened;
    }

    List<String> messages() {
        return messages;
    }

    /** 0 while it is open. */
    int closedWith() {
        return closedWith;
    }

    void say(String words) {
        socket.sendText(words, true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            messages.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedWith = code;
        return null;
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(closedAlready -> null);
    }
}
