package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.danwakai.mail.boundary.MailTemplates;
import org.danwakai.mail.boundary.MailTemplates.Worded;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/** All mails that are sent, and which of them the series words itself. */
@Named("mailList")
@ViewScoped
public class MailList implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MailTemplates templates;

    @Inject
    private SeriesRights rights;

    private String series;
    private transient List<Worded> worded;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
    }

    public List<MailKind> getKinds() {
        return List.of(MailKind.values());
    }

    public List<String> getLanguages() {
        return MailTemplates.LANGUAGES;
    }

    /** Null when it is sent as the product words it. */
    public Worded own(MailKind kind, String language) {
        if (worded == null) {
            worded = templates.list(series);
        }
        return worded.stream()
                .filter(one -> one.own() && one.kind() == kind && one.language().equals(language))
                .findFirst()
                .orElse(null);
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }
}
