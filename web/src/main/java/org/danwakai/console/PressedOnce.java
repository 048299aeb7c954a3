package org.danwakai.console;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Has each button of the console do once what it does, also under a hand that presses twice: see {@link FormTurns}. */
public class PressedOnce implements Filter {

    private static final String NOTHING_CHANGES =
            "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><changes></changes></partial-response>";

    private final FormTurns turns = new FormTurns();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest form = (HttpServletRequest) request;
        HttpSession session = form.getSession(false);
        if (session == null || !isOfView(form)) {
            chain.doFilter(request, response);
            return;
        }
        form.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String view = session.getId() + ' ' + form.getParameter("jakarta.faces.ViewState");
        FormTurns.Outcome outcome = turns.serve(view, written(form), (FormTurns.Deed<IOException, ServletException>)
                () -> chain.doFilter(request, response));
        switch (outcome) {
            case SAME -> sayNothing((HttpServletResponse) response);
            case LATE -> ((HttpServletResponse) response).sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            case SERVED -> {}
        }
    }

    /** What leads to another page has to be answered by one, each time; a page's own script sends everything else. */
    private static boolean isOfView(HttpServletRequest request) {
        String type = request.getContentType();
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                && type != null
                && type.startsWith("application/x-www-form-urlencoded");
    }

    private static String written(HttpServletRequest form) {
        return new TreeMap<>(form.getParameterMap())
                .entrySet().stream()
                        .map(field -> field.getKey() + '=' + Arrays.toString(field.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static void sayNothing(HttpServletResponse response) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(NOTHING_CHANGES.getBytes(StandardCharsets.UTF_8));
    }
}
