package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Fact;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Quota;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.rights.entity.GranteeKind;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SeriesDefaults;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.danwakai.seminar.entity.SeriesSettings;
import org.danwakai.seminar.entity.Visibility;
import org.junit.jupiter.api.Test;

/** Whatever the audit trail tells is told in both languages. */
class AuditTextsTest {

    @Test
    void everyActionHasItsWords() {
        assertAllSaid(Arrays.stream(Action.values()).map(one -> "audit.action." + Word.of(one)));
    }

    @Test
    void everyFactHasItsWords() {
        assertAllSaid(Arrays.stream(Fact.values()).map(one -> "audit.fact." + Word.of(one)));
    }

    @Test
    void whateverAFactCanBeHasItsWords() {
        Map<Fact, Class<? extends Enum<?>>> choices = Map.of(
                Fact.POOL, PoolName.class,
                Fact.SEATS, PoolName.class,
                Fact.STATE, RegistrationState.class,
                Fact.AUDIENCE, Audience.class,
                Fact.MAIL, MailKind.class,
                Fact.MATERIAL, MaterialKind.class,
                Fact.VISIBILITY, Visibility.class,
                Fact.OWNER, Kind.class,
                Fact.OUTCOME, Outcome.class,
                Fact.GRANTEE, GranteeKind.class);
        assertAllSaid(choices.entrySet().stream()
                .flatMap(one -> values(one.getValue()).map(word -> AuditWords.CHOICES.get(one.getKey()) + word)));
    }

    @Test
    void everyFieldThatCanChangeHasItsWords() {
        Stream<String> fields = Stream.of(
                        SeminarContent.class,
                        SeriesSettings.class,
                        SeriesDefaults.class,
                        SeriesIntroduction.class,
                        Quota.class)
                .flatMap(AuditTextsTest::fields)
                .distinct();
        assertAllSaid(Stream.concat(
                        fields,
                        Stream.of("numbers", "opensAt", "closesAt", "organizers", "funding", "rank", "accent", "logo"))
                .map(field -> "audit.field." + field));
    }

    @Test
    void everyChoiceOfTheSettingsHasItsWords() {
        assertAllSaid(Arrays.stream(SeriesSettings.class.getRecordComponents())
                .filter(part -> part.getType().isEnum() || part.getType() == boolean.class)
                .flatMap(part -> values(part.getType()).map(value -> "audit.value." + part.getName() + "." + value)));
    }

    private static Stream<String> values(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(one -> Word.of((Enum<?>) one))
                : Stream.of("true", "false");
    }

    @Test
    void everyRankIsExplained() {
        assertAllSaid(Arrays.stream(Rank.values())
                .map(Word::of)
                .flatMap(rank -> Stream.of(
                        "rights.rank." + rank,
                        "rights.rankHint." + rank,
                        "rights.become." + rank,
                        "audit.value.rank." + rank)));
    }

    /** Names of its parts, and of theirs. */
    private static Stream<String> fields(Type type) {
        if (type instanceof ParameterizedType list) {
            return Arrays.stream(list.getActualTypeArguments()).flatMap(AuditTextsTest::fields);
        }
        RecordComponent[] parts = type instanceof Class<?> value && value.isRecord()
                ? value.getRecordComponents()
                : new RecordComponent[0];
        return Arrays.stream(parts)
                .flatMap(part -> Stream.concat(Stream.of(part.getName()), fields(part.getGenericType())));
    }

    private static void assertAllSaid(Stream<String> keys) {
        List<String> all = keys.toList();
        assertThat(all).isNotEmpty();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            ResourceBundle texts = ConsoleTexts.in(language);
            assertThat(all).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }
}
