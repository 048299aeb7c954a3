package org.danwakai.console;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.danwakai.page.boundary.PageExport;

/** The seminars of a series as a Markdown page, to be taken along. */
@WebServlet("/console/page.md")
public class PageFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private PageExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String series = request.getParameter("series");
        byte[] page = export.markdown(series).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/markdown;charset=UTF-8");
        response.setContentLength(page.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + series + ".md\"");
        response.getOutputStream().write(page);
    }
}
