package org.danwakai.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Serves {@code /static/{version}/{file}}. An address of an earlier version gets the present file, for a short time. */
@WebServlet(StaticFiles.PATH + "*")
public class StaticFiles extends HttpServlet {

    static final String PATH = "/static/";

    private static final long serialVersionUID = 1L;
    private static final long A_YEAR = TimeUnit.DAYS.toSeconds(365);

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        int slash = path == null ? -1 : path.indexOf('/', 1);
        Optional<Assets.Asset> found = slash < 0 ? Optional.empty() : assets.find(path.substring(slash + 1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Assets.Asset asset = found.get();
        boolean current = path.substring(1, slash).equals(assets.version());
        response.setHeader("Cache-Control", current ? "public, max-age=" + A_YEAR + ", immutable" : "no-cache");
        response.setContentType(asset.type());
        byte[] body = asset.plain();
        if (asset.zipped() != null) {
            response.setHeader("Vary", "Accept-Encoding");
            String accepted = request.getHeader("Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader("Content-Encoding", "gzip");
                body = asset.zipped();
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
