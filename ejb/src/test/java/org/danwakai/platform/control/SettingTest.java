package org.danwakai.platform.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host types is taken, or refused by its name: nobody looks for a number's place in a stack trace. */
class SettingTest {

    private static final Setting WHOLE = Setting.BOUNCE_IMAP_SECONDS;
    private static final Setting DECIMAL = Setting.MAIL_RATE;

    @AfterEach
    void forget() {
        System.clearProperty(WHOLE.property());
        System.clearProperty(DECIMAL.property());
    }

    @Test
    void aNumberIsTaken() {
        System.setProperty(WHOLE.property(), " 5 ");
        System.setProperty(DECIMAL.property(), "2.5");

        assertThat(WHOLE.whole(1)).isEqualTo(5);
        assertThat(DECIMAL.decimal(0)).isEqualTo(2.5);
    }

    @Test
    void whatIsNotSetIsAsItIsByDefault() {
        assertThat(WHOLE.whole(1)).isEqualTo(20);
        assertThat(DECIMAL.decimal(0)).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "twenty", "1.5", "20s", "99999999999"})
    void anythingButAWholeNumberThatIsLargeEnoughIsRefused(String typed) {
        System.setProperty(WHOLE.property(), typed);

        assertThatThrownBy(() -> WHOLE.whole(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Set the environment variable DANWAKAI_BOUNCE_IMAP_SECONDS to a whole number of 1 or more;"
                        + " it is \"" + typed + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "fast", "NaN", "Infinity"})
    void anythingButANumberThatIsLargeEnoughIsRefused(String typed) {
        System.setProperty(DECIMAL.property(), typed);

        assertThatThrownBy(() -> DECIMAL.decimal(0.01))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("DANWAKAI_MAIL_RATE", "0.01 or more", typed);
    }
}
