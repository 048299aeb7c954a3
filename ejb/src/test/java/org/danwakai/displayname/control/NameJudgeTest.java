package org.danwakai.displayname.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.danwakai.displayname.entity.JudgedName;
import org.danwakai.displayname.entity.Reason;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.displayname.entity.Verdict;
import org.danwakai.seminar.entity.DisplayNamePattern;
import org.junit.jupiter.api.Test;

class NameJudgeTest {

    private static final Registrant TARO = new Registrant(
            "1", "山田 太郎", "ヤマダ タロウ", null, "京都大学", List.of("京大", "Kyoto University"), "京大", "taro@kyoto-u.ac.jp");

    private record Person(String name, String romaji, String institution, String shorter) {}

    @Provide
    Arbitrary<List<Person>> people() {
        Arbitrary<String> part = Arbitraries.strings()
                .withChars("山田中太郎次花子京大学阿部 髙﨑ガーアイウ゛゜あんtaroJünLø-'.&M2D1")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !Spelling.plain(text).isBlank());
        Arbitrary<String> plain = part.map(Spelling::plain);
        return Combinators.combine(plain, plain.injectNull(0.5), plain, plain.injectNull(0.5))
                .as(Person::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<DisplayNamePattern> patterns() {
        return Arbitraries.of(
                        "{name}＠{institution}",
                        "{name}@{institution}",
                        "{name} ({institution})",
                        "{institution} {name}",
                        "{romaji}@{short}",
                        "{romaji} ({short})",
                        "{name}{short}",
                        "{name}")
                .map(DisplayNamePattern::new);
    }

    @Property
    void whatWeWriteConforms(@ForAll("people") List<Person> people, @ForAll("patterns") DisplayNamePattern pattern) {
        List<Registrant> registrants = registrants(people);
        NameJudge judge = new NameJudge(registrants, pattern, Map.of());
        for (Registrant one : registrants) {
            String written = one.displayName(pattern);
            JudgedName judged = judge.judge(SeenName.of(written));
            boolean alone = registrants.stream()
                            .filter(other ->
                                    NameJudge.key(other.displayName(pattern)).equals(NameJudge.key(written)))
                            .count()
                    == 1;
            assertThat(judged.verdict()).isEqualTo(alone ? Verdict.CONFORMS : Verdict.AMBIGUOUS);
            assertThat(judged.registrant()).isEqualTo(alone ? one.id() : null);
        }
    }

    @Property(tries = 300)
    void theOrderOfNobodyMatters(
            @ForAll("people") List<Person> people, @ForAll("people") List<Person> strangers, @ForAll Random random) {
        List<Registrant> registrants = new ArrayList<>(registrants(people));
        List<SeenName> seen = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person one = people.get(i);
            Person other = strangers.get(i % strangers.size());
            seen.add(SeenName.of(one.name() + "＠" + other.institution()));
            seen.add(SeenName.of(one.institution() + " " + one.name()));
            seen.add(SeenName.of(other.name()));
        }
        List<JudgedName> judged = judged(registrants, seen);
        assertThat(judged(registrants, seen)).isEqualTo(judged);
        Collections.shuffle(registrants, random);
        assertThat(judged(registrants, seen).stream()
                        .map(one -> List.of(one.verdict(), String.valueOf(one.registrant()))))
                .isEqualTo(judged.stream()
                        .map(one -> List.of(one.verdict(), String.valueOf(one.registrant())))
                        .toList());
    }

    private static List<JudgedName> judged(List<Registrant> registrants, List<SeenName> seen) {
        NameJudge judge = new NameJudge(registrants, DisplayNamePattern.USUAL, Map.of());
        return seen.stream().map(judge::judge).toList();
    }

    private static List<Registrant> registrants(List<Person> people) {
        return IntStream.range(0, people.size())
                .mapToObj(i -> new Registrant(
                        Integer.toString(i),
                        people.get(i).name(),
                        null,
                        people.get(i).romaji(),
                        people.get(i).institution(),
                        List.of(),
                        people.get(i).shorter(),
                        null))
                .toList();
    }

    @Test
    void theAddressTellsWhoItIs() {
        JudgedName judged = judge(new SeenName("iPhone", null, "taro@kyoto-u.ac.jp"));
        assertThat(judged.verdict()).isEqualTo(Verdict.WRONG_FORM);
        assertThat(judged.reason()).isEqualTo(Reason.BY_ADDRESS);
        assertThat(judged.registrant()).isEqualTo("1");
    }

    @Test
    void theNameWornBeforeTellsWhoItIs() {
        JudgedName judged = judge(new SeenName("Zoom User", "山田太郎＠京都大学", null));
        assertThat(judged.verdict()).isEqualTo(Verdict.WRONG_FORM);
        assertThat(judged.reason()).isEqualTo(Reason.BY_FORMER_NAME);
    }

    @Test
    void whatAnOrganizerSaidHolds() {
        NameJudge judge =
                new NameJudge(List.of(TARO), DisplayNamePattern.USUAL, Map.of(NameJudge.key("Ｙama-chan"), "1"));
        assertThat(judge.judge(SeenName.of("yama-chan")).reason()).isEqualTo(Reason.KNOWN);
    }

    @Test
    void anEndlessNameCostsNothing() {
        assertThat(judge(SeenName.of("山".repeat(1_000_000))).verdict()).isEqualTo(Verdict.NOT_REGISTERED);
        assertThat(judge(SeenName.of("a_".repeat(500_000))).verdict()).isEqualTo(Verdict.NOT_REGISTERED);
        assertThat(judge(SeenName.of("")).verdict()).isEqualTo(Verdict.NOT_REGISTERED);
    }

    @Test
    void directionMarksHideNobody() {
        assertThat(judge(SeenName.of("\u202e山田\u200b太郎＠京都大学\u202c")).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    private static JudgedName judge(SeenName seen) {
        return new NameJudge(List.of(TARO), DisplayNamePattern.USUAL, Map.of()).judge(seen);
    }

    @Test
    void marksThatCombineAndLettersFromRightToLeftAreReadLikeOthers() {
        Registrant jose =
                new Registrant("2", "José García", null, null, "Universidad de Sevilla", List.of(), null, "jose@us.es");
        Registrant ali = new Registrant("3", "محمد علي", null, null, "جامعة القاهرة", List.of(), null, "ali@cu.edu.eg");
        NameJudge judge =
                new NameJudge(List.of(TARO, jose, ali), new DisplayNamePattern("{name}＠{institution}"), Map.of());

        assertThat(judge.judge(SeenName.of("Jose\u0301 Garci\u0301a＠Universidad de Sevilla")))
                .extracting(JudgedName::verdict, JudgedName::registrant)
                .containsExactly(Verdict.CONFORMS, "2");
        assertThat(judge.judge(SeenName.of("محمد علي＠جامعة القاهرة")))
                .extracting(JudgedName::verdict, JudgedName::registrant)
                .containsExactly(Verdict.CONFORMS, "3");
        assertThat(judge.judge(SeenName.of("\u202E山田 太郎＠京都大学\u202C")).registrant())
                .as("a sign that turns the text around makes nobody somebody else")
                .isIn(null, "1");
    }
}
