package org.danwakai.site;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.danwakai.http.ReaderLanguage;

/**
 * Renders each reading page and feed at most once a second, however many read it: a page costs about fifty times what its bytes
 * cost. A second is short enough that a seat taken shows at once, and needs nobody to say what has changed, on this
 * server or another. While the database is away, the last rendering goes on being served for a while.
 */
public class RenderedPages implements Filter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private PageCache cache;

    @Override
    public void init(FilterConfig config) {
        cache = KeptPages.of(config.getServletContext());
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

    private static String key(HttpServletRequest request, Route.View view) {
        return key(Route.path(request), view, request::getParameter, request.getHeader("Accept-Language"));
    }

    /**
     * What tells one page from another. Other parameters change nothing and must not fill the memory with copies.
     *
     * @param path below the context root
     * @param parameters by their names; null for none
     * @param languages as the browser says them; null for none
     */
    static String key(String path, Route.View view, UnaryOperator<String> parameters, String languages) {
        String asked = parameters.apply(ReaderLanguage.PARAMETER);
        StringBuilder key = new StringBuilder(path)
                .append('|')
                .append(ReaderLanguage.choose(asked, languages))
                .append(ReaderLanguage.isOurs(asked) ? "!" : "");
        for (String name : view.parameters()) {
            String value = SiteRequest.tidy(parameters.apply(name));
            key.append('|').append(value == null ? "" : value.replace("|", "||"));
        }
        return key.toString();
    }
}
