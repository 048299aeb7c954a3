package org.danwakai.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.danwakai.archive.boundary.ArchiveWish;
import org.danwakai.archive.boundary.Facet;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.TalkKind;

/**
 * The address of a list of seminars, in which all stands that is wished for. What is no wish that there could be is left
 * out.
 *
 * @param text that is searched for; null for none
 * @param newest whether a search shows the newest first
 * @param page counted from 1
 */
record ArchiveAddress(String text, Map<Facet, String> chosen, boolean newest, int page) {

    static final Set<String> PARAMETERS =
            Set.of("year", "q", "page", "kind", "language", "speaker", "institution", "order");

    private static final Set<String> LANGUAGES = Set.of("ja", "en");
    private static final String NEWEST = "newest";

    static ArchiveAddress of(HttpServletRequest request) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        chosen.put(Facet.SERIES, Route.of(request).series());
        Integer year = SiteRequest.number(request, "year");
        chosen.put(Facet.YEAR, year == null ? null : year.toString());
        String kind = SiteRequest.parameter(request, "kind");
        chosen.put(Facet.KIND, isKind(kind) ? kind : null);
        String language = SiteRequest.parameter(request, "language");
        chosen.put(Facet.LANGUAGE, language != null && LANGUAGES.contains(language) ? language : null);
        chosen.put(Facet.SPEAKER, SiteRequest.parameter(request, "speaker"));
        chosen.put(Facet.INSTITUTION, SiteRequest.parameter(request, "institution"));
        Integer page = SiteRequest.number(request, "page");
        return new ArchiveAddress(
                SiteRequest.parameter(request, "q"),
                chosen,
                NEWEST.equals(SiteRequest.parameter(request, "order")),
                page == null ? 1 : page);
    }

    private static boolean isKind(String word) {
        for (TalkKind kind : TalkKind.values()) {
            if (Word.of(kind).equals(word)) {
                return true;
            }
        }
        return false;
    }

    ArchiveWish wish(int size) {
        String year = chosen.get(Facet.YEAR);
        return new ArchiveWish(
                text,
                chosen.get(Facet.SERIES),
                year == null ? null : Integer.valueOf(year),
                Word.parse(TalkKind.class, chosen.get(Facet.KIND)),
                chosen.get(Facet.LANGUAGE),
                chosen.get(Facet.SPEAKER),
                chosen.get(Facet.INSTITUTION),
                newest ? ArchiveWish.Order.NEWEST : ArchiveWish.Order.BEST,
                page - 1,
                size);
    }

    /** The same narrowed down. @param value null to leave that out */
    ArchiveAddress with(Facet facet, String value) {
        Map<Facet, String> other = new EnumMap<>(chosen);
        other.put(facet, value);
        return new ArchiveAddress(text, other, newest, 1);
    }

    ArchiveAddress onPage(int other) {
        return new ArchiveAddress(text, chosen, newest, other);
    }

    ArchiveAddress inOrder(boolean newestFirst) {
        return new ArchiveAddress(text, chosen, newestFirst, 1);
    }

    /** Below the context root, without a query: where a form leads that puts the search into it. */
    String place() {
        String series = chosen.get(Facet.SERIES);
        return series == null ? "/archive" : "/" + series + "/archive";
    }

    /** Below the context root. */
    String path() {
        List<String> parameters = new ArrayList<>();
        if (text != null) {
            parameters.add("q=" + SiteRequest.encode(text));
        }
        chosen.forEach((facet, value) -> {
            if (value != null && facet != Facet.SERIES) {
                parameters.add(Word.of(facet) + "=" + SiteRequest.encode(value));
            }
        });
        if (newest && text != null) {
            parameters.add("order=" + NEWEST);
        }
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return place() + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}
