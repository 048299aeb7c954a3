package org.danwakai.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.danwakai.http.Account;
import org.danwakai.http.FileAnswer;
import org.danwakai.http.KnownBrowser;
import org.danwakai.material.boundary.HandedOutFiles;
import org.danwakai.material.boundary.RegistrantsOnly;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.Proof;

/**
 * Hands out what talks have: {@code /files/{key}/{name}}, and the same below {@code /login} for whoever shows by an
 * account that they are registered. It looks at cookies of ours and opens no session.
 */
@WebServlet({HandoutFiles.PATH + "*", "/login" + HandoutFiles.PATH + "*"})
public class HandoutFiles extends HttpServlet {

    static final String PATH = "/files/";

    /** What the links on a person's own page bring along. */
    static final String TOKEN = "for";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HandedOutFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        Optional<String> key = FileAnswer.key(path);
        if (key.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String name = path.substring(path.lastIndexOf('/') + 1);
            new FileAnswer(request, response).send(files.find(key.get(), proof(request)), name);
        } catch (NotFound nothingHere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RegistrantsOnly closed) {
            request.setAttribute(ClosedScreen.SEMINAR, closed.seminar());
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher("/site/closed.xhtml").forward(new WithoutSession(request), response);
        }
    }

    private static Proof proof(HttpServletRequest request) {
        Proof proof = Account.of(request)
                .map(account -> Proof.ofAccount(account.address()))
                .orElseGet(() -> KnownBrowser.proof(request));
        return proof.orOfPage(request.getParameter(TOKEN));
    }
}
