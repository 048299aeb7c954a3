package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.danwakai.mail.entity.Letter;
import org.junit.jupiter.api.Test;

class ReadyMailTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    @Test
    void isWhatWasSigned() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ReadyMail mail = mail();
        mail.writeTo(sent);

        assertThat(sent.toString(StandardCharsets.US_ASCII))
                .startsWith("DKIM-Signature: v=1\r\nDate: ")
                .contains("\r\n\r\nDear reader");
        assertThat(mail.getEnvelopeFrom()).isEqualTo("back+1@example.ac.jp");
        assertThat(mail.recipient()).hasToString("taro@example.ac.jp");
    }

    @Test
    void isHandedOverButForItsEndUntilTheOneBeforeIsWrittenDown() throws Exception {
        Receipt receipt = new Receipt();
        ReadyMail mail = mail();
        mail.endsAfter(receipt);
        CountDownLatch isThere = new CountDownLatch(1);
        OutputStream line = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                isThere.countDown();
            }
        };
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
            try {
                mail.writeTo(line);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(isThere.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sending).isNotDone();
        assertThat(mail.isEnded()).isFalse();
        receipt.written();

        sending.get(10, TimeUnit.SECONDS);
        assertThat(mail.isEnded()).isTrue();
    }

    @Test
    void isNotSentWhenTheOneBeforeIsNotWrittenDown() throws Exception {
        ReadyMail mail = mail();
        mail.endsAfter(new Receipt());

        assertThatThrownBy(() -> mail.writeTo(new ByteArrayOutputStream())).isInstanceOf(Receipt.Missing.class);
    }

    private static ReadyMail mail() throws Exception {
        Envelope envelope = new Envelope(
                "1@example.ac.jp",
                new InternetAddress("danwakai@example.ac.jp"),
                "taro@example.ac.jp",
                new Letter("A seat", "Dear reader", "<p>Dear reader</p>"),
                null,
                null,
                Instant.parse("2026-01-20T01:00:00Z"));
        return new ReadyMail(SESSION, envelope, List.of("DKIM-Signature: v=1"), "back+1@example.ac.jp");
    }
}
