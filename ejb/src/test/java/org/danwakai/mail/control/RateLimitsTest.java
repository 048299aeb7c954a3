package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OwedMail;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void whoHasUsedUpALimitIsLeftAloneAndOthersGoOn() {
        RateLimits limits = new RateLimits(1000, 0.1, 0);

        assertThat(limits.allows(mail(1L, "a.ac.jp"))).isTrue();
        assertThat(limits.allows(mail(1L, "b.ac.jp"))).isFalse();
        assertThat(limits.exhausted().series()).containsExactly(1L);
        assertThat(limits.exhausted().domains()).isEmpty();
        assertThat(limits.allows(mail(2L, "b.ac.jp"))).isTrue();
    }

    @Test
    void aDomainHasALimitOfItsOwnThatCostsTheSeriesNothing() {
        RateLimits limits = new RateLimits(1000, 2, 0.1);

        assertThat(limits.allows(mail(1L, "a.ac.jp"))).isTrue();
        assertThat(limits.allows(mail(1L, "a.ac.jp"))).isFalse();
        assertThat(limits.allows(mail(1L, "b.ac.jp"))).isTrue();
        assertThat(limits.exhausted().domains()).containsExactly("a.ac.jp");
    }

    @Test
    void whatIsOfNoSeriesAndNoDomainIsNotLimited() {
        RateLimits limits = new RateLimits(1000, 0.1, 0.1);

        assertThat(limits.allows(mail(null, null))).isTrue();
        assertThat(limits.allows(mail(null, null))).isTrue();
    }

    @Test
    void allTogetherGoNoFasterThanTheRate() throws Exception {
        RateLimits limits = new RateLimits(100, 0, 0);
        long begin = System.nanoTime();
        for (int i = 0; i < 130; i++) {
            limits.awaitTurn();
        }

        assertThat((System.nanoTime() - begin) / 1e9)
                .as("a second's worth at once, and thirty more")
                .isGreaterThan(0.25);
    }

    private static OwedMail mail(Long series, String domain) {
        return new OwedMail(1, MailKind.SEATED, 2L, null, null, 3L, null, "m@x", 0, null, series, domain, false);
    }
}
