package org.danwakai.mail.control;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * That it is written down what became of a mail. The next mail may go over the same connection meanwhile, but for its end:
 * so a crash finds no more mails sent and not written down than there are connections.
 */
final class Receipt {

    static final Receipt WRITTEN = new Receipt();

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final CountDownLatch written = new CountDownLatch(1);

    static {
        WRITTEN.written();
    }

    /** It is not written down, because the database is away or slow. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        Missing() {
            super("what was sent before is not written down yet");
        }
    }

    void written() {
        written.countDown();
    }

    /** As long as it takes. */
    void awaitHowever() throws InterruptedException {
        written.await();
    }

    /** @throws Missing after a second */
    void await() throws Missing {
        try {
            if (!written.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Missing();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Missing();
        }
    }
}
