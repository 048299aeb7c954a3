package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostGuardTest {

    private static final String OURS = "https://seminars.example.ac.jp";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "same-origin | - | false | false",
                "none | - | false | false",
                "cross-site | - | false | true",
                "same-site | - | false | true",
                "cross-site | https://seminars.example.ac.jp | false | true",
                "- | https://seminars.example.ac.jp | false | false",
                "- | https://evil.example | false | true",
                "- | http://seminars.example.ac.jp | false | true",
                "- | null | false | true",
                "- | null | true | false",
                "- | https://evil.example | true | true",
                "- | - | false | false",
            })
    void refusesWhatOtherSitesPost(String fetchSite, String origin, boolean secret, boolean foreign) {
        assertThat(PostGuard.isForeign(fetchSite, origin, OURS, secret)).isEqualTo(foreign);
    }

    @Test
    void refusesWhatIsTooLargeOrDoesNotSay() {
        assertThat(PostGuard.refusedLength(65_536, false, 65_536)).isZero();
        assertThat(PostGuard.refusedLength(65_537, false, 65_536)).isEqualTo(413);
        assertThat(PostGuard.refusedLength(-1, true, 65_536)).isEqualTo(411);
        assertThat(PostGuard.refusedLength(-1, false, 65_536)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/console/people.xhtml, 34603008",
        "/console/page.xhtml, 5242880",
        "/console/materials/uploads, 209780736",
        "/console/materials/uploads/aaaaaaaaaaaaaaaaaaaaaaaaaa, 5242880",
        "/console/people.xhtml/more, 5242880",
        "/console/institutions.xhtml, 536870912",
        "/console/institutions.xhtml;x=1, 5242880",
        "/api/v1/institutions/updates, 536870912",
        "/api/v1/institutions/updates/more, 5242880",
        "/institutions.xhtml, 65536",
        "/api/v1/series/dlap/page, 5242880",
        "/people.xhtml, 65536",
        "/dlap/register, 65536",
    })
    void onlyWhatIsMadeForItTakesLargeFiles(String path, long largest) {
        assertThat(PostGuard.largest(path)).isEqualTo(largest);
    }
}
