package org.danwakai.displayname.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.displayname.entity.Verdict;
import org.danwakai.institution.entity.Institution;
import org.danwakai.seminar.entity.DisplayNamePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffiliationsTest {

    private static final Institution KYOTO = new Institution(
            "kyoto-u.ac.jp", "京都大学", "Kyoto University", "京大", "Kyoto U", List.of("京都大", "Kyoto Univ.", "Kyodai"));
    private static final Institution YUKAWA = new Institution(
            "yukawa.kyoto-u.ac.jp",
            "基礎物理学研究所",
            "Yukawa Institute for Theoretical Physics",
            "基研",
            "YITP",
            List.of("京都大学基礎物理学研究所"));
    private static final List<Institution> BOTH = List.of(KYOTO, YUKAWA);

    @ParameterizedTest
    @CsvSource({
        "京都大学, ja, 京大",
        "京都大学, en, Kyoto U",
        "ＫＹＯＴＯ　UNIVERSITY, en, Kyoto U",
        "kyoto univ, ja, 京大",
        "京都大学 理学研究科, ja, 京大",
        "'Department of Physics, Kyoto University', en, Kyoto U",
        "基礎物理学研究所, ja, 基研",
        "京都大学 基礎物理学研究所, ja, 基研",
        "YITP, en, YITP",
        "京都教育大学, ja,",
        "Kyoto University of Education, en,",
        "東京大学, ja,",
        "なし, ja,",
        "@, ja,"
    })
    void whatIsOneOfTheNamesIsShortened(String typed, String language, String shorter) {
        assertThat(Affiliations.shortName(BOTH, typed, language)).isEqualTo(shorter);
    }

    @Test
    void whatIsNotShorterInTheLanguageStaysAsItWasTyped() {
        Institution riken = new Institution("riken.jp", "理化学研究所", "RIKEN", "理研", null, List.of());
        assertThat(Affiliations.shortName(List.of(riken), "RIKEN", "en")).isNull();
        assertThat(Affiliations.shortName(List.of(), "RIKEN", "en")).isNull();
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(Stream.concat(
                        BOTH.stream().flatMap(Institution::names),
                        Stream.of("京都大学　理学部", "kyoto univ", "東京大学", "Somewhere, Inc."))
                .toList());
    }

    @Provide
    Arbitrary<DisplayNamePattern> patterns() {
        return Arbitraries.of("{romaji} ({short})", "{name}＠{short}", "{short} {name}", "{name}＠{institution}")
                .map(DisplayNamePattern::new);
    }

    @Property
    void howeverTheInstitutionWasTypedWhatWeWriteConforms(
            @ForAll("typed") String typed, @ForAll("patterns") DisplayNamePattern pattern, @ForAll boolean japanese) {
        Registrant registrant = new Registrant(
                "1",
                "山田 太郎",
                null,
                "Taro Yamada",
                typed,
                BOTH.stream().flatMap(Institution::names).toList(),
                Affiliations.shortName(BOTH, typed, japanese ? "ja" : "en"),
                null);
        NameJudge judge = new NameJudge(List.of(registrant), pattern, Map.of());

        assertThat(judge.judge(SeenName.of(registrant.displayName(pattern))).verdict())
                .isEqualTo(Verdict.CONFORMS);
        String inFull = pattern.of("山田 太郎", "Taro Yamada", typed, () -> null);
        assertThat(judge.judge(SeenName.of(inFull)).registrant())
                .as("who writes the institution in full")
                .isEqualTo("1");
    }
}
