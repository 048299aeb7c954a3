package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Optional;
import org.danwakai.seminar.entity.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static final String TOKEN = "0123456789-abcdefghij_KLMNOPQRSTUVWXYZ01234";

    @Test
    void leadsHome() {
        assertThat(Route.of("/")).contains(new Route(Route.View.HOME, null, null, null));
    }

    @Test
    void leadsToSeriesAndWhatIsInThem() {
        assertThat(Route.of("/dlap")).contains(new Route(Route.View.SERIES, "dlap", null, null));
        assertThat(Route.of("/dlap/77")).contains(new Route(Route.View.SEMINAR, "dlap", 77, null));
        assertThat(Route.of("/dlap/archive")).contains(new Route(Route.View.ARCHIVE, "dlap", null, null));
        assertThat(Route.of("/archive")).contains(new Route(Route.View.ARCHIVE, null, null, null));
        assertThat(Route.of("/dlap/register")).contains(new Route(Route.View.REGISTER, "dlap", null, null));
    }

    @Test
    void leadsToFeedsAndPictures() {
        assertThat(Route.of("/dlap/calendar.ics")).contains(new Route(Route.View.CALENDAR, "dlap", null, null));
        assertThat(Route.of("/dlap/atom.xml")).contains(new Route(Route.View.ATOM, "dlap", null, null));
        assertThat(Route.of("/dlap/77.ics")).contains(new Route(Route.View.ENTRY, "dlap", 77, null));
        assertThat(Route.of("/dlap/77.bib")).contains(new Route(Route.View.CITATION, "dlap", 77, null));
        assertThat(Route.of("/dlap/77.png")).contains(new Route(Route.View.PICTURE, "dlap", 77, null));
        assertThat(Route.of("/sitemap.xml")).contains(new Route(Route.View.SITEMAP, null, null, null));
        assertThat(Route.of("/robots.txt")).contains(new Route(Route.View.ROBOTS, null, null, null));
        assertThat(Route.of("/login/dlap/77.ics")).isEmpty();
    }

    @Test
    void leadsToWhatStandsInOtherPages() {
        assertThat(Route.of("/dlap/embed")).contains(new Route(Route.View.EMBEDDING, "dlap", null, null));
        assertThat(Route.of("/embed/dlap")).contains(new Route(Route.View.EMBED, "dlap", null, null));
        assertThat(Route.of("/embed/seminars.js")).contains(new Route(Route.View.COMPONENT, null, null, null));
        assertThat(Route.of("/embed")).isEmpty();
        assertThat(Route.of("/embed/api")).isEmpty();
        assertThat(Route.of("/embed/dlap/77")).isEmpty();
    }

    @Test
    void leadsToMailedLinks() {
        assertThat(Route.of("/confirm/" + TOKEN)).contains(new Route(Route.View.CONFIRM, null, null, TOKEN));
        assertThat(Route.of("/cancel/" + TOKEN)).contains(new Route(Route.View.CANCEL, null, null, TOKEN));
        assertThat(Route.of("/join/" + TOKEN)).contains(new Route(Route.View.JOIN, null, null, TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/DLAP",
                "/dlap/0",
                "/dlap/077",
                "/dlap/1234567",
                "/dlap/77/x",
                "/dlap/77;jsessionid=1",
                "/dlap/%37%37",
                "/dlap/other",
                "/favicon.ico",
                "/dlap/77.pdf",
                "/dlap/0.ics",
                "/dlap/77.ics.ics",
                "/api/calendar.ics",
                "/embed/atom.xml",
                "/confirm",
                "/confirm/short",
                "/join",
                "/join/short",
                "/confirm/0123456789012345678901234567890<script>",
                "/console/",
                "/console/seminars.xhtml",
                "/api/v1/series",
                "/static/1/css/site.css",
                "/live/77",
                "/live/dlap/77",
                "/site/home.xhtml",
                "//",
                "/dlap//77",
            })
    void leavesOtherAddressesAlone(String path) {
        assertThat(Route.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/dlap/,/dlap", "/dlap/77/,/dlap/77", "/dlap/archive//,/dlap/archive"})
    void takesSlashesAway(String path, String canonical) {
        assertThat(SiteRouter.canonical(path)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dlap", "/console/", "//evil.example/", "///", "/nothing/at/all/"})
    void redirectsToNothingElse(String path) {
        assertThat(SiteRouter.canonical(path)).isEqualTo(Optional.empty());
    }

    @Test
    void reservesTheSameWordsAsTheSeries() throws Exception {
        Field reserved = Series.class.getDeclaredField("RESERVED");
        reserved.setAccessible(true);
        assertThat(Route.RESERVED).isEqualTo(reserved.get(null));
    }
}
