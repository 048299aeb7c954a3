package org.danwakai.site;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.danwakai.http.ReaderLanguage;

/**
 * Renders each reading page and feed at most once a second, however many read it: a page costs about fifty times what its bytes
 * cost. A second is short enough that a seat taken shows at once, and needs nobody to say what has changed, on this
 * server or another. While the database is away, the last rendering goes on being served for a while.
 */
public class RenderedPages implements Filter {

    private static final int MOST_PAGES = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final PageCache cache;

    public RenderedPages() {
        this(new PageCache(() -> System.nanoTime() / 1_000_000, MOST_PAGES, PATIENCE));
    }

    RenderedPages(PageCache cache) {
        this.cache = cache;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        Optional<Route> route = READING.contains(http.getMethod()) ? Route.of(Route.path(http)) : Optional.empty();
        if (route.isEmpty() || !route.get().view().isReading()) {
            chain.doFilter(request, response);
            return;
        }
        Route.View view = route.get().view();
        RenderedPage page;
        try {
            page = cache.get(key(http, view), () -> render(view, http, answer, chain));
        } catch (PageCache.Unavailable broken) {
            answer.setHeader("Retry-After", "10");
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (page.isOk()) {
            page.answer(http, answer);
        } else {
            answer.sendError(page.status());
        }
    }

    private static RenderedPage render(
            Route.View view, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Rendering rendering = new Rendering(response);
        chain.doFilter(request, rendering);
        if (rendering.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            throw new ServletException("status " + rendering.status());
        }
        return new RenderedPage(rendering.status(), view.type(), rendering.body());
    }

    /** What tells one page from another. Other parameters change nothing and must not fill the memory with copies. */
    static String key(HttpServletRequest request, Route.View view) {
        StringBuilder key = new StringBuilder(Route.path(request))
                .append('|')
                .append(ReaderLanguage.of(request))
                .append(ReaderLanguage.isInAddress(request) ? "!" : "");
        for (String name : view.parameters()) {
            String value = SiteRequest.parameter(request, name);
            key.append('|').append(value == null ? "" : value.replace("|", "||"));
        }
        return key.toString();
    }
}
