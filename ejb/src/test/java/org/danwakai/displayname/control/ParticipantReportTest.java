package org.danwakai.displayname.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.displayname.entity.SeenNames;
import org.danwakai.displayname.entity.SeenNames.Problem;
import org.danwakai.platform.entity.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantReportTest {

    private static final SeenName TARO = new SeenName("山田 太郎＠京都大学", "iPhone", "taro@kyoto-u.ac.jp");

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, '\uFEFF'", "windows-31j, ''", "UTF-16LE, '\uFEFF'"})
    void readsTheReportOfTheProviderInEveryEncoding(String charset, String mark) {
        String report = mark + "名前 (元の名前),ユーザーメール,参加時刻,退出時刻,所要時間（分）\r\n"
                + "山田 太郎＠京都大学 (iPhone),Taro@Kyoto-u.ac.jp,2020/12/8 8:35,2020/12/8 9:35,60\r\n"
                + "髙橋 花子＠理研,,2020/12/8 8:36,2020/12/8 9:35,59\r\n";

        SeenNames seen = read(report.getBytes(Charset.forName(charset)));

        assertThat(seen.names()).containsExactly(TARO, SeenName.of("髙橋 花子＠理研"));
        assertThat(seen.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent",
                "Name (Original Name),User Email,Total Duration (Minutes),Guest",
                "名前（元の名前）,ユーザーのメール,期間（分）,ゲスト",
                "\"名前 (元の名前)\",\"ユーザーのメールアドレス\",\"合計時間（分）\"",
                "ﾅﾏｴ,名前(元の名前),メールアドレス",
                "Guest;NAME [original name];E-mail",
            })
    void knowsTheHeadingsOfAllYearsAndLanguages(String heading) {
        char separator = heading.contains(";") ? ';' : ',';
        int name = heading.startsWith("ﾅ") || heading.startsWith("Guest;") ? 1 : 0;
        String row = (name == 1 ? "x" + separator : "") + "山田 太郎＠京都大学 (iPhone)" + separator + "taro@kyoto-u.ac.jp";

        assertThat(read(heading + "\n" + row + "\n").names()).containsExactly(TARO);
    }

    @Test
    void passesOverTheBlockThatTellsOfTheMeeting() {
        SeenNames seen = read("""
                トピック,ミーティングID,開始時間,終了時間,ユーザーのメール,期間（分）,参加者
                第77回,123 4567 8901,2026/01/29 10:00:00,2026/01/29 12:00:00,host@example.jp,120,3

                名前（元の名前）,ユーザーのメール,参加時間,退出時間,期間（分）,ゲスト
                山田 太郎＠京都大学 (iPhone),taro@kyoto-u.ac.jp,2026/01/29 10:20:00,2026/01/29 12:00:00,100,はい
                """);

        assertThat(seen.names()).containsExactly(TARO);
    }

    @Test
    void aFlatFileOfAnotherToolHasNoOriginalNamesInBrackets() {
        SeenNames seen = read(
                "Topic,MeetingID,User_Name,User_Email_1,Guest\n" + "A talk,1,山田太郎（京都大学）,taro@kyoto-u.ac.jp,FALSE\n");

        assertThat(seen.names()).containsExactly(new SeenName("山田太郎（京都大学）", null, "taro@kyoto-u.ac.jp"));
    }

    @Test
    void whoCameBackIsOnePerson() {
        SeenNames seen = read("""
                Name (Original Name),User Email,Join Time
                iPhone,taro@kyoto-u.ac.jp,10:20
                山田 太郎＠京都大学 (iPhone),TARO@kyoto-u.ac.jp,10:25
                Jane Doe@MIT,,10:20
                jane  doe＠MIT,,10:40
                同姓 同名＠東京大学,a@u-tokyo.ac.jp,10:21
                同姓 同名＠東京大学,b@u-tokyo.ac.jp,10:22
                佐藤 一＠九州大学,,10:20
                佐藤 一＠九州大学,sato@kyushu-u.ac.jp,10:50
                """);

        assertThat(seen.names())
                .containsExactly(
                        TARO,
                        SeenName.of("jane  doe＠MIT"),
                        new SeenName("同姓 同名＠東京大学", null, "a@u-tokyo.ac.jp"),
                        new SeenName("同姓 同名＠東京大学", null, "b@u-tokyo.ac.jp"),
                        new SeenName("佐藤 一＠九州大学", null, "sato@kyushu-u.ac.jp"));
    }

    @Test
    void theLastBracketsHoldTheOriginalName() {
        SeenNames seen = read("名前 (元の名前),ゲスト\n太郎 (京大) (Taro (guest)),はい\n(iPhone),はい\n田中（旧姓 鈴木）,はい\n");

        assertThat(seen.names())
                .containsExactly(
                        new SeenName("太郎 (京大)", "Taro (guest)", null),
                        SeenName.of("(iPhone)"),
                        new SeenName("田中", "旧姓 鈴木", null));
    }

    @Test
    void linesThatCannotBeReadAreNamedAndTheOthersRead() {
        SeenNames seen = read("Name (Original Name),User Email,Guest\n" + "山田 太郎＠京都大学 (iPhone),taro@kyoto-u.ac.jp,Yes\n"
                + ",nobody@example.jp,Yes\n" + "x".repeat(301) + ",,Yes\n" + "\"two\nlines\",,Yes\n" + "last,,Yes\n");

        assertThat(seen.names()).containsExactly(TARO, SeenName.of("last"));
        assertThat(seen.problems())
                .containsExactly(
                        new Problem(3, "required"), new Problem(4, "too-long"), new Problem(5, "control-characters"));
    }

    @Test
    void aQuoteThatIsNotClosedSwallowsNothingUnnoticed() {
        SeenNames seen = read("Name,Guest\nA,Yes\n\"B,Yes\nC,Yes\n");

        assertThat(seen.names()).containsExactly(SeenName.of("A"));
        assertThat(seen.problems()).containsExactly(new Problem(3, "control-characters"));
    }

    @Test
    void formulasAreTextAndHeadingsOfAppendedReportsAreNot() {
        SeenNames seen =
                read("Name,Guest\n=cmd|' /C calc'!A0,Yes\n@SUM(1+1),Yes\nName,Guest\n<script>alert(1)</script>,Yes\n");

        assertThat(seen.names())
                .extracting(SeenName::name)
                .containsExactly("=cmd|' /C calc'!A0", "@SUM(1+1)", "<script>alert(1)</script>");
    }

    @Test
    void saysWhatAFileIsThatIsNoReport() {
        assertRefused(new byte[0], "file-empty");
        assertRefused("\r\n\r\n".getBytes(StandardCharsets.UTF_8), "file-empty");
        assertRefused("Name,Guest\n".getBytes(StandardCharsets.UTF_8), "file-empty");
        assertRefused("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "file-no-names");
        assertRefused("Name,Guest\nA\0B,Yes\n".getBytes(StandardCharsets.UTF_8), "file-binary");
        assertRefused(new byte[] {'P', 'K', 3, 4, 20, 0}, "file-spreadsheet");
        assertRefused(
                ("Name,Guest\n" + "x".repeat(1 << 20) + ",Yes\n").getBytes(StandardCharsets.UTF_8), "file-broken");
        assertRefused("名前 (元の名前),ゲスト\n山田,はい\n".getBytes(Charset.forName("EUC-JP")), "file-no-names", "file-binary");
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        assertRefused(noise, "file-binary");
        String crowd = IntStream.rangeClosed(0, ParticipantReport.MOST_NAMES)
                .mapToObj(i -> "Person " + Integer.toString(i, 36) + ",Yes\n")
                .collect(Collectors.joining());
        assertRefused(("Name,Guest\n" + crowd).getBytes(StandardCharsets.UTF_8), "file-too-many-names");
    }

    @Test
    void readsAListWithANameInEachLine() {
        SeenNames seen = ParticipantReport.list(
                "\uFEFF山田 太郎＠京都大学 (共同ホスト、自分)\r\n\r\n  Jane Doe@MIT\tmuted\nTaro (Kyoto)\rjane doe@MIT\n" + "A\u0000B\n"
                        + "y".repeat(301) + "\n=1+1\n");

        assertThat(seen.names())
                .extracting(SeenName::name)
                .containsExactly("山田 太郎＠京都大学", "jane doe@MIT", "Taro (Kyoto)", "=1+1");
        assertThat(seen.problems()).containsExactly(new Problem(6, "control-characters"), new Problem(7, "too-long"));
        assertThatThrownBy(() -> ParticipantReport.list(" \n\n")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> ParticipantReport.list("x\n".repeat(1 << 22))).isInstanceOf(DomainException.class);
    }

    private static SeenNames read(String report) {
        return read(report.getBytes(StandardCharsets.UTF_8));
    }

    private static SeenNames read(byte[] report) {
        return ParticipantReport.read(() -> new ByteArrayInputStream(report));
    }

    private static void assertRefused(byte[] report, String... codes) {
        assertThatThrownBy(() -> read(report))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isIn((Object[]) codes));
    }
}
