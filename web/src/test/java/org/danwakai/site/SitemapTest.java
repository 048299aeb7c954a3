package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class SitemapTest {

    @Test
    void listsAsManyListsAsTheSeminarsNeed() throws Exception {
        NodeList lists = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Sitemap.lists(List.of(Seminars.series()), Map.of(1L, 2500L))))
                .getElementsByTagName("loc");

        assertThat(lists.getLength()).isEqualTo(4);
        assertThat(lists.item(0).getTextContent()).endsWith("/sitemap.xml?page=1");
        assertThat(lists.item(3).getTextContent()).endsWith("/sitemap.xml?series=dlap&page=3");
    }
}
