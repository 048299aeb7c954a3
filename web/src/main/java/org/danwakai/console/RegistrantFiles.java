package org.danwakai.console;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.danwakai.http.MadeTable;
import org.danwakai.http.TableFile;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;

/** The registrants that the table shows, and as it shows them, to be taken along. */
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
        try (MadeTable table = table(kind, seminar.get(), wish)) {
            response.setContentType(kind.type());
            response.setContentLengthLong(table.size());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + seminar.get().label().replace('/', '-') + "-registrants."
                            + kind.ending() + "\"");
            table.sendTo(response.getOutputStream());
        }
    }

    private Optional<SeminarView> seminar(HttpServletRequest request) {
        try {
            return editing.seminar(request.getParameter("series"), Integer.parseInt(request.getParameter("number")));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private MadeTable table(TableFile.Kind kind, SeminarView seminar, RegistrantWish wish) throws IOException {
        ResourceBundle texts = ConsoleTexts.in(language.getLocale());
        RegistrantFilter filter = wish.filter(() -> links.shared(seminar.id()));
        return MadeTable.of(
                kind,
                head(wish, texts),
                rows -> registrants.export(
                        seminar.id(), filter, row -> rows.accept(cells(row, wish, texts, seminar.zone()))));
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
