package org.danwakai.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.danwakai.platform.control.LinkSigner.Signed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinkSignerTest {

    private static final byte CONFIRM = 'c';
    private static final byte CANCEL = 'x';
    private static final Instant EXPIRY = Instant.parse("2026-01-30T01:00:00Z");

    private final LinkSigner signer = new LinkSigner();

    @BeforeAll
    static void key() {
        System.setProperty(Setting.TOKEN_KEY.property(), "a key for tests that is long enough for one");
    }

    @AfterAll
    static void noKey() {
        System.clearProperty(Setting.TOKEN_KEY.property());
    }

    @Test
    void readsWhatItSigned() {
        assertThat(signer.read(CONFIRM, signer.sign(CONFIRM, 4711, EXPIRY))).contains(new Signed(4711, EXPIRY));
        assertThat(signer.read(CANCEL, signer.sign(CANCEL, 4711, null))).contains(new Signed(4711, null));
    }

    @Test
    void blindsTextsSoThatTheyCompareForOneKeyAlone() {
        String blinded = signer.blind((byte) 'n', 4711, "192.0.2.0");

        assertThat(blinded).hasSize(22).isEqualTo(signer.blind((byte) 'n', 4711, "192.0.2.0"));
        assertThat(blinded)
                .isNotEqualTo(signer.blind((byte) 'n', 4712, "192.0.2.0"))
                .isNotEqualTo(signer.blind((byte) 'u', 4711, "192.0.2.0"))
                .isNotEqualTo(signer.blind((byte) 'n', 4711, "192.0.3.0"));
    }

    @Test
    void signsTheSameAgainSoThatAMailCanBeWrittenAgain() {
        assertThat(signer.sign(CONFIRM, 4711, EXPIRY)).isEqualTo(signer.sign(CONFIRM, 4711, EXPIRY));
    }

    @Test
    void aTokenForOneUseIsNoneForAnother() {
        assertThat(signer.read(CANCEL, signer.sign(CONFIRM, 4711, EXPIRY))).isEmpty();
    }

    @Test
    void everyBitCounts() {
        byte[] token = Base64.getUrlDecoder().decode(signer.sign(CONFIRM, 4711, EXPIRY));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] forged = token.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(signer.read(CONFIRM, text)).as("bit " + bit).isEmpty();
        }
    }

    @Test
    void whatIsNoTokenIsNone() {
        for (String text : new String[] {"", "a", "%%%", "日本語", "A".repeat(55), "A".repeat(10_000)}) {
            assertThat(signer.read(CONFIRM, text)).as(text).isEmpty();
        }
    }

    @Test
    void anotherKeyReadsNothing() {
        String token = signer.sign(CONFIRM, 4711, EXPIRY);
        System.setProperty(Setting.TOKEN_KEY.property(), "another key for tests, of thirty-two letters");
        try {
            assertThat(signer.read(CONFIRM, token)).isEmpty();
        } finally {
            key();
        }
    }

    @Test
    void aTokenExpiresAtItsSecond() {
        Signed token = new Signed(1, EXPIRY);
        assertThat(token.isExpiredAt(EXPIRY.minusMillis(1))).isFalse();
        assertThat(token.isExpiredAt(EXPIRY)).isTrue();
    }
}
