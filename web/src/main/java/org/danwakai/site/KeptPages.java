package org.danwakai.site;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;

/**
 * Answers what is kept and fresh as soon as a request has come in: before it is handed to another thread, and before anybody
 * looks who asks, which readers are not asked for anyway. What has to be rendered goes on to {@link RenderedPages}, which keeps it
 * here.
 */
public class KeptPages implements ServletExtension {

    private static final String CACHE = PageCache.class.getName();
    private static final int MOST_PAGES = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PageCache cache;

    public KeptPages() {
        this(new PageCache(() -> System.nanoTime() / 1_000_000, MOST_PAGES, PATIENCE));
    }

    KeptPages(PageCache cache) {
        this.cache = cache;
    }

    static PageCache of(ServletContext context) {
        return (PageCache) context.getAttribute(CACHE);
    }

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        context.setAttribute(CACHE, cache);
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            Optional<RenderedPage> kept =
                    key(exchange, deployment.getContextPath()).map(cache::fresh);
            if (kept.isPresent()) {
                answer(kept.get(), exchange);
            } else {
                next.handleRequest(exchange);
            }
        });
    }

    /** The same as servlets would make of the request; empty where it takes more than a look to tell. */
    private static Optional<String> key(HttpServerExchange exchange, String contextPath) {
        String uri = exchange.getRequestURI();
        boolean plain = uri.indexOf('%') < 0 && uri.indexOf(';') < 0 && !exchange.isHostIncludedInRequestURI();
        boolean reading = exchange.getRequestMethod().equals(Methods.GET)
                || exchange.getRequestMethod().equals(Methods.HEAD);
        if (!plain || !reading || !uri.startsWith(contextPath) && contextPath.length() > 1) {
            return Optional.empty();
        }
        String path = contextPath.length() > 1 ? uri.substring(contextPath.length()) : uri;
        return path.isEmpty()
                ? Optional.empty()
                : Route.of(path)
                        .map(Route::view)
                        .filter(Route.View::isReading)
                        .map(view -> RenderedPages.key(
                                path,
                                view,
                                name -> first(exchange, name),
                                exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE)));
    }

    private static String first(HttpServerExchange exchange, String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return values == null ? null : values.getFirst();
    }

    private static void answer(RenderedPage page, HttpServerExchange exchange) {
        RenderedPage.Answer answer = page.answer(
                exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH),
                exchange.getRequestHeaders().getFirst(Headers.ACCEPT_ENCODING));
        exchange.setStatusCode(answer.status());
        answer.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().put(HttpString.tryFromString(name), value));
        if (answer.body() == null) {
            exchange.endExchange();
        } else {
            exchange.setResponseContentLength(answer.body().length);
            exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
        }
    }
}
