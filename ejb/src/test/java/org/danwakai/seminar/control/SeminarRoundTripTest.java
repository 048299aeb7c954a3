package org.danwakai.seminar.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.danwakai.platform.TestPersistence;
import org.danwakai.platform.control.Setting;
import org.danwakai.seminar.boundary.HandoutView;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.Seminar;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.Series;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.seminar.entity.VenueRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The entities, the schema and the reading view agree: what is written is what is read, on a real database. */
class SeminarRoundTripTest {

    private static final Instant START = Instant.parse("2026-01-29T01:30:00Z");

    private static TestPersistence persistence;

    @BeforeAll
    static void start() throws Exception {
        persistence = new TestPersistence("classpath:db/migration", "classpath:db/demo");
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @Test
    void whatIsWrittenIsWhatIsRead() {
        SeminarContent content = content("ブラックホールの撮像", START);

        long id = inTransaction(manager -> persist(manager, 101, 1, content)).id();

        SeminarView view = SeminarDocument.read(document(id), START.minusSeconds(86_400));
        assertThat(view.content()).isEqualTo(content);
        SeminarContent loaded =
                inTransaction(manager -> manager.find(Seminar.class, id).content());
        assertThat(loaded).isEqualTo(content);
        assertThat(view.numbers())
                .extracting(SeminarView.Number::series, SeminarView.Number::number)
                .containsExactly(tuple("dlap", 101), tuple("mlphys", 1));
        assertThat(view.decision()).isEqualTo(Decision.DRAFT);
        assertThat(view.phase()).isEqualTo(Phase.OPEN);
        assertThat(view.closesAt()).isEqualTo("2026-01-28T14:00:00Z");
    }

    @Test
    void aRevisionReplacesWhatStoodBeforeAndNothingElse() {
        long id = inTransaction(manager -> persist(manager, 102, 2, content("前の題", START)))
                .id();
        SeminarContent revised = content("新しい題", START.plusSeconds(3600));

        boolean changed =
                inTransaction(manager -> manager.find(Seminar.class, id).revise(revised));
        boolean changedAgain =
                inTransaction(manager -> manager.find(Seminar.class, id).revise(revised));

        assertThat(changed).isTrue();
        assertThat(changedAgain).isFalse();
        assertThat(SeminarDocument.read(document(id), START).content()).isEqualTo(revised);
        assertThat(count("SELECT count(*) FROM speaker s JOIN talk t ON t.id = s.talk_id WHERE t.seminar_id = " + id))
                .isEqualTo(2);
    }

    @Test
    void aMaterialThatWeHandOutIsAnnouncedByItsTermsAndSurvivesWhoDoesNotKnowOfIt() {
        String site = Setting.BASE_URL.value();
        String shown = site + "/files/" + "a".repeat(26) + "/%E8%B3%87%E6%96%99.pdf";
        String hidden = site + "/files/" + "b".repeat(26) + "/b.zip";
        SeminarContent.Material link = new SeminarContent.Material("録画", MaterialKind.RECORDING, "https://v.example/");
        SeminarContent plain = content("配る", START);
        SeminarContent content = with(
                plain,
                new SeminarContent.Material("資料", MaterialKind.SLIDES, shown),
                new SeminarContent.Material("内緒", MaterialKind.NOTES, hidden),
                link);
        long id = inTransaction(manager -> persist(manager, 103, 3, content)).id();
        persistence.run("INSERT INTO handout (key, seminar_id, type, visibility, name, size, sha256, made_at, made_by,"
                + " picture, picture_width, picture_height) VALUES ('" + "a".repeat(26) + "', " + id
                + ", 'pdf', 'public', '資料.pdf', 5, '" + "0".repeat(64) + "', now(), 'o', 'made', 720, 405),"
                + " ('" + "b".repeat(26) + "', " + id + ", 'zip', 'hidden', 'b.zip', 6, '" + "0".repeat(64)
                + "', now(), 'o', 'none', NULL, NULL)");
        persistence.run("UPDATE seminar SET decision = 'published' WHERE id = " + id);

        SeminarView whole = SeminarDocument.read(document(id), START);

        assertThat(whole.content()).isEqualTo(content);
        assertThat(whole.handouts()).extracting(HandoutView::url).containsExactly(shown, hidden);
        SeminarView announced = whole.announcedAt(START);
        assertThat(announced.content())
                .isEqualTo(with(plain, content.talks().get(0).materials().get(0), link));
        assertThat(announced.handouts()).extracting(HandoutView::pictureWidth).containsExactly(720);
        assertThat(whole.keepingHandouts(announced.content())).isEqualTo(content);
        assertThat(whole.keepingHandouts(plain).talks().get(0).materials())
                .extracting(SeminarContent.Material::label)
                .containsExactly("スライド", "資料", "内緒");
    }

    @Test
    void aFileOfAnotherSeminarIsButALink() {
        String url = "https://elsewhere.example/files/" + "c".repeat(26) + "/c.pdf";
        SeminarContent content = with(content("他", START), new SeminarContent.Material("c", MaterialKind.SLIDES, url));
        long id = inTransaction(manager -> persist(manager, 104, 4, content)).id();
        long other = inTransaction(manager -> persist(manager, 105, 5, content("別", START)))
                .id();
        persistence.run("INSERT INTO handout (key, seminar_id, type, visibility, name, size, sha256, made_at, made_by,"
                + " picture) VALUES ('" + "c".repeat(26) + "', " + other + ", 'pdf', 'hidden', 'c.pdf', 5, '"
                + "0".repeat(64) + "', now(), 'o', 'none')");

        SeminarView view = SeminarDocument.read(document(id), START);

        assertThat(view.handouts()).isEmpty();
        assertThat(view.content()).isEqualTo(content);
    }

    private static SeminarContent with(SeminarContent content, SeminarContent.Material... materials) {
        return content.withTalks(List.of(content.talks().get(0).withMaterials(List.of(materials))));
    }

    private static Seminar persist(EntityManager manager, int dlap, int mlphys, SeminarContent content) {
        Map<Series, Integer> numbers = new LinkedHashMap<>();
        numbers.put(series(manager, "dlap"), dlap);
        numbers.put(series(manager, "mlphys"), mlphys);
        Seminar seminar = new Seminar(numbers, content);
        manager.persist(seminar);
        return seminar;
    }

    private static Series series(EntityManager manager, String slug) {
        return manager.createNamedQuery("Series.bySlug", Series.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    private static SeminarContent content(String title, Instant startsAt) {
        return new SeminarContent(
                new LocalizedText("入門", null),
                Format.HYBRID,
                startsAt,
                startsAt.plusSeconds(3600),
                "ja",
                "いつもと時間が異なります",
                "説明 \\(x^2\\) <b> 👩‍🔬",
                List.of(
                        new SeminarContent.Venue("理学部5号館 501", VenueRole.MAIN),
                        new SeminarContent.Venue("9号館 254A", VenueRole.RELAY)),
                List.of(new SeminarContent.CoHost("Roundtable", "https://example.org/")),
                List.of(new SeminarContent.Talk(
                        TalkKind.LECTURE,
                        "第1部",
                        new LocalizedText(title, "Imaging"),
                        "概要\n\n二段落",
                        "ja",
                        List.of(
                                new SeminarContent.Speaker("山田 花子", "大学", null, SpeakerRole.SPEAKER),
                                new SeminarContent.Speaker("Jürgen", null, "https://example.org/j", SpeakerRole.CHAIR)),
                        List.of(new SeminarContent.Reference(
                                "[1] arXiv:0000.00000", "https://arxiv.org/abs/0000.00000")),
                        List.of(new SeminarContent.Material("スライド", MaterialKind.SLIDES, "./slides/a b.pdf")))));
    }

    private static String document(long id) {
        return inTransaction(manager ->
                (String) manager.createNativeQuery("SELECT document::text FROM seminar_document WHERE id = " + id)
                        .getSingleResult());
    }

    private static long count(String sql) {
        return inTransaction(manager -> ((Number) manager.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private static <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager manager = persistence.begin()) {
            manager.getTransaction().begin();
            T result = work.apply(manager);
            manager.getTransaction().commit();
            return result;
        }
    }
}
