package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.boundary.Quota;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.AlarmAddresses;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.DisplayNamePattern;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.JoinMode;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.danwakai.seminar.entity.SeriesSettings;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.SubscribersGet;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.seminar.entity.VenueRole;
import org.junit.jupiter.api.Test;

/** What is typed into the editor comes back as it was, right or wrong. */
class EditedSeminarTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant START = Instant.parse("2026-01-29T01:30:00Z");

    @Test
    void whatIsStoredGoesThroughTheFormAndBack() {
        SeminarDraftForm form = form();
        SeminarDraftForm again = form();
        clear(again);
        again.putBack(TypedFields.read(form.typed().toString()));

        assertThat(again.typed()).isEqualTo(form.typed());
        assertThat(again.draft(TOKYO, "dlap").content()).isEqualTo(content());
        assertThat(again.draft(TOKYO, "dlap").quotas()).isEqualTo(quotas());
        assertThat(again.draft(TOKYO, "dlap").numbers()).containsEntry("dlap", 77);
    }

    @Test
    void whatIsHalfTypedIsKeptAsWell() {
        SeminarDraftForm form = form();
        form.getContent().getStart().setDate("29 Jan");
        form.getContent().getTalks().getAll().get(0).setTitleJa(null);
        form.getContent().getTalks().add("panel");
        SeminarDraftForm again = form();
        again.putBack(TypedFields.read(form.typed().toString()));

        assertThat(again.getContent().getStart().getDate()).isEqualTo("29 Jan");
        assertThat(again.getContent().getTalks().getAll()).hasSize(2);
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, () -> again.draft(TOKYO, "dlap"));
        assertThat(wrong.problems())
                .extracting(InvalidInput.FieldProblem::field)
                .contains("startDate", "talks.1.titleJa");
    }

    @Test
    void stepsAreUndoneOneAfterTheOther() {
        EditedSeminar edited = new EditedSeminar(form());
        TalkList talks = edited.getForm().getContent().getTalks();
        talks.getAll().get(0).setTitleEn("First");
        edited.step();
        talks.getAll().get(0).setTitleEn("Second");
        edited.step();
        talks.remove(talks.getAll().get(0));

        edited.undo();
        assertThat(talks.getAll())
                .singleElement()
                .extracting(TalkForm::getTitleEn)
                .isEqualTo("Second");
        edited.undo();
        assertThat(talks.getAll())
                .singleElement()
                .extracting(TalkForm::getTitleEn)
                .isEqualTo("First");
        edited.undo();
        edited.undo();
        assertThat(edited.isUntouched()).isTrue();
    }

    @Test
    void aSeriesThatSomebodyElsePutsItIntoOrTakesItOutOfIsAskedForOrNot() {
        SeminarDraftForm alone = form();
        EditedSeminar edited = new EditedSeminar(alone);
        edited.getForm().getContent().setNotice("私の注記");

        assertThat(edited.bringIn(joint(5))).isTrue();
        assertThat(edited.getForm().draft(TOKYO, "dlap").numbers())
                .as("or to save it would take it out again")
                .isEqualTo(Map.of("dlap", 77, "mlphys", 5));
        assertThat(edited.getForm().getContent().getNotice()).isEqualTo("私の注記");

        assertThat(edited.bringIn(form())).isTrue();
        assertThat(edited.getForm().draft(TOKYO, "dlap").numbers())
                .as("or to save it would put it in again")
                .isEqualTo(Map.of("dlap", 77));
        assertThat(edited.getForm().getContent().getNotice()).isEqualTo("私の注記");
        assertThat(edited.bringIn(form())).isFalse();
    }

    /** The same seminar, with a number in another series too. */
    private static SeminarDraftForm joint(int number) {
        SeminarDraftForm form = SeminarDraftForm.of(view(), quotas(), List.of(series(), series("mlphys")), "ja");
        form.number("mlphys", number);
        return form;
    }

    @Test
    void aPanelIsLedByOneAndItsSpeakersArePanelists() {
        TalkForm talk = TalkForm.of(content().talks().get(0));
        talk.setKind("panel");
        talk.changeKind();
        talk.addPerson();

        assertThat(talk.getSpeakers().getAll())
                .extracting(SpeakerForm::getRole)
                .containsExactly("chair", "panelist", "panelist");
        talk.setKind("talk");
        talk.changeKind();
        assertThat(talk.getSpeakers().getAll())
                .extracting(SpeakerForm::getRole)
                .containsExactly("chair", "speaker", "speaker");
    }

    @Test
    void shortTalksOfOneSessionFollowEachOther() {
        TalkList talks = TalkList.blank("en");
        talks.add("lightning");
        talks.getAll().get(1).setPart("Session A");
        talks.add("talk");
        talks.addNext(talks.getAll().get(1));

        assertThat(talks.getAll())
                .extracting(TalkForm::getKind)
                .containsExactly("talk", "lightning", "lightning", "talk");
        assertThat(talks.getAll().get(2).getPart()).isEqualTo("Session A");
        assertThat(talks.getAll()).extracting(TalkForm::getLanguage).containsOnly("en");
        assertThat(List.of(0, 1, 2, 3)).filteredOn(talks::endsSession).containsExactly(2);
    }

    @Test
    void theNextOneHasTheSameRoomsAndHoursAndNoTalks() {
        SeminarDraftForm next = SeminarDraftForm.like(view(), quotas(), List.of(series()), "ja");

        assertThat(next.getContent().getVenues().getAll())
                .singleElement()
                .extracting(VenueForm::getName)
                .isEqualTo("501");
        assertThat(next.getContent().getStart().getTime()).isEqualTo("10:30");
        assertThat(next.getContent().getEnd().getTime()).isEqualTo("11:30");
        assertThat(next.getContent().getFormat()).isEqualTo("hybrid");
        assertThat(next.getContent().getNotice()).isNull();
        assertThat(next.getContent().getTalks().getAll())
                .singleElement()
                .extracting(TalkForm::getTitle)
                .isNull();
        assertThat(next.getRegistration().getRoom().getCapacity()).isEqualTo("40");
    }

    private static void clear(SeminarDraftForm form) {
        form.getContent().getTalks().getAll().clear();
        form.getContent().getVenues().getAll().clear();
        form.getContent().setFormat("online");
        form.getRegistration().getRoom().setCapacity(null);
        form.getNumbers().get(0).setNumber(null);
    }

    private static SeminarDraftForm form() {
        return SeminarDraftForm.of(view(), quotas(), List.of(series()), "ja");
    }

    private static List<Quota> quotas() {
        return List.of(
                new Quota(PoolName.ONLINE, 300, null, null),
                new Quota(PoolName.ROOM, 40, START.minusSeconds(864_000), null));
    }

    private static SeminarContent content() {
        return new SeminarContent(
                new LocalizedText(null, null),
                Format.HYBRID,
                START,
                START.plusSeconds(3600),
                "ja",
                "いつもと時間が異なります",
                "説明\n\n二段落",
                List.of(new SeminarContent.Venue("501", VenueRole.MAIN)),
                List.of(new SeminarContent.CoHost("Roundtable", "https://example.org/")),
                List.of(new SeminarContent.Talk(
                        TalkKind.TALK,
                        "第1部",
                        new LocalizedText("題", "Title"),
                        "概要 $x^2$",
                        "ja",
                        List.of(new SeminarContent.Speaker("山田 花子", "大学", null, SpeakerRole.SPEAKER)),
                        List.of(
                                new SeminarContent.Reference("arXiv:2301.01234", "https://arxiv.org/abs/2301.01234"),
                                new SeminarContent.Reference("A book", "https://example.org/book")),
                        List.of(new SeminarContent.Material("スライド", MaterialKind.SLIDES, "./a.pdf")))));
    }

    private static SeminarView view() {
        return new SeminarView(
                1,
                1,
                Decision.DRAFT,
                Phase.OPEN,
                List.of(new SeminarView.Number("dlap", new LocalizedText("DLAP", "DLAP"), 77)),
                content(),
                TOKYO,
                null,
                START.minusSeconds(86_400),
                true,
                START.minusSeconds(86_400),
                START,
                MailPolicy.PREFER,
                List.of(),
                List.of(),
                List.of());
    }

    private static SeriesView series() {
        return series("dlap");
    }

    private static SeriesView series(String slug) {
        return new SeriesView(
                1,
                slug,
                new SeriesIntroduction(
                        new LocalizedText("DLAP", "DLAP"),
                        new LocalizedText(null, null),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                TOKYO,
                300,
                MailPolicy.PREFER,
                DisplayNamePattern.USUAL.pattern(),
                new SeriesSettings(
                        SubscribersGet.SEATS,
                        false,
                        0,
                        0,
                        MailPolicy.PREFER,
                        DisplayNamePattern.USUAL,
                        JoinMode.DIRECT,
                        0,
                        AlarmAddresses.parse(null)));
    }
}
