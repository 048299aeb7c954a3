package org.danwakai.stack.bench;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.danwakai.stack.BrittleMailServer.Received;

/** A loop of Jakarta Mail that sends mails which are there already, over connections that it keeps, and does nothing else. */
final class BareMails {

    private static final int PATIENCE_SECONDS = 30;

    private final Session session;
    private final int connections;
    private final List<MimeMessage> ready = new ArrayList<>();
    private final List<Address[]> recipients = new ArrayList<>();

    /** @param letters whose bytes are sent, to the same recipients */
    BareMails(List<Received> letters, int port, int connections) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.from", "danwakai@localhost");
        this.session = Session.getInstance(properties);
        this.connections = connections;
        for (Received letter : letters) {
            byte[] bytes = letter.text().getBytes(StandardCharsets.UTF_8);
            ready.add(new MimeMessage(session, new ByteArrayInputStream(bytes)));
            recipients.add(new Address[] {new InternetAddress(letter.recipient())});
        }
    }

    /** Sends them all. @return mails per second, from when all connections stand */
    double send() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            CyclicBarrier start = new CyclicBarrier(connections + 1);
            List<Future<?>> loops = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                int first = connection;
                loops.add(threads.submit(() -> {
                    loop(first, start);
                    return null;
                }));
            }
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long begin = System.nanoTime();
            for (Future<?> loop : loops) {
                loop.get();
            }
            return ready.size() / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private void loop(int first, CyclicBarrier start) throws Exception {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            for (int i = first; i < ready.size(); i += connections) {
                transport.sendMessage(ready.get(i), recipients.get(i));
            }
        }
    }
}
