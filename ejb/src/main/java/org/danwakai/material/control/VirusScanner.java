package org.danwakai.material.control;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;

/** Asks a clamd whether there is a virus in a file: it is sent over, as clamd(8) has it under INSTREAM. */
public final class VirusScanner {

    private static final Logger LOG = Logger.getLogger(VirusScanner.class.getName());
    private static final int USUAL_PORT = 3310;
    private static final int PART = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /** What waits for the answer is a request, which proxies give up after a minute. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(50);

    private final String host;
    private final int port;

    /** @param address {@code host:port}, or a host where it listens on the usual port */
    public VirusScanner(String address) {
        int colon = address.lastIndexOf(':');
        this.host = colon < 0 ? address : address.substring(0, colon);
        this.port = colon < 0 ? USUAL_PORT : Integer.parseInt(address.substring(colon + 1));
    }

    /** @throws FileRefused when there is a virus, or nobody can say that there is none */
    public void scan(Path file) {
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) TO_CONNECT.toMillis());
            socket.setSoTimeout((int) TO_ANSWER.toMillis());
            answer = ask(socket, file);
        } catch (IOException away) {
            LOG.log(Level.WARNING, "The virus scanner at {0}:{1} does not answer: {2}", new Object[] {
                host, Integer.toString(port), away.toString()
            });
            throw new FileRefused(Reason.SCANNER_AWAY);
        }
        if (answer.endsWith(" OK")) {
            return;
        }
        if (answer.endsWith(" FOUND")) {
            LOG.log(Level.WARNING, "An upload was refused: {0}", answer);
            throw new FileRefused(Reason.VIRUS);
        }
        LOG.log(Level.WARNING, "The virus scanner cannot judge an upload: {0}", answer);
        throw new FileRefused(answer.contains("size limit") ? Reason.UNSCANNABLE : Reason.SCANNER_AWAY);
    }

    private static String ask(Socket socket, Path file) throws IOException {
        IOException brokenOff = null;
        try (InputStream bytes = Files.newInputStream(file)) {
            send(bytes, new DataOutputStream(socket.getOutputStream()));
        } catch (IOException closed) {
            // it stops listening when it has seen enough, and says why
            brokenOff = closed;
        }
        String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
        if (answer.isEmpty()) {
            throw brokenOff == null ? new IOException("no answer") : brokenOff;
        }
        return answer;
    }

    private static void send(InputStream bytes, DataOutputStream to) throws IOException {
        to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] part = new byte[PART];
        for (int read = bytes.read(part); read > 0; read = bytes.read(part)) {
            to.writeInt(read);
            to.write(part, 0, read);
        }
        to.writeInt(0);
        to.flush();
    }
}
