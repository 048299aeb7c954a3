package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.danwakai.dashboard.entity.Chore;
import org.danwakai.institution.entity.Kind;
import org.danwakai.mail.entity.Audience;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.entity.Origin;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;
import org.danwakai.registration.entity.Turnout;
import org.junit.jupiter.api.Test;

/** Whatever there is to be told of registrants and chores, there is a word for it in both languages. */
class DeskTextsTest {

    @Test
    void everyChoreColumnActAndStateHasItsText() {
        List<String> keys = Stream.of(
                        words("chore.", Chore.values()),
                        words("domains.kind.", Kind.values()),
                        words("message.to.", Audience.values()),
                        words("origin.", Origin.values()),
                        words("pool.", PoolName.values()),
                        words("person.moveTo.", PoolName.values()),
                        words("registration.", RegistrationState.values()),
                        words("person.subscription.", SubscriptionState.values()),
                        words("attendance.", Turnout.values()),
                        words("bulk.", RegistrantBulk.Act.values()),
                        Stream.of("bulk.sure.", "bulk.done.")
                                .flatMap(prefix -> words(prefix, RegistrantBulk.Act.values()))
                                .filter(key -> !key.endsWith(".write")),
                        Arrays.stream(RegistrantColumn.values()).map(RegistrantColumn::getText))
                .flatMap(one -> one)
                .toList();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            ResourceBundle texts = ConsoleTexts.in(language);
            assertThat(keys).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }

    private static Stream<String> words(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> prefix + Word.of(constant));
    }
}
