package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.danwakai.seminar.boundary.KeptDrafts;

/** Who else has typed something into the editor of a seminar that is not saved. */
@Named("fellowAuthors")
@RequestScoped
public class FellowAuthors {

    @Inject
    private KeptDrafts drafts;

    private List<KeptDrafts.Author> authors;

    public List<KeptDrafts.Author> of(String series, int number) {
        if (authors == null) {
            authors = drafts.others(series, number);
        }
        return authors;
    }
}
