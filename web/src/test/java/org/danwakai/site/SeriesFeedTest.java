package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXParseException;

/** Read by Rome, and held against the schema of RFC 4287 by Jing. */
class SeriesFeedTest {

    private static final Instant CHANGED = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void tellsWhatWasAnnounced() throws Exception {
        Feed feed = read(List.of(Seminars.titled(new LocalizedText("量子 & <学習>", null))));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("DLAP");
        assertThat(feed.getId()).endsWith("/dlap");
        assertThat(feed.getUpdated()).isEqualTo(Date.from(CHANGED));
        assertThat(feed.getOtherLinks()).anyMatch(link -> link.getHref().endsWith("/dlap/atom.xml?lang=ja"));
        Entry entry = feed.getEntries().get(0);
        assertThat(entry.getId()).startsWith("urn:uuid:");
        assertThat(entry.getTitle()).isEqualTo("第77回 DLAP 量子 & <学習>");
        assertThat(entry.getUpdated()).isEqualTo(Date.from(CHANGED));
        assertThat(entry.getAuthors()).extracting(one -> one.getName()).containsExactly("山田 花子");
        assertThat(entry.getAlternateLinks())
                .extracting(link -> link.getHref())
                .allMatch(href -> href.endsWith("/dlap/77?lang=ja"));
        assertThat(entry.getContents().get(0).getType()).isEqualTo("html");
        assertThat(entry.getContents().get(0).getValue()).contains("<p>概要</p>", "量子 &amp; &lt;学習&gt;");
    }

    @Test
    void saysWhatWasCalledOff() throws Exception {
        Feed feed = read(List.of(Seminars.decided(Decision.CANCELLED, new LocalizedText("題", null), null, List.of())));

        assertThat(feed.getEntries().get(0).getTitle()).endsWith("題 [中止]");
        assertThat(feed.getEntries().get(0).getAuthors()).isEmpty();
    }

    @Test
    void isWellFormedWhateverWasTyped() throws Exception {
        String bad = "]]></title><script>alert(1)</script>\u0000\u0008\uFFFF";
        SeminarContent.Speaker speaker = new SeminarContent.Speaker(bad, bad, null, SpeakerRole.SPEAKER);
        Feed feed = read(
                List.of(Seminars.decided(Decision.PUBLISHED, new LocalizedText(bad, null), bad, List.of(speaker))));

        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().get(0).getContents().get(0).getValue().toLowerCase(Locale.ROOT))
                .doesNotContain("<script");
    }

    @Test
    void isAFeedWithNothingInIt() throws Exception {
        assertThat(read(List.of()).getEntries()).isEmpty();
    }

    /** Of a schema that lets everything pass, nothing would be learned. */
    @ParameterizedTest
    @CsvSource({
        "<updated>2026-01-02T03:04:05Z</updated>, <updated>2 January 2026</updated>",
        "<generator>, <generator1>",
        "urn:uuid:, urn uuid ",
        "rel=\"alternate\", relation=\"alternate\"",
        "type=\"html\", type=\"markdown\"",
        "xml:lang=\"ja\", xml:lang=\"日本語\"",
        "<title>, <title class=\"large\">",
    })
    void theSchemaFindsWhatIsWrong(String right, String wrong) throws Exception {
        String feed =
                new String(write(List.of(Seminars.titled(new LocalizedText("量子", null)))), StandardCharsets.UTF_8);
        assertThat(feed).contains(right);

        assertThatThrownBy(() -> AtomSchema.check(feed.replace(right, wrong).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXParseException.class);
    }

    private static Feed read(List<SeminarText> seminars) throws Exception {
        byte[] xml = write(seminars);
        AtomSchema.check(xml);
        return (Feed) new WireFeedInput(false, Locale.ROOT).build(new XmlReader(new ByteArrayInputStream(xml)));
    }

    private static byte[] write(List<SeminarText> seminars) {
        return new SeriesFeed(new SeriesText(Seminars.series(), "ja"), "ja")
                .write(seminars, seminars.isEmpty() ? Map.of() : Map.of(1L, CHANGED));
    }
}
