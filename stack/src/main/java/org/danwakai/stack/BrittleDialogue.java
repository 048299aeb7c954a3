package org.danwakai.stack;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.danwakai.stack.BrittleMailServer.Fault;

/** The commands of one client of {@link BrittleMailServer}, and its answers. */
final class BrittleDialogue {

    private static final int LONGEST_HEAD = 4096;
    private static final String MESSAGE_ID = "Message-ID: <";

    private final BrittleMailServer server;
    private final InputStream in;
    private final OutputStream out;
    private final int number;
    private final Runnable atLeave;
    private String sender;
    private String recipient;
    private Fault fault = Fault.NONE;

    /** @param atLeave done before a client that takes leave is answered, which may come again at once */
    BrittleDialogue(BrittleMailServer server, InputStream in, OutputStream out, int number, Runnable atLeave) {
        this.server = server;
        this.in = in;
        this.out = out;
        this.number = number;
        this.atLeave = atLeave;
    }

    void hold() throws IOException, InterruptedException {
        if (server.refusesConnections()) {
            say("421 4.3.2 not now");
            return;
        }
        say("220 localhost ESMTP brittle");
        for (String line = line(); line != null; line = line()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say("250-localhost\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
                case "HELO", "NOOP", "VRFY" -> say("250 2.0.0 ok");
                case "MAIL" -> begin(line);
                case "RCPT" -> {
                    if (!address(line)) {
                        return;
                    }
                }
                case "DATA" -> {
                    if (!take()) {
                        return;
                    }
                }
                case "RSET" -> {
                    forgetMail();
                    say("250 2.0.0 ok");
                }
                case "QUIT" -> {
                    atLeave.run();
                    say("221 2.0.0 bye");
                    return;
                }
                default -> say("500 5.5.2 unknown command");
            }
        }
    }

    private void begin(String line) throws IOException {
        if (sender != null) {
            say("503 5.5.1 one mail at a time");
            return;
        }
        sender = path(line);
        say("250 2.1.0 ok");
    }

    /** @return whether the connection goes on */
    private boolean address(String line) throws IOException {
        if (sender == null) {
            say("503 5.5.1 who are you");
            return true;
        }
        String to = path(line);
        Fault met = server.fault(to);
        switch (met) {
            case NO_SUCH_ADDRESS -> say("550 5.1.1 <" + to + ">: no such address here");
            case LATER -> say("451 4.7.1 <" + to + ">: come back later");
            case GOING_DOWN -> {
                say("421 4.3.2 going down");
                return false;
            }
            case HANGS_UP -> {
                return false;
            }
            default -> {
                recipient = to;
                fault = met;
                say("250 2.1.5 ok");
            }
        }
        return true;
    }

    /** @return whether the connection goes on */
    private boolean take() throws IOException, InterruptedException {
        if (recipient == null) {
            say("503 5.5.1 to whom");
            return true;
        }
        say("354 go on");
        byte[] text = text();
        server.linger();
        switch (fault) {
            case REFUSED -> say("554 5.7.1 not wanted");
            case LATER_AFTER_TEXT -> say("452 4.3.1 no room");
            case STALLS -> {
                return in.read() >= 0;
            }
            case TAKEN_IN_SILENCE -> {
                remember(text);
                return false;
            }
            default -> {
                remember(text);
                say("250 2.0.0 taken");
                server.told();
            }
        }
        forgetMail();
        return true;
    }

    private void remember(byte[] text) {
        String head = new String(text, 0, Math.min(text.length, LONGEST_HEAD), StandardCharsets.UTF_8);
        server.remember(sender, recipient, messageId(head), fault, number, text);
    }

    private void forgetMail() {
        sender = null;
        recipient = null;
        fault = Fault.NONE;
    }

    private void say(String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** @return null when the client has hung up */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                return null;
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    /** Up to the line that is a dot alone; the dot that was put before a line's own is taken off. */
    private byte[] text() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 13);
        boolean atStart = true;
        while (true) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException();
            }
            if (atStart && octet == '.') {
                octet = in.read();
                if (octet == '\r') {
                    in.read();
                    return text.toByteArray();
                }
            }
            text.write(octet);
            atStart = octet == '\n';
        }
    }

    private static String path(String line) {
        int begin = line.indexOf('<');
        int end = line.indexOf('>', begin);
        return begin < 0 || end < 0 ? "" : line.substring(begin + 1, end);
    }

    private static String messageId(String head) {
        int begin = head.indexOf(MESSAGE_ID);
        int end = head.indexOf('>', begin);
        return begin < 0 || end < 0 ? null : head.substring(begin + MESSAGE_ID.length(), end);
    }
}
