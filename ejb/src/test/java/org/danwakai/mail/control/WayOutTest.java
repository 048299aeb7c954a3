package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.danwakai.mail.entity.MailKind;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayOutTest {

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void everyMailHasOne(MailKind kind) {
        for (boolean isOver : new boolean[] {false, true}) {
            assertThat(WayOut.of(kind, reader(kind), isOver).link())
                    .as(kind.name())
                    .matches("https?://.*/(cancel/c|leave/l|me/m|me)");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ME"})
    void whatCanBeEndedIsEndedByOneClick(MailKind kind) {
        assertThat(WayOut.of(kind, reader(kind), false).isOneClick())
                .as(kind.name())
                .isTrue();
    }

    @Test
    void thePlaceComesBeforeTheSubscriptionWhileItCanBeGivenBack() {
        Recipient seated = registrant(RegistrationState.SEATED, "l");

        assertThat(WayOut.of(MailKind.SEATED, seated, false).link()).endsWith("/cancel/c");
        assertThat(WayOut.of(MailKind.THANKS, seated, true).link()).endsWith("/leave/l");
        assertThat(WayOut.of(MailKind.INVITED, registrant(RegistrationState.AWAITING_PROOF, "l"), false)
                        .link())
                .endsWith("/leave/l");
    }

    @Test
    void whereNothingCanBeEndedThePageShowsWhatIsHeld() {
        WayOut me = WayOut.of(MailKind.ME, person(null, null, null, null, "m"), false);
        WayOut thanks = WayOut.of(MailKind.THANKS, registrant(RegistrationState.SEATED, null), true);

        assertThat(me.link()).endsWith("/me/m");
        assertThat(thanks.link()).endsWith("/me");
        assertThat(me.isOneClick() || thanks.isOneClick()).isFalse();
    }

    private static Recipient reader(MailKind kind) {
        return switch (kind) {
            case ME -> person(null, null, null, null, "m");
            case SUBSCRIPTION_PROOF, SUBSCRIBED, ALREADY_SUBSCRIBED, UNSUBSCRIBED, ANNOUNCED ->
                person(null, SubscriptionState.ACTIVE, null, "l", null);
            case PROOF, INVITED -> registrant(RegistrationState.AWAITING_PROOF, null);
            case LEFT, REFUSED -> registrant(RegistrationState.CANCELLED, null);
            default -> registrant(RegistrationState.SEATED, null);
        };
    }

    private static Recipient registrant(RegistrationState state, String leaveToken) {
        return person(state, null, "c", leaveToken, null);
    }

    private static Recipient person(
            RegistrationState state,
            SubscriptionState subscription,
            String cancelToken,
            String leaveToken,
            String openToken) {
        return new Recipient(
                "t@example.ac.jp",
                "T",
                "X",
                null,
                "en",
                state,
                subscription,
                null,
                null,
                cancelToken,
                leaveToken,
                openToken,
                null,
                null);
    }
}
