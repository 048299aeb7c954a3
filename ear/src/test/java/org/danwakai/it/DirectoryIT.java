package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory of mail domains: what organizers decide for their series, and administrators for all. */
class DirectoryIT {

    private static final String PAGE = "/console/institutions.xhtml?series=dlap";
    private static final String UPDATES = "/institutions/updates?source=ror";

    /** One that no list knows, and two that the shipped lists know. */
    private static final String RECORDS = "["
            + record("newcomer.example.net", "education", "Newcomer University", "新設大学") + ","
            + record("kyoto-u.ac.jp", "education", "Renamed University", "国立大学法人改名大学") + ","
            + record("kek.jp", "facility", "Overruled Laboratory", "却下研究所") + ","
            + "{\"names\": [], \"types\": [], \"status\": \"withdrawn\"}]";

    @AfterEach
    void forgetAll() {
        TheStack.get();
        TheStack.execute("DELETE FROM directory_draft");
        TheStack.execute("DELETE FROM directory_entry WHERE source <> 'shipped'");
        TheStack.execute("DELETE FROM series_domain");
        TheStack.execute("INSERT INTO directory_edition (id, source, label, made_at)"
                + " VALUES (nextval('entity_id'), 'local', 'test', now())");
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280, 大学・研究機関", "en-US, 390, university or research institute"})
    void anOrganizerDecidesAboutADomainAndTakesItBack(String locale, int width, String academic) {
        try (Browser organizer = new Browser(locale, width)) {
            organizer.logIn("organizer");
            Page page = organizer.open(PAGE);
            organizer.assertFlawless("domains");
            assertThat(page.locator("#correct, #upload").count())
                    .as("what is for administrators")
                    .isZero();
            assertThat(look(page, "someone@lab.private.example")).doesNotContain(academic + "\n");

            page.fill("#decide\\:domain", "AC.jp");
            decide(page);
            page.waitForSelector("#decide .ui-message-error, #decide .ui-message-error-detail");
            page.fill("#decide\\:domain", "Lab.Private.example.");
            page.fill("#decide\\:ja", "民間研究所");
            page.fill("#decide\\:en", "Private Laboratory");
            decide(page);
            page.waitForSelector("#decisions\\:rows >> text=lab.private.example");
            organizer.assertFlawless("a decision");

            String found = look(page, "someone@deep.lab.private.example");
            assertThat(found).contains(academic, "lab.private.example", "organizer");
            assertThat(found).containsAnyOf("民間研究所", "Private Laboratory");
            organizer.assertFlawless("looked up");
            assertThat(TheStack.query(
                            "SELECT actor || ' ' || replace(detail, E'\\n', ', ') FROM audit_entry WHERE action = 'decide-domain'"
                                    + " ORDER BY id DESC LIMIT 1"))
                    .containsExactly("organizer decision welcome, domain lab.private.example");

            page.click("#decisions\\:rows_data button");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector("#decisions\\:rows .ui-datatable-empty-message");
            assertThat(TheStack.query("SELECT domain FROM series_domain")).isEmpty();
            assertThat(look(page, "deep.lab.private.example")).doesNotContain("民間研究所", "Private Laboratory");
        }
    }

    @Test
    void anAdministratorUpdatesTheDirectoryAndACorrectionStays() throws IOException {
        try (Browser admin = new Browser("ja-JP", 1280)) {
            admin.logIn("admin");
            Page page = admin.open(PAGE);
            admin.assertFlawless("directory");
            page.fill("#correct\\:domain", "kek.jp");
            page.fill("#correct\\:ja", "ここの呼び名");
            page.click("#correct\\:go");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector("#corrections\\:rows >> text=ここの呼び名");

            upload(page, "ror.html", "<html>\"names\"</html>".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".said-error").innerText()).contains("スキーマ2");
            byte[] records = RECORDS.getBytes(StandardCharsets.UTF_8);
            upload(page, "ror.json", Arrays.copyOf(records, records.length - 20));
            assertThat(page.locator(".said-error").innerText()).contains("壊れて");
            admin.assertFlawless("a refused update");
            assertThat(TheStack.query("SELECT 1 FROM directory_draft")).isEmpty();
            assertThat(TheStack.query("SELECT 1 FROM directory_draft_entry")).isEmpty();

            upload(page, "v2.0-ror-data.zip", zipped(RECORDS));
            page.waitForSelector("#update\\:apply");
            admin.assertFlawless("preview");
            assertThat(count(page, "新規")).isEqualTo("1");
            assertThat(count(page, "変更")).isEqualTo("1");
            assertThat(count(page, "訂正済み（訂正を優先）")).isEqualTo("1");
            assertThat(count(page, "ドメインがないか、活動していない機関のデータ")).isEqualTo("1");
            assertThat(page.innerText("#update\\:rows")).contains("kyoto-u.ac.jp", "京都大学", "改名大学");
            assertThat(look(page, "x@kyoto-u.ac.jp")).as("not yet").contains("京都大学");

            // the page can be left and opened again
            page = admin.open(PAGE);
            page.click("#update\\:apply");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector(
                    "#update\\:preview", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(look(page, "x@kyoto-u.ac.jp")).contains("改名大学");
            assertThat(look(page, "x@newcomer.example.net")).contains("新設大学", "Research Organization Registry");
            assertThat(look(page, "x@post.kek.jp")).contains("ここの呼び名").doesNotContain("却下研究所");

            page.click("#corrections\\:rows_data button");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector("#corrections\\:rows .ui-datatable-empty-message");
            assertThat(look(page, "x@post.kek.jp")).doesNotContain("ここの呼び名");
            admin.assertFlawless("updated");
        }
        assertThat(TheStack.query("SELECT action FROM audit_entry WHERE actor = 'admin' AND action LIKE '%directory%'"
                        + " ORDER BY id DESC LIMIT 2"))
                .containsExactly("apply-directory-update", "read-directory-update");
        assertThat(TheStack.query("SELECT 1 FROM directory_draft")).isEmpty();
    }

    /** More than any other page takes; {@code -Ddirectory.megabytes=300} tries as much as the registry has. */
    @Test
    void theWholeRegistryIsReadWhileThePageSaysSo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.json");
        int records = write(file, Integer.getInteger("directory.megabytes", 40));
        try (Browser admin = new Browser("en-GB", 390)) {
            admin.logIn("admin");
            Page page = admin.open(PAGE);
            page.setInputFiles("#upload\\:file", file);
            page.click("#upload\\:read");
            page.waitForSelector("progress.reading");
            admin.assertFlawless("reading");
            page.waitForSelector(
                    "#update\\:discard",
                    new Page.WaitForSelectorOptions()
                            .setTimeout(Duration.ofMinutes(5).toMillis()));
            assertThat(count(page, "New")).isEqualTo(Integer.toString(records));
            page.selectOption("#update\\:fate", "new");
            page.click("#update\\:show");
            page.waitForSelector("#update\\:rows >> text=large000000.example.net");
            page.click("#update\\:rows .ui-paginator-next");
            page.waitForSelector("#update\\:rows >> text=large000050.example.net");
            admin.assertFlawless("a large preview");
            page.click("#update\\:discard");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector(
                    "#update\\:preview", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(TheStack.query("SELECT 1 FROM directory_draft")).isEmpty();

        records = write(file, 36);
        Api.Answer shown = Api.anonymous().as("admin").post(UPDATES, Files.readString(file));
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json().getInt("new")).isEqualTo(records);
    }

    /** @return how many records there are */
    private static int write(Path file, int megabytes) throws IOException {
        int records = megabytes * 400;
        String padding = "z".repeat((1 << 20) / 400);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("[");
            for (int i = 0; i < records; i++) {
                String one = record(String.format("large%06d.example.net", i), "education", "Large " + i, "大" + i);
                writer.write((i == 0 ? "" : ",") + one.replaceFirst("\\{", "{\"padding\": \"" + padding + "\", "));
            }
            writer.write("]");
        }
        return records;
    }

