package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.danwakai.http.Assets;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.control.SiteAddress;

/** What every page needs of the request: the reader's language, and addresses that go on in it. */
@Named("site")
@RequestScoped
public class SiteRequest {

    static final int LONGEST_PARAMETER = 100;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Assets assets;

    /** {@code ja} or {@code en}. */
    public String getLanguage() {
        return ReaderLanguage.of(request);
    }

    public String getOtherLanguage() {
        return getLanguage().equals("ja") ? "en" : "ja";
    }

    /** What content is written in, which need not be the page's language. */
    public String languageOf(String text) {
        return text == null ? getLanguage() : TalkText.languageOf(text);
    }

    /** The same page in a language; relative, so that it needs to know no path. */
    public String in(String language) {
        return query(language);
    }

    /** @param language empty to ask for none */
    private String query(String language) {
        List<String> parts = new ArrayList<>();
        if (!isNone(language)) {
            parts.add(ReaderLanguage.PARAMETER + "=" + language);
        }
        Route route = Route.of(request);
        for (String name : route == null ? Set.<String>of() : route.view().parameters()) {
            String value = parameter(request, name);
            if (value != null) {
                parts.add(name + "=" + encode(value));
            }
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** An address of ours as a link, in the language that was asked for by the address. */
    public String link(String path) {
        String link = request.getContextPath() + path;
        if (!ReaderLanguage.isInAddress(request)) {
            return link;
        }
        int fragment = link.indexOf('#');
        String before = fragment < 0 ? link : link.substring(0, fragment);
        String after = fragment < 0 ? "" : link.substring(fragment);
        return before + (before.contains("?") ? "&" : "?") + ReaderLanguage.PARAMETER + "=" + getLanguage() + after;
    }

    /** Where a form leads that puts parameters of its own into the address. */
    public boolean isLanguageInAddress() {
        return ReaderLanguage.isInAddress(request);
    }

    /** A script element; written here because PrimeFaces would give it a nonce, which is another each time. */
    public String script(String file) {
        return "<script src=\"" + assets.url(file) + "\" defer=\"defer\"></script>";
    }

    /** Where a seminar's seats are told as they are taken. */
    public String live(SeminarText seminar) {
        return request.getContextPath() + "/live" + seminar.getPath();
    }

    /** Where a seminar's seats can be asked for. */
    public String seats(SeminarText seminar) {
        return request.getContextPath() + "/api/v1/series/" + seminar.getSeries() + "/seminars/" + seminar.getNumber()
                + "/seats";
    }

    /** Whether the present page has an address to give away: those of mailed links are secrets. */
    public boolean isShareable() {
        Route route = Route.of(request);
        return route != null && route.view().isReading();
    }

    /**
     * Where the present page is, in full.
     *
     * @param home below the context root, where the page has another address to be remembered by; empty for its own
     * @param language that the address asks for; empty where the browser is to
     */
    public String address(String home, String language) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String uri = asked == null ? request.getRequestURI() : asked.toString();
        String path = isNone(home) ? uri.substring(request.getContextPath().length()) : home;
        return SiteAddress.base() + path + query(language);
    }

    /** The address that search engines are to keep of the present page. @param home as above */
    public String canonical(String home) {
        return address(home, isLanguageInAddress() ? getLanguage() : null);
    }

    /** What a page does not name comes as null or empty, as its expressions have it. */
    private static boolean isNone(String value) {
        return value == null || value.isEmpty();
    }

    /** In full. @param path below the context root */
    public String absolute(String path) {
        return SiteAddress.base() + path;
    }

    /** A feed as a link, in the page's language: who follows it sends no wishes along. */
    public String feed(String path) {
        return request.getContextPath() + path + "?" + ReaderLanguage.PARAMETER + "=" + getLanguage();
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Tidied as the page takes it; null for none. What is too long for any good use is cut. */
    static String parameter(HttpServletRequest request, String name) {
        return tidy(request.getParameter(name));
    }

    /** A parameter as pages take it. @param value null for none */
    static String tidy(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = CONTROL.matcher(value).replaceAll(" ").strip();
        return text.isEmpty() ? null : text.length() > LONGEST_PARAMETER ? text.substring(0, LONGEST_PARAMETER) : text;
    }

    /** @return null when it is none, or none that a page could have */
    static Integer number(HttpServletRequest request, String name) {
        String value = parameter(request, name);
        return value != null && value.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(value) : null;
    }
}
