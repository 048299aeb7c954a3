package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.danwakai.institution.boundary.DirectoryEditing;
import org.danwakai.institution.boundary.UpdateRow;
import org.danwakai.institution.boundary.UpdateView;
import org.danwakai.institution.entity.Fate;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;

/** Brings the directory up to date in two steps: what would change is shown first, and holds only when it is wanted. */
@Named("directoryUpdate")
@ViewScoped
public class DirectoryUpdateWizard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DirectoryEditing editing;

    @Inject
    private Notices notices;

    @Inject
    private ReaderLanguage language;

    private transient Part file;
    private UpdateView preview;
    private boolean looked;
    private String fate = Word.of(Fate.CHANGED);
    private UpdateRows rows;

    public void read() {
        try (InputStream stream = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            show(editing.begin(file == null ? null : file.getSubmittedFileName(), stream));
        } catch (DomainException refused) {
            notices.refused(refused);
        } catch (IOException broken) {
            notices.refused("refused.update-broken");
        }
    }

    public void apply() {
        try {
            editing.apply(preview.id());
            notices.done("directory.applied");
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        close();
    }

    public void discard() {
        try {
            editing.discard(preview.id());
            notices.done("directory.discarded");
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        close();
    }

    /** Shows the domains of the chosen fate. */
    public void choose() {
        rows = new UpdateRows(
                editing,
                preview.id(),
                Word.parse(Fate.class, fate),
                Math.toIntExact(preview.counts().get(fate)));
    }

    private void show(long update) {
        preview = editing.preview(update);
        looked = true;
        choose();
    }

    private void close() {
        preview = null;
        rows = null;
        looked = true;
    }

    /** The last one that was read and waits, whoever read it; null for none. */
    public UpdateView getPreview() {
        if (!looked) {
            looked = true;
            editing.waiting().stream().findFirst().ifPresent(waiting -> showIfStillThere(waiting.id()));
        }
        return preview;
    }

    private void showIfStillThere(long update) {
        try {
            show(update);
        } catch (NotFound appliedMeanwhile) {
            close();
        }
    }

    public UpdateRows getRows() {
        return rows;
    }

    public List<String> getFates() {
        return Arrays.stream(Fate.values()).map(Word::of).toList();
    }

    public String name(UpdateRow.Side side) {
        String first = "ja".equals(language.getCode()) ? side.ja() : side.en();
        String other = "ja".equals(language.getCode()) ? side.en() : side.ja();
        return first == null ? other : other == null ? first : first + " / " + other;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getFate() {
        return fate;
    }

    public void setFate(String fate) {
        this.fate = fate;
    }
}
