package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer carries, whoever wrote it: pages, errors, redirects, files, the API. */
class HeadersIT {

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/dlap, 200",
        "/dlap/archive, 200",
        "/archive?q=%25&page=-1, 200",
        "/nowhere/archive, 404",
        "/dlap/register, 200",
        "/dlap/999999, 404",
        "/nothing-here, 404",
        "/site/home.xhtml, 404",
        "/confirm/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 404",
        "/console/, 302",
        "/dlap/subscribe, 200",
        "/me, 200",
        "/files/aaaaaaaaaaaaaaaaaaaaaaaaaa/a.pdf, 404",
        "/login/files/aaaaaaaaaaaaaaaaaaaaaaaaaa/a.pdf, 302",
        "/me/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 404",
        "/leave/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 404",
        "/subscribe/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 404",
        "/login/me, 302",
        "/login/dlap/1, 302",
        "/robots.txt, 200",
        "/sitemap.xml, 200",
        "/dlap/atom.xml, 200",
        "/dlap/calendar.ics, 200",
        "/dlap/embed, 200",
        "/api/v1/series, 200",
        "/api/v1/series/nope/seminars, 404",
        "/api/v1/nothing, 404",
    })
    void theWholeSetIsOnEveryAnswer(String path, int status) {
        String accept = path.startsWith("/api") ? "application/json" : "text/html";
        Api.Answer answer = Api.anonymous().getPage(path, "Accept", accept);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContainPattern("script-src[^;]*unsafe-inline");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isNotBlank();
        assertThat(answer.header("Permissions-Policy")).isNotBlank();
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        if (!path.startsWith("/console") && !path.startsWith("/login")) {
            assertThat(answer.header("Set-Cookie"))
                    .as("a reader has no session")
                    .isNull();
        }
    }

    /** The first of them is made by a servlet, unless somebody read it within the last second; those after it never are. */
    @ParameterizedTest
    @CsvSource({"/mlphys?lang=en", "/archive?q=headers", "/mlphys/atom.xml", "/embed/mlphys"})
    void whatIsKeptIsAnsweredAsWhatIsMade(String path) {
        Api.Answer made = Api.anonymous().getPage(path);
        Map<String, List<String>> headers = new TreeMap<>(made.headers().map());
        headers.remove("date");
        for (int i = 0; i < 3; i++) {
            Api.Answer kept = Api.anonymous().getPage(path);
            Map<String, List<String>> again = new TreeMap<>(kept.headers().map());
            assertThat(again.remove("date")).hasSize(1);
            assertThat(again).isEqualTo(headers);
            assertThat(kept.body()).isEqualTo(made.body());
        }
        String tag = made.header("ETag");
        assertThat(Api.anonymous().getPage(path, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void linksInMailsAreSecretsToCachesAndOtherSites() {
        Api.Answer answer = Api.anonymous().getPage("/cancel/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        Api.Answer first = Api.anonymous().getPage("/dlap");

        assertThat(first.header("Cache-Control")).contains("must-revalidate");
        assertThat(Api.anonymous()
                        .getPage("/dlap", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void theHostHeaderPoisonsNoMail() {
        String seminar = Organizing.publishedSeminar("ホスト");
        Api.anonymous().post(seminar + "/registrations", Organizing.form("宿主", "host@example.ac.jp"));

        assertThat(Mailbox.awaitSubject("host@example.ac.jp", "要確認").text())
                .contains(TheStack.get().siteUrl() + "/confirm/");
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        String seminar = Organizing.publishedSeminar("他のサイト");
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        String form = "name=x&institution=y&email=cross%40example.ac.jp&language=ja";

        assertThat(Api.anonymous()
                        .postForm("/dlap/register?number=" + number, form, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(Api.anonymous()
                        .postForm("/dlap/register?number=" + number, form, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void oneClickLeavesWithoutAPage() {
        String seminar = Organizing.publishedSeminar("ワンクリック");
        Api.anonymous().post(seminar + "/registrations", Organizing.form("一押", "oneclick@example.ac.jp"));
        String token = Mailbox.awaitSubject("oneclick@example.ac.jp", "要確認").token("cancel");

        Api.Answer answer = Api.anonymous()
                .postForm("/cancel/" + token, "List-Unsubscribe=One-Click", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(TheStack.query("SELECT state FROM registration WHERE address = 'oneclick@example.ac.jp'"))
                .containsExactly("cancelled");
    }
}
