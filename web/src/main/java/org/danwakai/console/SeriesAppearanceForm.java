package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.danwakai.look.boundary.LookEditing;
import org.danwakai.look.boundary.SeriesLook;
import org.danwakai.look.boundary.SeriesLooks;
import org.danwakai.look.entity.Accent;
import org.danwakai.look.entity.LogoRefused;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/** What the public pages of a series look like: its colour, shown by day and by night while it is chosen, and its logo. */
@Named("seriesAppearance")
@ViewScoped
public class SeriesAppearanceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As tokens.css has it. */
    private static final String USUAL = "#0f5b4a";

    /** One byte more than is taken says that it is too large. */
    private static final int MOST_BYTES = 1024 * 1024 + 1;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeriesLooks looks;

    @Inject
    private LookEditing editing;

    @Inject
    private Notices notices;

    /** @param time {@code day} or {@code night} @param surfaces what the colours stand on, the usual paper first */
    public record Shown(String time, Accent.Shades shades, List<String> surfaces) {

        /** Such as {@code 7.1}. */
        public String contrast() {
            return String.format(Locale.ROOT, "%.1f", shades.contrast(surfaces));
        }
    }

    private String series;
    private String accent;
    private transient Part file;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
        SeriesLook look = looks.of(series);
        accent = look.accent() == null ? USUAL : look.accent().written();
    }

    public void colour() {
        attempt(() -> {
            Accent chosen = Accent.parse(accent);
            editing.colour(series, chosen.written().equals(USUAL) ? null : chosen);
            accent = chosen.written();
        });
    }

    public void usual() {
        accent = USUAL;
        colour();
    }

    /** @return the page anew, with the logo */
    public String show() {
        try (InputStream bytes = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            editing.show(series, bytes.readNBytes(MOST_BYTES));
            notices.doneBeforeRedirect("settings.saved");
        } catch (LogoRefused refused) {
            notices.refusedBeforeRedirect("refused." + refused.code());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return "appearance?series=" + series + "&faces-redirect=true";
    }

    public void hide() {
        attempt(() -> editing.hideLogo(series));
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            notices.done("settings.saved");
        } catch (InvalidInput invalid) {
            notices.problems("colour", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    /** As links and buttons would have it by day and by night; none while no colour is typed. */
    public List<Shown> getShades() {
        try {
            Accent chosen = Accent.parse(accent);
            return List.of(
                    new Shown("day", chosen.day(), Accent.DAY), new Shown("night", chosen.night(), Accent.NIGHT));
        } catch (InvalidInput none) {
            return List.of();
        }
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
