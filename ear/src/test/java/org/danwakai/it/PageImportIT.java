package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A Markdown page becomes seminars, and becomes them once. */
class PageImportIT {

    private static final String PAGE = """
            * [第931回：　頁 一郎 氏 「一つめの題」](#第931回) 5/14
            * [第932回：　頁 二郎 氏 「二つめの題」](#第932回) 5/28

            # 第932回
            日時：2027年5月28日10:30~11:30(JST)<br>
            発表者：頁 二郎 氏（試験大学）<br>
            発表題目：二つめの題<br>
            概要：短い概要。<br>

            # 第931回
            日時：2027年5月13日10:30~11:30(JST)<br>
            発表者：頁 一郎 氏（試験大学）<br>
            発表題目：一つめの題<br>
            概要：短い概要。<br>
            """;

    @Test
    void importingAgainChangesNothingAndAnEditedPageChangesWhatWasEdited() {
        Api organizer = Api.anonymous().as("organizer");

        JsonObject first = take(organizer, PAGE, false);
        assertThat(first.getInt("created")).isEqualTo(2);
        assertThat(first.getJsonArray("warnings").toString()).contains("date-contradicts-list");
        assertThat(take(organizer, PAGE, false).getInt("unchanged")).isEqualTo(2);

        String edited = PAGE.replace("頁 二郎 氏（試験大学）", "頁 二郎 氏（転任大学）");
        JsonObject preview = take(organizer, edited, true);
        assertThat(preview.getInt("updated")).isEqualTo(1);
        assertThat(preview.getJsonArray("changes").toString()).contains("試験大学", "転任大学", "dlap/932");
        assertThat(Api.anonymous().get("/series/dlap/seminars/932").body()).contains("試験大学");

        take(organizer, edited, false);
        assertThat(Api.anonymous().get("/series/dlap/seminars/932").body()).contains("転任大学");
        assertThat(Api.anonymous().get("/series/dlap/seminars/931").body()).contains("試験大学");
    }

    @Test
    void whatIsNoPageIsRefusedWhole() {
        Api organizer = Api.anonymous().as("organizer");

        for (String none : new String[] {"", "# README\n\nSome software.", "<html><body>第1回</body></html>"}) {
            Api.Answer answer = organizer.post("/series/dlap/page?dryRun=false", "text/markdown", none);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().getString("type")).endsWith("not-a-series-page");
        }
        Api.Answer huge = organizer.post("/series/dlap/page?dryRun=false", "text/markdown", "[".repeat(4_000_000));
        assertThat(huge.status()).isEqualTo(422);
    }

    @Test
    @EnabledIfSystemProperty(named = "danwakai.page", matches = ".+")
    void aRealPageIsTakenOverWhole() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("danwakai.page")));
        Api organizer = Api.anonymous().as("organizer");

        JsonObject preview = take(organizer, page, true);

        assertThat(preview.getInt("seminars")).isEqualTo(77);
        assertThat(preview.getJsonArray("warnings").toString())
                .contains("date-contradicts-list", "affiliation-missing");
    }

    private static JsonObject take(Api organizer, String page, boolean dryRun) {
        Api.Answer answer = organizer.post("/series/dlap/page?dryRun=" + dryRun, "text/markdown", page);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
