package org.danwakai.console;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.danwakai.http.TableFile;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;

/**
 * The registrants that the table shows, and as it shows them, to be taken along. The file is made before the first byte is
 * sent: a slow line must not keep the database's connection, and what goes wrong can still be said.
 */
@WebServlet({"/console/registrants.csv", "/console/registrants.xlsx"})
public class RegistrantFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeminarEditing editing;

    @Inject
    private Registrants registrants;

    @Inject
    private JoinDesk links;

    @Inject
    private ReaderLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<SeminarView> seminar = seminar(request);
        if (seminar.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        TableFile.Kind kind = request.getServletPath().endsWith(".csv") ? TableFile.Kind.CSV : TableFile.Kind.XLSX;
        RegistrantWish wish = RegistrantWish.read(request::getParameterValues, null);
        Path file = Files.createTempFile("danwakai-", "." + kind.ending());
        try {
            write(file, kind, seminar.get(), wish);
            response.setContentType(kind.type());
            response.setContentLengthLong(Files.size(file));
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + seminar.get().label().replace('/', '-') + "-registrants."
                            + kind.ending() + "\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private Optional<SeminarView> seminar(HttpServletRequest request) {
        try {
            return editing.seminar(request.getParameter("series"), Integer.parseInt(request.getParameter("number")));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void write(Path file, TableFile.Kind kind, SeminarView seminar, RegistrantWish wish) throws IOException {
        ResourceBundle texts = ConsoleTexts.in(language.getLocale());
        RegistrantFilter filter = wish.filter(() -> links.shared(seminar.id()));
        try (TableFile table = TableFile.begin(kind, Files.newOutputStream(file), head(wish, texts))) {
            registrants.export(seminar.id(), filter, row -> write(table, cells(row, wish, texts, seminar.zone())));
        }
    }

    private static void write(TableFile table, List<Object> cells) {
        try {
            table.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> head(RegistrantWish wish, ResourceBundle texts) {
        List<String> head =
                new ArrayList<>(List.of(texts.getString("registrants.name"), texts.getString("registrants.address")));
        wish.columns().forEach(column -> head.add(texts.getString(column.getText())));
        return head;
    }

    private static List<Object> cells(RegistrantRow row, RegistrantWish wish, ResourceBundle texts, ZoneId zone) {
        List<Object> cells = new ArrayList<>(List.of(row.name(), row.address()));
        wish.columns().forEach(column -> cells.add(column.cell(row, texts, zone)));
        return cells;
    }
}
