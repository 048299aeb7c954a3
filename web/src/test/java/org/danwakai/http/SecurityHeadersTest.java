package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    @Test
    void letsNothingInByDefault() {
        assertThat(SecurityHeaders.of("dlap", false))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "strict-origin-when-cross-origin")
                .containsKeys("Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy")
                .doesNotContainKeys("Strict-Transport-Security", "Cache-Control");
        assertThat(SecurityHeaders.policy())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void insistsOnTlsWhereThereIsTls() {
        assertThat(SecurityHeaders.of("", true)).containsKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "cancel", "leave", "join"})
    void keepsSecretAddressesSecret(String area) {
        assertThat(SecurityHeaders.of(area, false))
                .containsAllEntriesOf(Map.of(
                        "Referrer-Policy", "no-referrer", "Cache-Control", "no-store", "X-Robots-Tag", "noindex"));
    }

    @Test
    void leavesNothingOfTheConsoleInTheBrowser() {
        assertThat(SecurityHeaders.of("console", false)).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void letsTheWayIntoMeetingsAloneLeadElsewhere() {
        assertThat(SecurityHeaders.of("join", false).get(POLICY))
                .isEqualTo(SecurityHeaders.policy().replace("form-action 'self'", "form-action 'self' https: http:"));
        assertThat(SecurityHeaders.of("cancel", false).get(POLICY)).isEqualTo(SecurityHeaders.policy());
    }

    @Test
    void letsOnlyListsForOtherPagesStandInThem() {
        assertThat(SecurityHeaders.of("embed", false))
                .containsEntry(POLICY, SecurityHeaders.policy().replace("frame-ancestors 'none'", "frame-ancestors *"))
                .containsEntry("Cross-Origin-Resource-Policy", "cross-origin");
    }

    @Test
    void takesNoOtherDirectiveFromTheSetting() {
        String property = "danwakai.embed.in";
        System.setProperty(property, "https://a.example; script-src *, default-src *\nX-Evil: 1");
        try {
            String policy = SecurityHeaders.of("embed", false).get(POLICY);
            assertThat(policy).contains("frame-ancestors https://a.example  script-src *");
            assertThat(policy.split(";")).hasSameSizeAs(SecurityHeaders.policy().split(";"));
            assertThat(policy).doesNotContain(",", "\n");
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void allowsTheConsoleStylesButNoScriptsOfThePage() {
        String policy = SecurityHeaders.of("console", false).get(POLICY);
        assertThat(policy).contains("style-src 'self' 'unsafe-inline'").endsWith("script-src 'self'");
        assertThat(policy.split("unsafe", -1)).hasSize(2);
    }

    @Test
    void takesOnlyTheOriginOfTheProvider() {
        assertThat(ConsolePolicy.origin("https://id.example.ac.jp/realms/x")).isEqualTo(" https://id.example.ac.jp");
        assertThat(ConsolePolicy.origin("http://localhost:8180/realms/danwakai"))
                .isEqualTo(" http://localhost:8180");
        assertThat(ConsolePolicy.origin("*; script-src *")).isEmpty();
        assertThat(ConsolePolicy.origin(null)).isEmpty();
    }
}
