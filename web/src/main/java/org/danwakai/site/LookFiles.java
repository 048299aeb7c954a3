package org.danwakai.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.look.boundary.SeriesLooks;

/**
 * Serves the colours and the logo of a series: {@code /static/series/{series}/{colour}.css} and {@code …/{key}.png}. Their
 * addresses say what they are, so that browsers may keep them for good.
 */
@WebServlet(LookFiles.PATH + "*")
public class LookFiles extends HttpServlet {

    static final String PATH = "/static/series/";

    private static final long serialVersionUID = 1L;
    private static final long A_YEAR = TimeUnit.DAYS.toSeconds(365);
    private static final Pattern COLOURS = Pattern.compile("/([a-z][a-z0-9-]{1,39})/([0-9a-f]{6})\\.css");
    private static final Pattern LOGO = Pattern.compile("/([a-z][a-z0-9-]{1,39})/([0-9a-f]{16})\\.png");

    @Inject
    private transient SeriesLooks looks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher colours = COLOURS.matcher(path);
        Matcher logo = LOGO.matcher(path);
        if (colours.matches()) {
            String css = LookText.css("#" + colours.group(2));
            send("text/css;charset=UTF-8", css.getBytes(StandardCharsets.UTF_8), response);
            return;
        }
        Optional<byte[]> png = logo.matches() ? looks.logo(logo.group(1), logo.group(2)) : Optional.empty();
        if (png.isPresent()) {
            send("image/png", png.get(), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(String type, byte[] body, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=" + A_YEAR + ", immutable");
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
