package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.registration.boundary.SeatQuotas;
import org.danwakai.seminar.boundary.KeptDraft;
import org.danwakai.seminar.boundary.KeptDrafts;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.site.Markdown;
import org.danwakai.site.SeminarText;
import org.danwakai.site.SeriesText;
import org.omnifaces.util.Faces;

/**
 * What the public page shows of a seminar ({@code seminarPage} there), if it were published with what its organizer has
 * typed.
 */
@Named("seminarPreview")
@RequestScoped
public class SeminarPreview {

    @Inject
    private SeminarEditing editing;

    @Inject
    private CurrentSeries current;

    @Inject
    private OfferedSeries offered;

    @Inject
    private SeatQuotas quotas;

    @Inject
    private KeptDrafts drafts;

    @Inject
    private NextSeminar next;

    @Inject
    private SeminarSaving saving;

    @Inject
    private Rehearsal rehearsal;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private final EditorAddress address = new EditorAddress();
    private SeriesText series;
    private SeminarText seminar;

    /** @return where to go instead while what is typed makes no seminar; null to show it */
    public String open() {
        String slug = address.getSeries();
        Optional<SeriesView> home = current.find(slug);
        Optional<SeminarView> stored =
                home.isPresent() && !address.isNew() ? editing.seminar(slug, address.getNumber()) : Optional.empty();
        if (home.isEmpty() || !address.isNew() && stored.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "seminar");
            return null;
        }
        Optional<KeptDraft> typed = drafts.mine(slug, address.getNumber());
        try {
            // where nothing is typed, the page is what is stored
            show(
                    home.get(),
                    stored.isPresent() && typed.isEmpty() ? stored.get() : rehearsed(home.get(), stored, typed));
            return null;
        } catch (DomainException unfinished) {
            notices.refusedBeforeRedirect("preview.unfinished");
            return "seminar?" + address.getQuery() + "&faces-redirect=true";
        }
    }

    private SeminarView rehearsed(SeriesView home, Optional<SeminarView> stored, Optional<KeptDraft> typed) {
        String slug = home.slug();
        String language = ReaderLanguage.of(request);
        SeminarDraftForm form = stored.map(
                        one -> SeminarDraftForm.of(one, quotas.of(one.id()), offered.of(one.numbers()), language))
                .orElseGet(() -> next.form(home, null, null));
        typed.ifPresent(kept -> form.putBack(TypedFields.read(kept.typed())));
        Long version = stored.map(SeminarView::version).orElse(null);
        SeminarDraft draft = form.draft(home.zone(), slug);
        return rehearsal.seminar(slug, () -> saving.carryOut(Deed.SAVE, slug, address.getNumber(), version, draft));
    }

    private void show(SeriesView home, SeminarView view) {
        String language = ReaderLanguage.of(request);
        series = new SeriesText(home, language);
        seminar = new SeminarText(view.published().announcedAt(clock.instant()), language, home.slug());
    }

    public EditorAddress getAddress() {
        return address;
    }

    public SeriesText getSeries() {
        return series;
    }

    public SeminarText getSeminar() {
        return seminar;
    }

    /** Safe HTML; empty for none. */
    public String getDescription() {
        return Markdown.toHtml(seminar.getView().content().description());
    }

    /** Null: there is no way from here to the pages before and after it. */
    public SeminarText getPrevious() {
        return null;
    }

    /** Null as well. */
    public SeminarText getFollowing() {
        return null;
    }
}
