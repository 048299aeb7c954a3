package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.danwakai.page.boundary.ImportReport;
import org.danwakai.page.boundary.NotASeriesPage;
import org.danwakai.page.boundary.PageImport;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/** Takes a Markdown page over in two steps: what would change is shown first, and stored only when it is wanted. */
@Named("pageImportWizard")
@ViewScoped
public class PageImportWizard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PageImport pageImport;

    @Inject
    private SeriesRights rights;

    @Inject
    private Notices notices;

    private String series;
    private transient Part file;
    private String markdown;
    private transient ImportReport preview;
    private transient ImportReport result;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
    }

    public void show() {
        result = null;
        preview = null;
        try {
            readFile();
            preview = pageImport.preview(series, markdown == null ? "" : markdown);
        } catch (NotASeriesPage none) {
            notices.refused("import.none", none.getMessage());
        } catch (DomainException refused) {
            notices.refused(refused);
        } catch (IOException broken) {
            notices.refused("refused.other");
        }
    }

    /** A file takes the place of what was pasted. */
    private void readFile() throws IOException {
        if (file != null && file.getSize() > 0) {
            try (InputStream stream = file.getInputStream()) {
                markdown = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    public void apply() {
        try {
            result = pageImport.apply(series, markdown);
            preview = null;
            notices.done("import.done", result.created(), result.updated(), result.unchanged());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    /** Null before it was asked for. */
    public ImportReport getPreview() {
        return preview;
    }

    /** Null before it was stored. */
    public ImportReport getResult() {
        return result;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getMarkdown() {
        return markdown;
    }

    public void setMarkdown(String markdown) {
        this.markdown = markdown;
    }
}
