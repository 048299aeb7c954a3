package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OwedMail;
import org.junit.jupiter.api.Test;

class HoldingsTest {

    private final Holdings holdings = new Holdings();

    @Test
    void whatIsHeldAlreadyIsNotTakenOnceMore() {
        holdings.add(List.of(mail(1)));

        assertThat(holdings.add(List.of(mail(1), mail(2))))
                .extracting(OwedMail::id)
                .containsExactly(2L);
        holdings.remove(1);
        assertThat(holdings.add(List.of(mail(1)))).hasSize(1);
        assertThat(holdings.ids()).containsExactlyInAnyOrder(1L, 2L);
    }

    private static OwedMail mail(long id) {
        return new OwedMail(id, MailKind.SEATED, 2L, null, null, 3L, null, "m@x", 0, null, 4L, "x.ac.jp", false);
    }
}
