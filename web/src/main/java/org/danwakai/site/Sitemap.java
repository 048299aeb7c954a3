package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.ListedSeminar;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarIndex;
import org.danwakai.seminar.boundary.SeriesView;

/**
 * All public pages, for search engines: a list of lists ({@code /sitemap.xml}), one of the pages of all series
 * ({@code ?page=1}), and those of the seminars of each ({@code ?series=dlap&page=1}), by the thousand.
 */
@RequestScoped
public class Sitemap implements Document {

    static final int SIZE = 1000;

    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeminarIndex index;

    @Override
    public byte[] make(HttpServletRequest request) {
        String slug = SiteRequest.parameter(request, "series");
        Integer page = SiteRequest.number(request, "page");
        if (page == null) {
            return lists(catalog.series(), index.published());
        }
        return slug == null ? series(catalog.series(), page) : seminars(slug, page);
    }

    /** @param seminars how many there are, by the keys of series */
    static byte[] lists(List<SeriesView> all, Map<Long, Long> seminars) {
        XmlText xml = new XmlText().begin("sitemapindex", "xmlns", SCHEMA);
        list(xml, "?page=1");
        for (SeriesView series : all) {
            for (int page = 1; (page - 1L) * SIZE < seminars.getOrDefault(series.id(), 0L); page++) {
                list(xml, "?series=" + series.slug() + "&page=" + page);
            }
        }
        return xml.end().bytes();
    }

    private static void list(XmlText xml, String query) {
        xml.begin("sitemap").text("loc", SiteAddress.of("sitemap.xml" + query)).end();
    }

    private static byte[] series(List<SeriesView> all, int page) {
        if (page > 1) {
            throw new NotFound("page");
        }
        XmlText xml = pages();
        page(xml, "", null);
        all.forEach(series -> {
            page(xml, series.slug(), null);
            page(xml, series.slug() + "/archive", null);
        });
        return xml.end().bytes();
    }

    private byte[] seminars(String slug, int page) {
        catalog.series(slug).orElseThrow(() -> new NotFound("series"));
        List<ListedSeminar> seminars = index.page(slug, page - 1, SIZE);
        if (seminars.isEmpty() && page > 1) {
            throw new NotFound("page");
        }
        XmlText xml = pages();
        seminars.forEach(seminar -> page(xml, slug + "/" + seminar.number(), seminar.changedAt()));
        return xml.end().bytes();
    }

    private static XmlText pages() {
        return new XmlText().begin("urlset", "xmlns", SCHEMA, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    }

    /** @param changedAt null where it is not known */
    private static void page(XmlText xml, String path, Instant changedAt) {
        String address = SiteAddress.of(path);
        xml.begin("url").text("loc", address).text("lastmod", changedAt == null ? null : changedAt.toString());
        for (String language : List.of("ja", "en")) {
            xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address + "?lang=" + language);
        }
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", "x-default", "href", address)
                .end();
    }
}
