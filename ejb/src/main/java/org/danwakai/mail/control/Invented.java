package org.danwakai.mail.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;

/** What stands in specimens of mails where there are no facts to tell. */
final class Invented {

    /** Ends links where each reader has a token of their own. */
    private static final String NOBODYS = "preview";

    private static final Instant START = Instant.parse("2026-04-01T01:30:00Z");

    private Invented() {}

    /** One of those that organizers write to. @param series slug of the one that brings the mail; null for none */
    static Recipient reader(Audience audience, String language, String series) {
        boolean subscribes = audience == Audience.SUBSCRIBERS;
        Integer position = audience == Audience.WAITING ? 1 : null;
        return reader(language, series, position, subscribes ? null : NOBODYS, subscribes ? NOBODYS : null, null, null);
    }

    /** Somebody with all that mails of the kind can be about. */
    static Recipient reader(MailKind kind, String language, String series) {
        Integer position = kind == MailKind.WAITING ? 3 : null;
        String refusal = isEnglish(language) ? "We could not tell where you belong." : "所属を確認できませんでした。";
        return reader(language, series, position, NOBODYS, NOBODYS, kind == MailKind.REFUSED ? refusal : null, NOBODYS);
    }

    private static Recipient reader(
            String language,
            String series,
            Integer position,
            String cancel,
            String leave,
            String refusal,
            String ticket) {
        return new Recipient(
                "taro@example.ac.jp",
                isEnglish(language) ? "Taro Yamada" : "山田 太郎",
                isEnglish(language) ? "Kyoto University" : "京都大学",
                null,
                language,
                null,
                null,
                series,
                position,
                cancel,
                leave,
                NOBODYS,
                refusal,
                ticket);
    }

    /** What that reader would get if they were this person. */
    static Recipient as(RegistrantRow person, Recipient reader) {
        return new Recipient(
                person.address(),
                person.name(),
                person.institution(),
                null,
                reader.language(),
                person.state(),
                null,
                reader.series(),
                reader.position(),
                reader.cancelToken(),
                reader.leaveToken(),
                reader.openToken(),
                reader.refusal(),
                reader.ticketToken());
    }

    static MeetingAccess meeting() {
        return new MeetingAccess("https://meeting.example/j/" + NOBODYS, "123 4567 8901", NOBODYS);
    }

    static Written words(String language) {
        return new Written(
                Audience.SEATED,
                isEnglish(language)
                        ? new OwnWords(null, null, "News", "What an organizer writes.\nA second line.")
                        : new OwnWords("お知らせ", "主催者の文章。\n二行目。", null, null));
    }

    /** The first seminar of a series that has none yet. */
    static SeminarView seminar(SeriesView series, String language) {
        Instant deadline = START.minus(Duration.ofHours(11).plusMinutes(30));
        return new SeminarView(
                0,
                1,
                Decision.PUBLISHED,
                Phase.OPEN,
                List.of(new SeminarView.Number(series.slug(), series.name(), 1)),
                content(isEnglish(language)),
                series.zone(),
                null,
                deadline,
                true,
                deadline,
                START,
                MailPolicy.ANY,
                List.of(new SeminarView.Seats("online", 300, 0, 0)),
                List.of(),
                List.of());
    }

    private static SeminarContent content(boolean english) {
        String language = english ? "en" : "ja";
        SeminarContent.Talk talk = new SeminarContent.Talk(
                TalkKind.TALK,
                null,
                LocalizedText.of(language, english ? "A title" : "題目"),
                null,
                language,
                List.of(new SeminarContent.Speaker(english ? "A speaker" : "講演者", null, null, SpeakerRole.SPEAKER)),
                List.of(),
                List.of(new SeminarContent.Material(english ? "Slides" : "スライド", MaterialKind.SLIDES, null)));
        return new SeminarContent(
                LocalizedText.of(language, null),
                Format.ONLINE,
                START,
                START.plus(Duration.ofHours(1)),
                language,
                null,
                null,
                List.of(),
                List.of(),
                List.of(talk));
    }

    private static boolean isEnglish(String language) {
        return "en".equals(language);
    }
}