    @Test
    void theApiShowsBeforeItApplies() {
        Api admin = Api.anonymous().as("admin");

        Api.Answer shown = admin.post(UPDATES, RECORDS);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json().getInt("new")).isEqualTo(1);
        assertThat(shown.json().getBoolean("applied")).isFalse();
        assertThat(TheStack.query("SELECT 1 FROM directory_entry WHERE source = 'ror'"))
                .isEmpty();
        assertThat(TheStack.query("SELECT 1 FROM directory_draft")).isEmpty();

        assertThat(admin.post(UPDATES + "&dryRun=false", RECORDS).json().getBoolean("applied"))
                .isTrue();
        JsonObject again = admin.post(
                        UPDATES, "[" + record("newcomer.example.net", "education", "Newcomer University", "新設大学") + "]")
                .json();
        assertThat(again.getInt("same")).isEqualTo(1);
        assertThat(again.getInt("gone")).isPositive();
        assertThat(again.getInt("new")).isZero();
    }

    @Test
    void whatIsNoUpdateIsRefusedAndLeavesNothing() {
        Api admin = Api.anonymous().as("admin");

        refused(admin.post(UPDATES + "&dryRun=false", "<html></html>"), "update-foreign");
        refused(admin.post(UPDATES + "&dryRun=false", RECORDS.substring(0, RECORDS.length() - 9)), "update-broken");
        refused(admin.post(UPDATES + "&dryRun=false", "application/zip", "PK\3\4broken"), "update-broken");
        refused(admin.post(UPDATES + "&dryRun=false", ""), "update-none");
        refused(admin.post("/institutions/updates?source=other", RECORDS), "invalid-input");
        assertThat(admin.post(UPDATES, "text/csv", RECORDS).status()).isEqualTo(415);
        assertThat(TheStack.query("SELECT 1 FROM directory_draft")).isEmpty();
        assertThat(TheStack.query("SELECT 1 FROM directory_entry WHERE source = 'ror'"))
                .isEmpty();
    }

    @Test
    void nobodyButAnAdministratorTouchesTheDirectory() {
        assertThat(Api.anonymous().post(UPDATES, RECORDS).status()).isEqualTo(401);
        assertThat(Api.anonymous().as("student").post(UPDATES, RECORDS).status())
                .isEqualTo(403);
        assertThat(Api.anonymous().as("organizer").post(UPDATES, RECORDS).status())
                .isEqualTo(403);
        assertThat(Api.anonymous().getPage(PAGE).status()).isEqualTo(302);
        try (Browser student = new Browser("en-US", 1280)) {
            student.logIn("student");
            assertThat(student.page().evaluate("path => fetch(path).then(answer => answer.status)", PAGE))
                    .isEqualTo(403);
        }
    }

    private static void refused(Api.Answer answer, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().getString("type")).endsWith(type);
    }

    private static void decide(Page page) {
        page.click("#decide\\:go");
        page.click(".ui-confirmdialog-yes");
    }

    /** @return what the page says of it */
    private static String look(Page page, String address) {
        page.fill("#look\\:address", address);
        page.waitForResponse(response -> response.request().method().equals("POST"), () -> page.click("#look\\:go"));
        page.waitForSelector("#look\\:go:not(.ui-state-loading)");
        Locator found = page.locator("#look\\:found dl:has(dd:text-is(\"" + address.replaceFirst(".*@", "") + "\"))");
        found.waitFor();
        return page.innerText("#look\\:found");
    }

    private static void upload(Page page, String name, byte[] bytes) {
        page.setInputFiles("#upload\\:file", new FilePayload(name, "application/octet-stream", bytes));
        page.waitForResponse(
                response -> response.request().method().equals("POST"), () -> page.click("#upload\\:read"));
        page.waitForSelector("#upload\\:read:not(.ui-state-loading)");
    }

    private static String count(Page page, String word) {
        return page.locator("#update .counts div:has(dt:text-is(\"" + word + "\")) dd")
                .innerText();
    }

    private static String record(String domain, String type, String en, String ja) {
        return "{\"domains\": [\"" + domain + "\"], \"links\": [], \"locations\": [], \"names\": [{\"lang\": \"en\","
                + " \"types\": [\"ror_display\", \"label\"], \"value\": \"" + en + "\"}, {\"lang\": \"ja\", \"types\":"
                + " [\"label\"], \"value\": \"" + ja + "\"}], \"status\": \"active\", \"types\": [\"" + type + "\"]}";
    }

    private static byte[] zipped(String json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("v2.0-ror-data.json"));
            zip.write(json.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
