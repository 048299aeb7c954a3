package org.danwakai.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.http.ReaderLanguage;

/**
 * Says what went wrong, in the reader's language and with a way on. It shows nothing of the request and needs no
 * database, so it can be rendered once for everybody, and should even that fail, there is a sentence.
 */
@WebServlet("/site/problem")
public class ProblemPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProblemPages.class.getName());
    private static final int MOST_PAGES = 50;

    private final transient PageCache cache =
            new PageCache(() -> System.nanoTime() / 1_000_000, MOST_PAGES, Duration.ofSeconds(2));

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ProblemScreen.Kind kind = ProblemScreen.Kind.of(response.getStatus());
        Object broken = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (broken instanceof Throwable failure) {
            // the address is left out: it may hold the token of a mailed link
            LOG.log(Level.SEVERE, "A request failed", failure);
        }
        String key = kind + ReaderLanguage.of(request) + ReaderLanguage.isInAddress(request);
        try {
            cache.get(key, () -> render(kind, request, response)).write(request, response);
        } catch (PageCache.Unavailable cause) {
            plainly(response);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            plainly(response);
        }
    }

    private static RenderedPage render(
            ProblemScreen.Kind kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(ProblemScreen.ATTRIBUTE, kind);
        Rendering rendering = new Rendering(response);
        request.getRequestDispatcher("/site/problem.xhtml").forward(new WithoutSession(request), rendering);
        return new RenderedPage(rendering.status(), rendering.body());
    }

    private static void plainly(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write("ただいまご利用いただけません。 / Not available at the moment.\n".getBytes(StandardCharsets.UTF_8));
    }
}
