package org.danwakai.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.Series;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.seminar.entity.VenueRole;

/** Seminars for tests. */
final class Seminars {

    private static final Instant START = Instant.parse("2026-01-29T01:30:00Z");
    private static final Instant CLOSES = Instant.parse("2026-01-28T14:00:00Z");

    private Seminars() {}

    static SeminarText titled(LocalizedText title) {
        return new SeminarText(view(title, Phase.OPEN, List.of()), "ja", "dlap");
    }

    static SeminarText seen(String language, String series, Phase phase, List<SeminarView.Seats> seats) {
        return new SeminarText(view(new LocalizedText("学習の物理", "Physics of learning"), phase, seats), language, series);
    }

    /** With what of it there is to change. */
    static SeminarText decided(
            Decision decision, LocalizedText title, String notice, List<SeminarContent.Speaker> speakers) {
        SeminarView usual = view(title, Phase.OPEN, List.of(new SeminarView.Seats("online", 300, 300, 1)));
        SeminarContent content = usual.content();
        SeminarContent.Talk talk = content.talks().get(0);
        SeminarContent changed = new SeminarContent(
                content.theme(),
                content.format(),
                content.startsAt(),
                content.endsAt(),
                content.language(),
                notice,
                content.description(),
                content.venues(),
                content.coHosts(),
                List.of(new SeminarContent.Talk(
                        talk.kind(),
                        talk.part(),
                        talk.title(),
                        talk.summary(),
                        talk.language(),
                        speakers,
                        talk.references(),
                        talk.materials())));
        SeminarView view = new SeminarView(
                usual.id(),
                7,
                decision,
                usual.phase(),
                usual.numbers(),
                changed,
                usual.zone(),
                usual.opensAt(),
                usual.closesAt(),
                usual.closesByDefault(),
                usual.closesByDefaultAt(),
                usual.linkMailFrom(),
                usual.policy(),
                usual.seats(),
                usual.poolTimes(),
                usual.handouts());
        return new SeminarText(view, "ja", "dlap");
    }

    static SeriesView series() {
        return new SeriesView(
                1,
                "dlap",
                new SeriesIntroduction(
                        new LocalizedText("DLAP", "DLAP"),
                        new LocalizedText("学習と物理", "Learning and physics"),
                        List.of(),
                        List.of(new Series.OrganizerName("世話 人", "東大学")),
                        null,
                        null,
                        null),
                ZoneId.of("Asia/Tokyo"),
                300,
                MailPolicy.PREFER,
                "{name}＠{institution}",
                null);
    }

    private static SeminarView view(LocalizedText title, Phase phase, List<SeminarView.Seats> seats) {
        SeminarContent.Speaker speaker =
                new SeminarContent.Speaker("山田 花子", "東大学", "https://example.ac.jp/~y", SpeakerRole.SPEAKER);
        SeminarContent.Talk talk = new SeminarContent.Talk(
                TalkKind.TALK,
                null,
                title,
                "概要",
                "ja",
                List.of(speaker),
                List.of(new SeminarContent.Reference("a paper", "javascript:alert(1)")),
                List.of(
                        new SeminarContent.Material("発表資料", MaterialKind.SLIDES, "./slides/talk.pdf"),
                        new SeminarContent.Material("録画", MaterialKind.RECORDING, "https://video.example/1")));
        SeminarContent content = new SeminarContent(
                new LocalizedText(null, null),
                Format.HYBRID,
                START,
                START.plusSeconds(3600),
                "ja",
                null,
                null,
                List.of(new SeminarContent.Venue("5号館 501", VenueRole.MAIN)),
                List.of(),
                List.of(talk));
        return new SeminarView(
                1,
                1,
                Decision.PUBLISHED,
                phase,
                List.of(
                        new SeminarView.Number("dlap", new LocalizedText("DLAP", "DLAP"), 77),
                        new SeminarView.Number("mlphys", new LocalizedText("領域セミナー", "MLPhys Seminar"), 25)),
                content,
                ZoneId.of("Asia/Tokyo"),
                null,
                CLOSES,
                true,
                CLOSES,
                START,
                MailPolicy.PREFER,
                seats,
                List.of(),
                List.of());
    }
}
