package org.danwakai.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.seminar.entity.VenueRole;

/** What organizers send of a seminar: the members of {@link SeminarJson} that are theirs to decide. */
public record SeminarInputJson(
        List<SeminarJson.NumberJson> numbers,
        String format,
        String startsAt,
        String endsAt,
        String language,
        TextJson theme,
        String notice,
        String description,
        List<SeminarJson.VenueJson> venues,
        List<SeminarJson.CoHostJson> coHosts,
        List<SeminarJson.TalkJson> talks) {

    private static final String DEFAULT_LANGUAGE = "ja";

    /** @param fallback number in the series when none is sent */
    Map<String, Integer> numbers(String series, int fallback) {
        Map<String, Integer> bySlug = new LinkedHashMap<>();
        bySlug.put(series, fallback);
        list(numbers, Function.identity()).forEach(number -> bySlug.put(number.series(), number.number()));
        return bySlug;
    }

    SeminarContent content() {
        return new SeminarContent(
                TextJson.text(theme),
                word(Format.class, format, Format.ONLINE),
                instant(startsAt),
                instant(endsAt),
                language == null ? DEFAULT_LANGUAGE : language,
                notice,
                description,
                list(
                        venues,
                        venue -> new SeminarContent.Venue(
                                venue.name(), word(VenueRole.class, venue.role(), VenueRole.MAIN))),
                list(coHosts, host -> new SeminarContent.CoHost(host.name(), host.url())),
                list(talks, this::talk));
    }

    private SeminarContent.Talk talk(SeminarJson.TalkJson talk) {
        return new SeminarContent.Talk(
                word(TalkKind.class, talk.kind(), TalkKind.TALK),
                talk.part(),
                TextJson.text(talk.title()),
                talk.abstractText(),
                talk.language() == null ? DEFAULT_LANGUAGE : talk.language(),
                list(
                        talk.speakers(),
                        speaker -> new SeminarContent.Speaker(
                                speaker.name(),
                                speaker.affiliation(),
                                speaker.url(),
                                word(SpeakerRole.class, speaker.role(), SpeakerRole.SPEAKER))),
                list(talk.references(), one -> new SeminarContent.Reference(one.text(), one.url())),
                list(
                        talk.materials(),
                        one -> new SeminarContent.Material(
                                one.label(), word(MaterialKind.class, one.kind(), MaterialKind.SLIDES), one.url())));
    }

    static Instant instant(String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word, E fallback) {
        return word == null ? fallback : Word.parse(type, word);
    }

    private static <A, B> List<B> list(List<A> items, Function<A, B> map) {
        return items == null ? List.of() : items.stream().map(map).toList();
    }
}
