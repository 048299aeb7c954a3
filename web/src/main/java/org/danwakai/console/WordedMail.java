package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.danwakai.mail.boundary.MailTemplates;
import org.danwakai.mail.boundary.MailTemplates.Version;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.omnifaces.util.Faces;

/** Which mail a page is about, in which language, what it can name, and how the series has worded it so far. */
@Named("wordedMail")
@ViewScoped
public class WordedMail implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MailTemplates templates;

    @Inject
    private SeriesRights rights;

    @Inject
    private CurrentSeries current;

    private String series;
    private String mail;
    private String written;
    private MailKind kind;
    private transient List<Version> versions;

    /** Answers that there is no such mail if so. */
    boolean find() {
        rights.require(Rank.ORGANIZER, series);
        kind = Stream.of(MailKind.values())
                .filter(one -> Word.of(one).equals(mail))
                .findFirst()
                .orElse(null);
        if (kind == null || !MailTemplates.LANGUAGES.contains(written)) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "mail");
            return false;
        }
        return true;
    }

    /** Once there is another version. */
    void refresh() {
        versions = null;
    }

    public MailKind getKind() {
        return kind;
    }

    public List<Placeholder> getPlaceholders() {
        return Placeholder.of(kind).stream().sorted().toList();
    }

    public boolean isNeeded(Placeholder placeholder) {
        return Placeholder.neededIn(kind).contains(placeholder);
    }

    public List<Version> getVersions() {
        if (versions == null) {
            versions = templates.versions(series, kind, written);
        }
        return versions;
    }

    /** Whether the one who is logged in may change it. */
    public boolean isMine() {
        return templates.isMine(kind);
    }

    public ZoneId getZone() {
        return current.zone(series);
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    /** The language of the mail. */
    public String getWritten() {
        return written;
    }

    public void setWritten(String written) {
        this.written = written;
    }
}
