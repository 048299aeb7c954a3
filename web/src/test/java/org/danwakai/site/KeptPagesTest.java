package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept is answered at once, and all else goes on to where it would have gone. */
class KeptPagesTest {

    private static final int GONE_ON = 418;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Undertow server;
    private final PageCache cache = new PageCache(() -> 0, 10, Duration.ofSeconds(1));

    @BeforeEach
    void start() {
        Map<String, Object> attributes = new HashMap<>();
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setAttribute")) {
                        return attributes.put((String) arguments[0], arguments[1]);
                    }
                    assertThat(method.getName()).isEqualTo("getAttribute");
                    return attributes.get(arguments[0]);
                });
        DeploymentInfo deployment = new DeploymentInfo().setContextPath("/");
        new KeptPages(cache).handleDeployment(deployment, context);
        assertThat(KeptPages.of(context)).isSameAs(cache);
        HttpHandler handler = exchange -> exchange.setStatusCode(GONE_ON).endExchange();
        for (HandlerWrapper wrapper : deployment.getInitialHandlerChainWrappers()) {
            handler = wrapper.wrap(handler);
        }
        server = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setIoThreads(1)
                .setHandler(handler)
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void keep(String key, String text) throws Exception {
        cache.get(key, () -> new RenderedPage(200, text.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> ask(String method, String address, String... headers) throws Exception {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answersWhatIsKeptInTheReadersLanguage() throws Exception {
        keep("/dlap|ja", "日本語");
        keep("/dlap|en", "English");
        keep("/dlap|en!", "English by its address");
        assertThat(ask("GET", "/dlap").body()).isEqualTo("日本語");
        assertThat(ask("GET", "/dlap", "Accept-Language", "en-GB,ja;q=0.5").body())
                .isEqualTo("English");
        assertThat(ask("GET", "/dlap?lang=en&utm_source=x").body()).isEqualTo("English by its address");
        assertThat(ask("HEAD", "/dlap").body()).isEmpty();
        assertThat(ask("HEAD", "/dlap").headers().firstValue("Content-Length")).contains("9");
    }

    @Test
    void saysThatNothingHasChanged() throws Exception {
        keep("/dlap|ja", "日本語");
        HttpResponse<String> whole = ask("GET", "/dlap");
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(whole.headers().firstValue("Content-Type")).contains(RenderedPage.HTML);
        HttpResponse<String> known = ask("GET", "/dlap", "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().firstValue("ETag")).contains(tag);
        HttpResponse<String> zipped = ask("GET", "/dlap", "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(zipped.statusCode()).isEqualTo(200);
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void letsAllElsePass() throws Exception {
        keep("/dlap|ja", "日本語");
        keep("/dlap/archive|ja||||||||", "archive");
        assertThat(ask("GET", "/mlphys").statusCode()).as("not kept").isEqualTo(GONE_ON);
        assertThat(ask("POST", "/dlap").statusCode()).as("no reading").isEqualTo(GONE_ON);
        assertThat(ask("GET", "/me/" + "a".repeat(40)).statusCode())
                .as("somebody's own")
                .isEqualTo(GONE_ON);
        assertThat(ask("GET", "/dl%61p").statusCode()).as("spelled otherwise").isEqualTo(GONE_ON);
        assertThat(ask("GET", "/dlap;x=1").statusCode()).isEqualTo(GONE_ON);
        assertThat(ask("GET", "/console/").statusCode()).isEqualTo(GONE_ON);
        assertThat(ask("GET", "/dlap/archive?q=x").statusCode())
                .as("another search")
                .isEqualTo(GONE_ON);
    }
}
