package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.danwakai.people.boundary.PeopleImport;
import org.danwakai.people.boundary.PeopleRow;
import org.danwakai.people.boundary.PeopleRuns;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.OldForm;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;

/** The second step: what each column holds, and how the first rows would be read. */
@Named("peopleColumns")
@ViewScoped
public class PeopleColumns implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleImport imports;

    @Inject
    private PeopleRuns runs;

    @Inject
    private PeopleWizard wizard;

    @Inject
    private Notices notices;

    private ArrayList<FileColumns> files;

    /** The columns of one file; the sample is as of the last choice. */
    public static class FileColumns implements Serializable {

        private static final long serialVersionUID = 1L;

        private final OldForm form;
        private final ArrayList<Column> columns = new ArrayList<>();
        private ArrayList<PeopleRow> sample;

        FileColumns(OldForm form) {
            this.form = form;
        }

        public String getForm() {
            return Word.of(form);
        }

        public List<Column> getColumns() {
            return columns;
        }

        public List<PeopleRow> getSample() {
            return sample;
        }

        private List<ColumnUse> uses() {
            return columns.stream()
                    .map(column -> Word.parse(ColumnUse.class, column.use))
                    .toList();
        }
    }

    /** A column with what was chosen for it. */
    public static class Column implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String title;
        private String use;

        Column(String title, String use) {
            this.title = title;
            this.use = use;
        }

        public String getTitle() {
            return title;
        }

        public String getUse() {
            return use;
        }

        public void setUse(String use) {
            this.use = use;
        }
    }

    public List<FileColumns> getFiles() {
        if (files == null) {
            files = new ArrayList<>();
            for (OldForm form : wizard.getView().forms()) {
                FileColumns file = new FileColumns(form);
                runs.columns(wizard.getSeries(), wizard.getRun(), form)
                        .forEach(column -> file.columns.add(new Column(column.title(), Word.of(column.use()))));
                files.add(file);
            }
            sample();
        }
        return files;
    }

    /** Shows how the first rows would be read now. */
    public void sample() {
        getFiles()
                .forEach(file -> file.sample =
                        new ArrayList<>(runs.sample(wizard.getSeries(), wizard.getRun(), file.form, file.uses())));
    }

    /** @return where to go next; null to stay with what was chosen */
    public String read() {
        Map<OldForm, List<ColumnUse>> columns = new EnumMap<>(OldForm.class);
        getFiles().forEach(file -> columns.put(file.form, file.uses()));
        try {
            imports.read(wizard.getSeries(), wizard.getRun(), columns);
            return PeopleWizard.address(wizard.getSeries(), wizard.getRun());
        } catch (InvalidInput senseless) {
            notices.refused("people." + senseless.problems().get(0).code());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        return null;
    }

    public List<String> getUses() {
        return Arrays.stream(ColumnUse.values()).map(Word::of).toList();
    }
}
