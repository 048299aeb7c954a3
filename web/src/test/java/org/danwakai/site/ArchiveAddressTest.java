package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.danwakai.archive.boundary.ArchiveWish;
import org.danwakai.archive.boundary.Facet;
import org.danwakai.seminar.entity.TalkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveAddressTest {

    @Test
    void allThatIsWishedForStandsInIt() {
        ArchiveAddress address = asked(
                "dlap",
                Map.of(
                        "q",
                        "量子 & co",
                        "year",
                        "2024",
                        "kind",
                        "lecture",
                        "language",
                        "en",
                        "speaker",
                        "田中 太郎",
                        "institution",
                        "A/B",
                        "order",
                        "newest",
                        "page",
                        "3"));

        assertThat(address.wish(40))
                .isEqualTo(new ArchiveWish(
                        "量子 & co",
                        "dlap",
                        2024,
                        TalkKind.LECTURE,
                        "en",
                        "田中 太郎",
                        "A/B",
                        ArchiveWish.Order.NEWEST,
                        2,
                        40));
        assertThat(address.path())
                .isEqualTo("/dlap/archive?q=%E9%87%8F%E5%AD%90+%26+co&year=2024&kind=lecture&language=en"
                        + "&speaker=%E7%94%B0%E4%B8%AD+%E5%A4%AA%E9%83%8E&institution=A%2FB&order=newest&page=3");
        assertThat(address.with(Facet.SERIES, null).with(Facet.YEAR, "2025").path())
                .as("narrowed down otherwise, it begins with its first page")
                .startsWith("/archive?q=")
                .contains("&year=2025&")
                .doesNotContain("page=");
        assertThat(address.inOrder(false).path()).doesNotContain("order=", "page=");
    }

    @ParameterizedTest
    @CsvSource({
        "page, -1",
        "page, 0",
        "page, 1000000000",
        "page, two",
        "year, 0",
        "year, 99999999",
        "kind, party",
        "kind, LECTURE",
        "language, fr",
        "order, oldest",
        "q, ' '",
        "q, '\u0000\u0007'",
        "speaker, ''",
        "unknown, 1",
    })
    void whatIsNoWishIsLeftOut(String name, String value) {
        assertThat(asked("dlap", Map.of(name, value)).path()).isEqualTo("/dlap/archive");
    }

    @Test
    void whatIsTooLongIsCut() {
        assertThat(asked(null, Map.of("q", "x".repeat(10_000))).text()).hasSize(SiteRequest.LONGEST_PARAMETER);
        assertThat(asked(null, Map.of("q", "a\u0000b")).text()).isEqualTo("a b");
    }

    private static ArchiveAddress asked(String series, Map<String, String> parameters) {
        Route route = new Route(Route.View.ARCHIVE, series, null, null);
        return ArchiveAddress.of((HttpServletRequest) Proxy.newProxyInstance(
                ArchiveAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getParameter" -> parameters.get((String) arguments[0]);
                    case "getAttribute" -> route;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
