package org.danwakai.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.danwakai.stack.BrittleMailServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jakarta Mail as its client. */
class BrittleMailServerTest {

    private final BrittleMailServer server = BrittleMailServer.start(0);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void takesMailsOverOneConnectionAsTheyWereWritten() throws Exception {
        server.keepText(true);
        try (Transport transport = connect()) {
            send(transport, "a@x.jp", ".a dot\r\n..two\r\n");
            send(transport, "b@x.jp", "another");
        }

        assertThat(server.received())
                .extracting(BrittleMailServer.Received::recipient)
                .containsExactly("a@x.jp", "b@x.jp");
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.received().get(0).text()).endsWith("\r\n\r\n.a dot\r\n..two\r\n");
        assertThat(server.received().get(0).sender()).isEqualTo("from@x.jp");
        assertThat(server.received().get(0).messageId()).isNotNull();
    }

    @Test
    void refusesOneMailAndGoesOn() throws Exception {
        server.breakAt(to -> to.startsWith("no") ? Fault.NO_SUCH_ADDRESS : Fault.NONE);
        try (Transport transport = connect()) {
            assertThatThrownBy(() -> send(transport, "no@x.jp", "x")).isInstanceOf(SendFailedException.class);
            send(transport, "b@x.jp", "x");
        }

        assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void takesOneInSilence() throws Exception {
        server.breakAt(to -> Fault.TAKEN_IN_SILENCE);
        Transport transport = connect();

        assertThatThrownBy(() -> send(transport, "a@x.jp", "x")).isInstanceOf(MessagingException.class);
        assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void isNotThere() {
        server.refuseConnections(true);

        assertThatThrownBy(this::connect).isInstanceOf(MessagingException.class);
    }

    private Transport connect() throws MessagingException {
        Transport transport = session().getTransport("smtp");
        transport.connect();
        return transport;
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        return Session.getInstance(properties);
    }

    private void send(Transport transport, String to, String text) throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress("from@x.jp"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setText(text);
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }
}
