package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.danwakai.http.FileSize;
import org.danwakai.material.boundary.MaterialRows;
import org.danwakai.material.boundary.RemovedFile;
import org.danwakai.material.boundary.SeminarMaterials;
import org.danwakai.material.boundary.TalkRows;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;

/** What the talks of a seminar hand out: looked at, put in order, changed, taken away and put back. */
@Named("materialDesk")
@ViewScoped
public class MaterialDesk extends SeminarPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeminarMaterials materials;

    @Inject
    private Notices notices;

    @Inject
    private ReaderLanguage language;

    private List<TalkRows> talks = List.of();
    private List<RemovedFile> removed = List.of();
    private boolean drawing;
    private HandoutForm edited;

    @Override
    protected void begin() {
        look();
    }

    /** Asked for again and again while first pages are drawn. */
    public void look() {
        MaterialRows rows = materials.look(getSeries(), getNumber());
        talks = rows.talks();
        removed = rows.removed();
        drawing = rows.drawing();
    }

    public void move(TalkRows.Row row, int by) {
        attempt(() -> materials.move(getSeries(), getNumber(), row.place(), by));
    }

    public void remove(TalkRows.Row row) {
        attempt(() -> {
            materials.remove(getSeries(), getNumber(), row.place());
            notices.done(row.file() == null ? "materials.linkRemoved" : "materials.removed", row.label());
        });
    }

    public void putBack(RemovedFile file) {
        attempt(() -> {
            materials.putBack(getSeries(), getNumber(), file.key());
            notices.done("materials.isBack", file.name());
        });
    }

    public void edit(TalkRows.Row row) {
        edited = HandoutForm.of(row, getSeminar().zone());
    }

    public void close() {
        edited = null;
    }

    public void save() {
        attempt(() -> {
            materials.change(
                    getSeries(),
                    getNumber(),
                    edited.place(),
                    edited.change(getSeminar().zone()));
            notices.done("materials.saved", edited.getLabel());
            edited = null;
        });
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (InvalidInput invalid) {
            notices.problems("editing", invalid, Map.of());
            return;
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        look();
    }

    public List<TalkRows> getTalks() {
        return talks;
    }

    /** Their places, for who chooses one; what each is called is for the page. */
    public List<Integer> getPlaces() {
        return IntStream.range(0, talks.size()).boxed().toList();
    }

    /** A talk as it is chosen: its title, or else its place. */
    public String name(int talk) {
        String title = talks.get(talk).title().in(language.getCode());
        return talk + 1 + (title == null ? "" : ". " + title);
    }

    public String size(long bytes) {
        return FileSize.of(bytes, language.getLocale());
    }

    public List<RemovedFile> getRemoved() {
        return removed;
    }

    public boolean isDrawing() {
        return drawing;
    }

    public HandoutForm getEdited() {
        return edited;
    }
}
