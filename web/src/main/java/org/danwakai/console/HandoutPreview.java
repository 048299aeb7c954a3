package org.danwakai.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.danwakai.http.FileAnswer;
import org.danwakai.material.boundary.SeminarMaterials;
import org.danwakai.platform.entity.NotFound;

/** What talks hand out, for organizers, who see it before everybody else does. */
@WebServlet("/console/files/*")
public class HandoutPreview extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SeminarMaterials materials;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<String> key = FileAnswer.key(path);
        if (key.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            new FileAnswer(request, response)
                    .send(materials.file(key.get()), path.substring(path.lastIndexOf('/') + 1));
        } catch (NotFound nothingHere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
