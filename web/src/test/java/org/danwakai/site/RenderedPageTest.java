package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RenderedPageTest {

    private static RenderedPage page(String text) {
        return new RenderedPage(200, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tagsTheBytes() {
        assertThat(page("a").etag(false))
                .isEqualTo(page("a").etag(false))
                .isNotEqualTo(page("b").etag(false));
        assertThat(page("a").etag(true)).isNotEqualTo(page("a").etag(false));
    }

    @Test
    void recognisesItsTag() {
        String tag = page("a").etag(false);
        assertThat(RenderedPage.isKnown(tag, tag)).isTrue();
        assertThat(RenderedPage.isKnown("\"x\", " + tag, tag)).isTrue();
        assertThat(RenderedPage.isKnown("W/" + tag, tag)).isTrue();
        assertThat(RenderedPage.isKnown("*", tag)).isTrue();
        assertThat(RenderedPage.isKnown("\"x\"", tag)).isFalse();
        assertThat(RenderedPage.isKnown(null, tag)).isFalse();
    }

    @Test
    void compressesNoPictures() {
        RenderedPage picture = new RenderedPage(200, "image/png", new byte[] {1, 2});
        assertThat(picture.isCompressed()).isFalse();
        assertThat(page("a").isCompressed()).isTrue();
    }
}
