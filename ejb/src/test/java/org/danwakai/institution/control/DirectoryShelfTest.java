package org.danwakai.institution.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.danwakai.institution.entity.DirectoryChanged;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.junit.jupiter.api.Test;

class DirectoryShelfTest {

    private final SlowRows rows = new SlowRows();
    private final DirectoryShelf shelf = new DirectoryShelf(rows);

    @Test
    void whoAsksAfterAChangeIsToldOfItAlsoWhileItIsStillBeingRead() throws Exception {
        assertThat(nameOfKyoto()).isEqualTo("京都大学");
        rows.change("改名大学");
        shelf.on(new DirectoryChanged());

        CompletableFuture<?> watch = CompletableFuture.runAsync(shelf::refresh);
        assertThat(rows.reading.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<String> asked = new CompletableFuture<>();
        Thread asking = new Thread(() -> asked.complete(nameOfKyoto()));
        asking.start();
        while (asking.getState() == Thread.State.NEW || asking.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        rows.goOn.countDown();

        assertThat(asked.get(20, TimeUnit.SECONDS)).isEqualTo("改名大学");
        watch.get(20, TimeUnit.SECONDS);
    }

    private String nameOfKyoto() {
        DomainName domain = DomainName.ofAddress("x@kyoto-u.ac.jp").orElseThrow();
        return shelf.judge(domain, null).institutions().get(0).ja();
    }

    /** Says when it is asked for the whole, and answers when it is told to. */
    private static final class SlowRows extends DirectoryRows {

        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private volatile String name = "京都大学";
        private volatile long edition = 1;

        void change(String to) {
            name = to;
            edition++;
        }

        @Override
        long edition() {
            return edition;
        }

        @Override
        boolean hasChangedSince(long since) {
            return edition > since;
        }

        @Override
        List<DirectoryEntry> believed() {
            if (edition > 1) {
                reading.countDown();
                await();
            }
            return List.of(new DirectoryEntry(
                    new Institution("kyoto-u.ac.jp", name, null, null, null, List.of()),
                    "jp",
                    Kind.UNIVERSITY,
                    Outcome.ACADEMIC));
        }

        private void await() {
            try {
                assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        Map<String, Map<String, Directory.Decided>> decisions() {
            return Map.of();
        }
    }
}
