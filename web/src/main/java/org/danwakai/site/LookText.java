package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.danwakai.look.boundary.SeriesLook;
import org.danwakai.look.boundary.SeriesLooks;
import org.danwakai.look.entity.Accent;
import org.danwakai.look.entity.Accent.Shades;
import org.danwakai.look.entity.Logo;

/** Where pages find the colours and the logo of a series: {@code #{look.colours(series.slug)}}. */
@Named("look")
@RequestScoped
public class LookText {

    @Inject
    private SeriesLooks looks;

    @Inject
    private HttpServletRequest request;

    private final Map<String, SeriesLook> known = new HashMap<>();

    /** Address of the style sheet with its colour; null for the usual one. */
    public String colours(String series) {
        Accent accent = of(series).accent();
        return accent == null ? null : path(series) + accent.written().substring(1) + ".css";
    }

    /** Null for none. */
    public Logo logo(String series) {
        return of(series).logo();
    }

    /** Address of its logo, of which there is one. */
    public String logoUrl(String series) {
        return path(series) + logo(series).key() + ".png";
    }

    private String path(String series) {
        return request.getContextPath() + LookFiles.PATH + series + "/";
    }

    private SeriesLook of(String series) {
        return known.computeIfAbsent(series, looks::of);
    }

    /** @param accent such as {@code #0f5b4a} */
    static String css(String accent) {
        Accent chosen = Accent.parse(accent);
        return ":root{" + variables(chosen.day()) + "}@media (prefers-color-scheme:dark){:root{"
                + variables(chosen.night()) + "}}";
    }

    private static String variables(Shades shades) {
        return "--accent:" + shades.accent() + ";--accent-deep:" + shades.deep() + ";--accent-text:" + shades.text()
                + ";--accent-wash:" + shades.wash();
    }
}
