package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of talks as readers fetch them: what they are sent, and who is sent anything. */
class HandoutsIT {

    private static final String NAME = "講演　資料（עברית）.pdf";

    @Test
    void aPublicFileIsSentWholeOrInPartsAndRunsNothing() throws Exception {
        byte[] pdf = Documents.pdf(100_000);
        String seminar = Organizing.publishedSeminar("配布資料");
        String url = upload(seminar, NAME, pdf, Map.of("label", "スライド"));

        HttpResponse<byte[]> whole = get(url);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(pdf);
        assertThat(header(whole, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(whole, "Content-Disposition"))
                .isEqualTo("inline; filename=\"__ __(_____).pdf\"; filename*=UTF-8''%E8%AC%9B%E6%BC%94%20"
                        + "%E8%B3%87%E6%96%99%EF%BC%88%D7%A2%D7%91%D7%A8%D7%99%D7%AA%EF%BC%89.pdf");
        assertThat(header(whole, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("sandbox", "script-src");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(whole, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Set-Cookie")).isNull();
        String tag = header(whole, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");

        HttpResponse<byte[]> known = get(url, "If-None-Match", "\"other\", W/" + tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        HttpResponse<byte[]> part = get(url, "Range", "bytes=0-4", "If-Range", tag);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).asString().isEqualTo("%PDF-");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 0-4/" + pdf.length);
        assertThat(header(part, "Content-Length")).isEqualTo("5");
        HttpResponse<byte[]> end = get(url, "Range", "bytes=-3");
        assertThat(end.statusCode()).isEqualTo(206);
        assertThat(end.body()).asString().isEqualTo("xxx");
        HttpResponse<byte[]> beyond = get(url, "Range", "bytes=" + pdf.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + pdf.length);
        assertThat(get(url, "Range", "bytes=0-4", "If-Range", "\"another version\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(url, "Range", "bytes=0-1,5-6").body()).isEqualTo(pdf);
        HttpResponse<byte[]> head =
                send(HttpRequest.newBuilder(URI.create(url)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(pdf.length));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void theFirstPageIsDrawnOnceAndShownWhereTheFileIs() throws Exception {
        String seminar = Organizing.publishedSeminar("最初のページ");
        String url = upload(seminar, "a.pdf", Documents.pdf(1), Map.of());
        String broken = upload(seminar, "broken.pdf", Documents.bytes("%PDF-1.7\nnothing"), Map.of());
        String picture = url.replaceFirst("[^/]+$", "first-page.png");

        // the first picture waits until the fonts of the machine are known
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(TheStack.query("SELECT picture FROM handout WHERE key IN ('" + key(url)
                                + "', '" + key(broken) + "') ORDER BY picture"))
                        .containsExactly("made", "none"));

        HttpResponse<byte[]> png = get(picture);
        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(header(png, "Content-Type")).isEqualTo("image/png");
        assertThat(png.body()).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(200_000);
        assertThat(get(picture, "If-None-Match", header(png, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(get(url).body()).startsWith('%', 'P', 'D', 'F');
        assertThat(get(broken).statusCode()).isEqualTo(200);
        assertThat(get(broken.replaceFirst("[^/]+$", "first-page.png")).body())
                .as("there is no picture, so the name is but one of the file")
                .startsWith('%', 'P', 'D', 'F');
        String page = Api.anonymous().getPage(publicPage(seminar)).body();
        assertThat(page).contains(URI.create(picture).getPath(), "PDF, ");
    }

    @Test
    void whatIsNotForLookingAtIsSaved() throws Exception {
        String seminar = Organizing.publishedSeminar("保存");
        String pptx = upload(seminar, "deck.pptx", Documents.pptx(), Map.of());
        String notebook = upload(
                seminar, "n.ipynb", Documents.bytes("{\"cells\": [], \"nbformat\": 4}"), Map.of("kind", "notebook"));

        assertThat(header(get(pptx), "Content-Disposition")).startsWith("attachment; filename=\"deck.pptx\"");
        HttpResponse<byte[]> packed = get(notebook, "Accept-Encoding", "gzip");
        assertThat(header(packed, "Content-Disposition")).startsWith("attachment;");
        assertThat(header(packed, "Content-Encoding"))
                .as("parts are counted in its own bytes")
                .isNull();
        assertThat(header(packed, "Content-Security-Policy")).endsWith("sandbox");
    }

    @Test
    void registrantsOpenWhatIsForThemAndNobodyElseDoes() throws Exception {
        String seminar = Organizing.publishedSeminar("登録者の資料");
        String url = upload(seminar, "for-registrants.pdf", Documents.pdf(2), Map.of("visibility", "registrants"));
        String path = URI.create(url).getPath();

        HttpResponse<byte[]> anonymous = get(url);
        assertThat(anonymous.statusCode()).isEqualTo(403);
        assertThat(header(anonymous, "Cache-Control")).contains("no-store");
        assertThat(header(anonymous, "Set-Cookie")).isNull();
        assertThat(new String(anonymous.body()))
                .contains("/login" + path, "/me", publicPage(seminar))
                .doesNotContain("%PDF");
        String page = Api.anonymous().getPage(publicPage(seminar)).body();
        assertThat(page).contains(path, "登録者のみ").doesNotContain("first-page.png");

        try (Browser attendee = new Browser("ja-JP", 390);
                Browser other = new Browser("en-GB", 1280)) {
            register(attendee, seminar, "handouts@example.ac.jp");
            assertThat(status(attendee, path))
                    .as("by the browser that proved the address")
                    .isEqualTo(200);
            register(other, Organizing.publishedSeminar("別のセミナー"), "handouts-other@example.ac.jp");
            assertThat(status(other, path)).as("another seminar's registrant").isEqualTo(403);
            other.page().navigate(TheStack.get().siteUrl() + path);
            other.assertFlawless("a file that is closed");

            attendee.open("/me");
            attendee.page().fill("#email", "handouts@example.ac.jp");
            attendee.page().click("main form button[type=submit]");
            attendee.page().waitForURL(address -> address.contains("asked"));
            String own = "/me/"
                    + Mailbox.awaitSubject("handouts@example.ac.jp", "マイページ").token("me");
            Page ownPage = attendee.open(own);
            attendee.assertFlawless("own page with materials");
            String link = ownPage.getAttribute("a[href*='" + path + "']", "href");
            assertThat(get(TheStack.get().siteUrl() + link).statusCode())
                    .as("from the own page, on any browser")
                    .isEqualTo(200);
            assertThat(get(url + "?for=" + own.substring(4)).statusCode())
                    .as("the token of the page is for the page alone")
                    .isEqualTo(403);
        }
        TheStack.execute("UPDATE registration SET state = 'cancelled', place = NULL WHERE folded_address ="
                + " 'handouts@example.ac.jp'");
        assertThat(get(url).statusCode()).isEqualTo(403);
    }

    @Test
    void anAccountShowsThatOneIsRegistered() {
        String seminar = Organizing.publishedSeminar("アカウントの資料");
        String url = upload(seminar, "account.pdf", Documents.pdf(3), Map.of("visibility", "registrants"));
        String path = "/login" + URI.create(url).getPath();

        assertThat(Api.anonymous().getPage(path).status()).isEqualTo(302);
        try (Browser organizer = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            assertThat(status(organizer, path)).as("not registered").isEqualTo(403);
            organizer.page().navigate(TheStack.get().siteUrl() + "/login" + publicPage(seminar));
            organizer.page().click("main form button[type=submit]");
            organizer.page().waitForURL(address -> address.contains("placed"));
            assertThat(status(organizer, path)).isEqualTo(200);
        }
    }

    @Test
    void whatIsHiddenUnreleasedDraftedOrCalledOffIsForOrganizersAlone() throws Exception {
        String seminar = Organizing.publishedSeminar("非公開の資料");
        String hidden = upload(seminar, "hidden.pdf", Documents.pdf(4), Map.of("visibility", "hidden"));
        String later = upload(
                seminar, "later.pdf", Documents.pdf(5), Map.of("releaseDate", "2026-01-20", "releaseTime", "23:59"));
        String shown = upload(seminar, "shown.pdf", Documents.pdf(6), Map.of());

        for (String closed : new String[] {hidden, later}) {
            assertThat(get(closed).statusCode()).isEqualTo(404);
        }
        assertThat(get(shown).statusCode()).isEqualTo(200);
        assertThat(Api.anonymous().get(seminar).body())
                .contains("shown.pdf")
                .doesNotContain("hidden.pdf")
                .doesNotContain("later.pdf");
        assertThat(Api.anonymous().getPage(publicPage(seminar)).body())
                .contains("shown.pdf")
                .doesNotContain("hidden.pdf", "later.pdf");
        try (Browser organizer = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            assertThat(status(organizer, "/console" + URI.create(hidden).getPath()))
                    .isEqualTo(200);
            assertThat(status(organizer, "/console" + URI.create(later).getPath()))
                    .isEqualTo(200);
        }
        try (Browser student = new Browser("en-GB", 1280)) {
            student.logIn("student");
            assertThat(status(student, "/console" + URI.create(hidden).getPath()))
                    .isEqualTo(403);
            assertThat(status(student, "/login" + URI.create(hidden).getPath())).isEqualTo(404);
        }
        assertThat(Api.anonymous()
                        .getPage("/console" + URI.create(hidden).getPath())
                        .status())
                .isEqualTo(302);

        TheStack.execute("UPDATE handout SET released_at = '2026-01-20T09:00+09:00' WHERE key = '" + key(later) + "'");
        assertThat(get(later).statusCode()).as("its time has come").isEqualTo(200);
        assertThat(Api.anonymous().get(seminar).body()).contains("later.pdf");

        Api.anonymous().as("organizer").post(seminar + "/cancel", "");
        assertThat(get(shown).statusCode()).as("called off").isEqualTo(404);
        assertThat(Api.anonymous().get(seminar).body()).doesNotContain("shown.pdf");

        String draft = Organizing.path(Api.anonymous()
                .as("organizer")
                .post(
                        "/series/dlap/seminars",
                        Organizing.seminar("下書きの資料", "2026-01-30T10:30:00+09:00", "2026-01-30T11:30:00+09:00"))
                .json());
        try (Uploader organizer = new Uploader("organizer", draft)) {
            String key = organizer.upload("draft.pdf", Documents.pdf(7), Map.of());
            String url = TheStack.get().siteUrl() + "/files/" + key + "/draft.pdf";
            assertThat(get(url).statusCode()).as("a draft's").isEqualTo(404);
            Api.anonymous().as("organizer").post(draft + "/publish", "");
            assertThat(get(url).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aLinkThatNotEverybodyGetsIsToldToNobodyElse() throws Exception {
        String seminar = Organizing.publishedSeminar("録画のリンク");
        Api organizer = Api.anonymous().as("organizer");
        String recording = "https://video.example/recording?id=secret";
        String link = "{\"label\":\"録画\",\"kind\":\"recording\",\"url\":\"" + recording + "\"}";
        organizer.put(
                seminar, organizer.get(seminar).body().replace("\"materials\":[]", "\"materials\":[" + link + "]"));
        assertThat(Api.anonymous().get(seminar).body()).contains(recording);
        try (Uploader console = new Uploader("organizer", seminar)) {
            Page page = console.browser().page();
            page.click("#list .edit");
            page.selectOption("#editing\\:visibility", "registrants");
            page.click("#editing\\:save");
            page.waitForSelector("#list >> text=Registrants only");
            assertThat(page.innerText("#list")).contains(recording);
        }

        String body = Api.anonymous().get(seminar).body();
        assertThat(body).contains("録画").doesNotContain("secret");
        assertThat(Api.anonymous().getPage(publicPage(seminar)).body()).doesNotContain("secret");
        String url = body.replaceFirst("(?s).*\"(http[^\"]*/files/[^\"]*)\".*", "$1");
        assertThat(get(url).statusCode()).isEqualTo(403);
        TheStack.execute("UPDATE handout SET visibility = 'public' WHERE key = '" + key(url) + "'");
        HttpResponse<byte[]> led = get(url);
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(header(led, "Location")).isEqualTo(recording);
        assertThat(header(led, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void nothingIsHandedOutWithoutATalkThatDoesSo() throws Exception {
        String seminar = Organizing.publishedSeminar("外された資料");
        String other = Organizing.publishedSeminar("他のセミナーから");
        String url = upload(seminar, "taken-away.pdf", Documents.pdf(8), Map.of());
        TheStack.execute("DELETE FROM material WHERE handout_key = '" + key(url) + "'");
        Api organizer = Api.anonymous().as("organizer");
        organizer.put(
                other,
                organizer
                        .get(other)
                        .body()
                        .replace(
                                "\"materials\":[]",
                                "\"materials\":[{\"label\":\"x\",\"kind\":\"slides\",\"url\":\"" + url + "\"}]"));

        assertThat(organizer.get(other).body()).contains(url);
        assertThat(get(url).statusCode()).isEqualTo(404);
        assertThat(get(TheStack.get().siteUrl() + "/files/" + "a".repeat(26) + "/a.pdf")
                        .statusCode())
                .isEqualTo(404);
        for (String path : new String[] {"/files/", "/files/x", "/files/" + key(url), "/files/" + key(url) + "/"}) {
            assertThat(Api.anonymous().getPage(path).status()).as(path).isEqualTo(404);
        }
    }

    /** As an export writes it: each material as a link with its absolute address. */
    @Test
    void aPageThatNamesOurFilesChangesNothingWhenItIsImported() throws Exception {
        Api organizer = Api.anonymous().as("organizer");
        String number =
                TheStack.query("SELECT 1 + max(number) FROM seminar_number").get(0);
        String page = """
                # 第NUMBER回
                日時：2027年6月10日10:30~11:30(JST)<br>
                発表者：頁 一郎 氏（試験大学）<br>
                発表題目：書き出しと読み込み<br>
                概要：短い概要。<br>
                [スライド](%s)<br>
                """.replace("NUMBER", number);
        String before = page.replaceFirst("\\[スライド.*\n", "");
        assertThat(take(organizer, before, false).getInt("created")).isEqualTo(1);
        String seminar = "/series/dlap/seminars/" + number;
        upload(seminar, "hidden.zip", Documents.zip("a.txt", Documents.bytes("a")), Map.of("visibility", "hidden"));
        String url = upload(seminar, "第（１）回 資料_v2.pdf", Documents.pdf(9), Map.of("label", "スライド"));
        JsonArray materials = Api.anonymous()
                .get(seminar)
                .json()
                .getJsonArray("talks")
                .getJsonObject(0)
                .getJsonArray("materials");
        assertThat(materials.getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("label"), one -> one.getString("kind"), one -> one.getString("url"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("スライド", "slides", url));

        for (boolean dryRun : new boolean[] {true, false, true}) {
            JsonObject report = take(organizer, page.formatted(url), dryRun);
            assertThat(report.getInt("unchanged")).as(report.toString()).isEqualTo(1);
        }
        assertThat(take(organizer, before, true).getInt("unchanged"))
                .as("whose author knows of no file")
                .isEqualTo(1);
        Api.Answer sent = organizer.put(seminar, Api.anonymous().get(seminar).body());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body()).contains("hidden.zip", url);
        assertThat(TheStack.query("SELECT count(*) FROM material m JOIN handout h ON h.key = m.handout_key"
                        + " JOIN seminar_number n ON n.seminar_id = h.seminar_id WHERE n.number = " + number))
                .containsExactly("2");
        assertThat(Api.anonymous().getPage("/dlap/archive?q=書き出しと読み込み").body()).contains("スライド");
    }

    private static JsonObject take(Api organizer, String page, boolean dryRun) {
        Api.Answer answer = organizer.post("/series/dlap/page?dryRun=" + dryRun, "text/markdown", page);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** @return the address by which it is handed out */
    private static String upload(String seminar, String name, byte[] bytes, Map<String, String> more) {
        try (Uploader organizer = new Uploader("organizer", seminar)) {
            String key = organizer.upload(name, bytes, more);
            JsonObject sent = Api.anonymous()
                    .as("organizer")
                    .put(seminar, Api.anonymous().get(seminar).body())
                    .json();
            return sent
                    .getJsonArray("talks")
                    .getJsonObject(0)
                    .getJsonArray("materials")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .map(one -> one.getString("url"))
                    .filter(url -> url.contains(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void register(Browser browser, String seminar, String address) {
        browser.open("/dlap/register?number=" + seminar.substring(seminar.lastIndexOf('/') + 1));
        browser.page().fill("#name", "資料 花子");
        browser.page().fill("#institution", "試験大学");
        browser.page().fill("#email", address);
        browser.page().check("input[name=language][value=ja]");
        browser.page().click("main form button[type=submit]");
        browser.page().waitForURL(url -> url.contains("asked"));
        browser.open("/confirm/" + Mailbox.awaitSubject(address, "要確認").token("confirm"));
        browser.page().click("main form button[type=submit]");
        browser.page().waitForSelector(".display-name");
    }

    private static int status(Browser browser, String path) {
        APIResponse answer = browser.page().request().get(TheStack.get().siteUrl() + path);
        return answer.status();
    }

    private static String publicPage(String seminar) {
        return seminar.replace("/series/", "/").replace("/seminars/", "/");
    }

    private static String key(String url) {
        return url.replaceFirst(".*/files/([a-z2-7]{26})/.*", "$1");
    }

    private static HttpResponse<byte[]> get(String url, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", "ja");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Api.HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
