package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.danwakai.meeting.entity.JoinState;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;
import org.danwakai.registration.entity.Wish;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("'([a-z]+(?:[.-][a-z-]+)+)'");

    private final ResourceBundle japanese = Texts.in("ja");
    private final ResourceBundle english = Texts.in("en");

    @Test
    void sayTheSameInBothLanguages() {
        assertThat(japanese.keySet()).isEqualTo(english.keySet());
        assertThat(japanese.keySet()).allSatisfy(key -> {
            assertThat(japanese.getString(key)).isNotBlank();
            assertThat(english.getString(key)).isNotBlank();
        });
    }

    @Test
    void sayAllThatThePagesAsk() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path view : views()) {
            Matcher matcher = KEY.matcher(Files.readString(view));
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        }
        asked.removeAll(Set.of("awaiting-proof", "in-review", "no-seat", "not-ready", "visually-hidden"));
        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(japanese.keySet()).containsAll(asked);
    }

    @Test
    void haveAWordForEachStateAndKind() {
        assertWords("state.", Phase.values());
        assertWords("why-not.", Phase.ANNOUNCED, Phase.CLOSED, Phase.LIVE, Phase.OVER);
        assertWords("why-not.", Decision.CANCELLED, Decision.POSTPONED);
        assertWords("state.", Decision.DRAFT, Decision.CANCELLED, Decision.POSTPONED);
        assertWords("format.", Format.values());
        assertWords("talk.", TalkKind.values());
        assertWords("role.", SpeakerRole.values());
        assertWords("material.", MaterialKind.values());
        assertWords("pool.", PoolName.values());
        assertWords("confirm.title.", RegistrationState.values());
        assertWords("subscription.title.", SubscriptionState.values());
        assertWords("subscription.lead.", SubscriptionState.values());
        assertWords("subscription.state.", SubscriptionState.values());
        assertWords("wish.", Wish.values());
        assertWords("join.title.", JoinState.values());
        for (ProblemScreen.Kind kind : ProblemScreen.Kind.values()) {
            assertThat(japanese.keySet()).contains("problem." + Word.of(kind), "problem." + Word.of(kind) + ".title");
        }
    }

    private void assertWords(String prefix, Enum<?>... constants) {
        for (Enum<?> constant : constants) {
            assertThat(japanese.keySet()).contains(prefix + Word.of(constant));
        }
    }

    @Test
    void fillTheirGaps() {
        List<String> broken = new ArrayList<>();
        for (String language : List.of("ja", "en")) {
            ResourceBundle bundle = Texts.in(language);
            bundle.keySet().stream()
                    .filter(key -> bundle.getString(key).contains("{"))
                    .filter(key ->
                            Texts.fill(bundle.getString(key), language, 1, 2).contains("{"))
                    .forEach(broken::add);
        }
        assertThat(broken).isEmpty();
        assertThat(Texts.fill(english.getString("seats.left"), "en", 1, 300)).isEqualTo("1 seat left of 300");
        assertThat(Texts.fill(english.getString("seats.left"), "en", 0, 300)).isEqualTo("No seat left of 300");
    }

    private static List<Path> views() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            return pages.filter(path -> path.toString().matches(".*/site/.*\\.xhtml"))
                    .toList();
        }
    }
}
