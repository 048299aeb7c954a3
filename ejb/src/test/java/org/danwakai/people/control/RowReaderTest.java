package org.danwakai.people.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danwakai.people.entity.ColumnUse.ADDRESS;
import static org.danwakai.people.entity.ColumnUse.ATTENDANCE;
import static org.danwakai.people.entity.ColumnUse.IGNORED;
import static org.danwakai.people.entity.ColumnUse.INSTITUTION;
import static org.danwakai.people.entity.ColumnUse.LANGUAGE;
import static org.danwakai.people.entity.ColumnUse.NAME;
import static org.danwakai.people.entity.ColumnUse.TIMESTAMP;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.Goal;
import org.danwakai.people.entity.OldForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final List<ColumnUse> USES = List.of(TIMESTAMP, NAME, INSTITUTION, ADDRESS, ATTENDANCE, IGNORED);

    @Test
    void knowsTheHeadersOfForms() {
        assertThat(guess("タイムスタンプ", "お名前", "ご所属", "メールアドレス", "参加形態（毎回・今回のみ）", "備考"))
                .containsExactly(TIMESTAMP, NAME, INSTITUTION, ADDRESS, ATTENDANCE, IGNORED);
        assertThat(guess("Ｅメール", "氏名", "所属機関（大学名等）", "今回のみ／毎回"))
                .containsExactly(ADDRESS, NAME, INSTITUTION, ATTENDANCE);
        assertThat(guess("Timestamp", "Email Address", "Full name", "Affiliation", "Language", "Comments"))
                .containsExactly(TIMESTAMP, ADDRESS, NAME, INSTITUTION, LANGUAGE, IGNORED);
        assertThat(guess("姓", "名", "フリガナ", "機関名", "メールアドレス", "メールアドレス（確認）"))
                .containsExactly(NAME, NAME, IGNORED, INSTITUTION, ADDRESS, IGNORED);
    }

    @Test
    void findsAddressesWhereNoHeaderTellsThem() {
        assertThat(HeaderWords.guess(List.of("ユーザー名", "x"), List.of(List.of("a@example.jp", "y"))))
                .containsExactly(ADDRESS, IGNORED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021/04/08 13:11:22 | 2021-04-08T04:11:22Z",
                "2021/04/08 1:11:22 午後 GMT+9 | 2021-04-08T04:11:22Z",
                "2021/04/08 12:11:22 AM GMT+9 | 2021-04-07T15:11:22Z",
                "2021/04/08 午前9:05 | 2021-04-08T00:05:00Z",
                "4/8/2021 13:11:22 | 2021-04-08T04:11:22Z",
                "28/4/2021 13:11 | 2021-04-28T04:11:00Z",
                "4/8/21 13:11:22 | 2021-04-08T04:11:22Z",
                "2021-04-08T13:11:22+09:00 | 2021-04-08T04:11:22Z",
                "2021-04-08T04:11:22.123Z | 2021-04-08T04:11:22Z",
                "2021年4月8日（木）13時11分 | 2021-04-08T04:11:00Z",
                "２０２１／４／８　１３：１１：２２ | 2021-04-08T04:11:22Z",
                "2021.4.8 | 2021-04-07T15:00:00Z",
            })
    void readsTimesAsFormsWriteThem(String written, Instant time) {
        assertThat(WrittenTime.parse(written, TOKYO)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨日", "2021/02/30 10:00", "2021/13/01", "25:00", "2021/04/08 25:00", "44294.5"})
    void refusesWhatIsNoTime(String written) {
        assertThat(WrittenTime.parse(written, TOKYO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "毎回, SUBSCRIPTION",
        "毎回参加（今回以降）, SUBSCRIPTION",
        "今回のみ, SEMINAR",
        "今回だけ（毎回ではない）, SEMINAR",
        "Every time, SUBSCRIPTION",
        "Only this seminar, SEMINAR",
        "'', SUBSCRIPTION"
    })
    void sendsRowsWhereTheySay(String attendance, Goal goal) {
        assertThat(entry("2021/04/08 13:11:22", "山田 太郎", "東京大学", "a@u-tokyo.ac.jp", attendance)
                        .goal())
                .isEqualTo(goal);
    }

    @Test
    void takesFullWidthAddressesForWhatTheyStandFor() {
        ReadRow row = entry("", "　山田　太郎 ", "東京大学", "Ｔａｒｏ＠Ｕ－Ｔｏｋｙｏ．ａｃ．ｊｐ", "");
        assertThat(row.problem()).isNull();
        assertThat(row.foldedAddress()).isEqualTo("taro@u-tokyo.ac.jp");
        assertThat(row.name()).isEqualTo("山田 太郎");
        assertThat(row.at()).isNull();
    }

    @Test
    void joinsNamesInSeveralColumns() {
        RowReader reader = new RowReader(
                OldForm.ENTRY, List.of(NAME, NAME, INSTITUTION, ADDRESS), Goal.SUBSCRIPTION, true, "ja", TOKYO);
        assertThat(reader.read(2, List.of("山田", "太郎", "東京大学", "a@b.jp")).name()).isEqualTo("山田 太郎");
    }

    @Test
    void saysColumnAndReasonOfWhatCannotBeRead() {
        assertProblem(entry("昨日", "山田", "東大", "a@b.jp", ""), TIMESTAMP, "not-a-time");
        assertProblem(entry("", "", "東大", "a@b.jp", ""), NAME, "required");
        assertProblem(entry("", "山田\r\nBcc: x@y.jp", "東大", "a@b.jp", ""), NAME, "control-characters");
        assertProblem(entry("", "山田", "東大", "a＠", ""), ADDRESS, "not-an-address");
        assertProblem(entry("", "山田", "東大", "", ""), ADDRESS, "required");
        assertProblem(entry("", "山田", "東大", "a@b.jp", "未定"), ATTENDANCE, "unknown");
        assertProblem(entry("", "山田", "x".repeat(201), "a@b.jp", ""), INSTITUTION, "too-long");
        assertProblem(reader(false).read(2, List.of("", "山田", "東大", "a@b.jp", "今回のみ")), ATTENDANCE, "no-seminar");
        assertProblem(reader(true).read(2, List.of("", "", "", "", "", "", "over")), IGNORED, "longer-than-header");
        assertThat(reader(true).read(2, List.of("", "山田")).problem()).isEqualTo("required");
    }

    @Test
    void ofALeaveOnlyTheAddressIsNeeded() {
        RowReader leaves =
                new RowReader(OldForm.LEAVE, List.of(TIMESTAMP, ADDRESS), Goal.SUBSCRIPTION, false, "ja", TOKYO);
        assertThat(leaves.read(2, List.of("2021/04/08 13:11:22", "A@B.jp")).foldedAddress())
                .isEqualTo("a@b.jp");
        assertProblem(leaves.read(3, List.of("", "?")), ADDRESS, "not-an-address");
    }

    private static List<ColumnUse> guess(String... headers) {
        return HeaderWords.guess(List.of(headers), List.of());
    }

    private static RowReader reader(boolean seminarChosen) {
        return new RowReader(OldForm.ENTRY, USES, Goal.SUBSCRIPTION, seminarChosen, "ja", TOKYO);
    }

    private static ReadRow entry(String... cells) {
        return reader(true).read(2, List.of(cells));
    }

    private static void assertProblem(ReadRow row, ColumnUse column, String problem) {
        assertThat(row.problemColumn()).isEqualTo(column);
        assertThat(row.problem()).isEqualTo(problem);
    }
}
