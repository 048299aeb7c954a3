package org.danwakai.stack.bench;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The least that a page can cost a servlet: bytes that it holds in memory, compressed once and for all, under a tag. */
@WebServlet("/kept/*")
public class BareDocument extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TAG = "\"kept\"";

    private final transient Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] body = kept.get(request.getPathInfo());
        if (body == null) {
            body = read(request.getPathInfo());
            kept.put(request.getPathInfo(), body);
        }
        response.setHeader("ETag", TAG);
        if (TAG.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] read(String path) throws ServletException, IOException {
        try (InputStream file = getServletContext().getResourceAsStream(path)) {
            if (file == null) {
                throw new ServletException("There is no " + path);
            }
            return file.readAllBytes();
        }
    }
}
