package org.danwakai.site;

import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.Registrations;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/**
 * What an attendee shows at the door: a code that an organizer's camera reads. It leads to the organizers' page with a
 * button, so it is of no use to anybody else.
 */
@Named("ticket")
@RequestScoped
public class TicketScreen implements Screen {

    /** Light around the code, in modules, without which cameras do not find it (ISO/IEC 18004). */
    private static final int QUIET = 4;

    @Inject
    private Registrations registrations;

    @Inject
    private SeminarCatalog catalog;

    private RegistrationStatus status;
    private SeminarText seminar;
    private SeriesText series;
    private QrCode code;

    @Override
    public void load(HttpServletRequest request) {
        String language = ReaderLanguage.of(request);
        String token = Route.of(request).token();
        status = registrations.look(LinkPurpose.TICKET, token);
        SeminarView found = catalog.seminar(status.seminarId()).orElseThrow(() -> new NotFound("seminar"));
        String home = found.numbers().get(0).series();
        seminar = new SeminarText(found, language, home);
        series = catalog.series(home).map(one -> new SeriesText(one, language)).orElseThrow();
        code = QrCode.encodeText(
                Setting.BASE_URL.value() + "/console/checkin.xhtml?ticket=" + token, QrCode.Ecc.MEDIUM);
    }

    /** Whether the person has a seat in the room now. */
    public boolean isValid() {
        return status.state() == RegistrationState.SEATED && status.pool() == PoolName.ROOM;
    }

    /** Width and height of the drawing, in modules. */
    public int getSize() {
        return code.size + 2 * QUIET;
    }

    /** The dark modules, as the path of an SVG drawing. */
    public String getModules() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    public RegistrationStatus getStatus() {
        return status;
    }

    public SeminarText getSeminar() {
        return seminar;
    }

    public SeriesText getSeries() {
        return series;
    }
}
