package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.danwakai.institution.entity.Institution;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.ReviewRow;
import org.danwakai.registration.boundary.Reviews;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/** Those whose address is no institutional one, to be approved or refused. */
@Named("reviewQueue")
@ViewScoped
public class ReviewQueue implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Reviews reviews;

    @Inject
    private ReviewCount count;

    @Inject
    private SeriesRights rights;

    @Inject
    private Notices notices;

    @Inject
    private ReaderLanguage language;

    private String series;
    private ReviewRows rows;
    private ReviewRow refused;
    private String reason;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
        rows = new ReviewRows(reviews, series);
    }

    public void approve(ReviewRow row) {
        try {
            reviews.approve(series, row.id());
            count.refresh();
            notices.done("reviews.approved", row.name());
        } catch (DomainException late) {
            notices.refused(late);
        }
    }

    public void approveDomain(ReviewRow row) {
        try {
            int approved = reviews.approveDomain(series, row.id());
            count.refresh();
            notices.done("reviews.approvedDomain", row.domain(), approved);
        } catch (DomainException late) {
            notices.refused(late);
        }
    }

    /** Asks for the reason first. */
    public void beginRefusal(ReviewRow row) {
        refused = row;
        reason = null;
    }

    public void keep() {
        refused = null;
    }

    public void refuse() {
        try {
            reviews.refuse(series, refused.id(), reason);
            count.refresh();
            notices.done("reviews.refused", refused.name());
            refused = null;
        } catch (InvalidInput invalid) {
            notices.problems("refusal", invalid, Map.of());
        } catch (DomainException late) {
            notices.refused(late);
            refused = null;
        }
    }

    /** What the directory says of the address, for the reader. */
    public String known(ReviewRow row) {
        Institution institution = row == null ? null : row.known();
        return institution == null ? null : institution.name(language.getCode());
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }

    /** How long a reason may be. */
    public int getLongest() {
        return Reviews.LONGEST_REASON;
    }

    public ReviewRows getRows() {
        return rows;
    }

    /** Who is being refused; null for nobody. */
    public ReviewRow getRefused() {
        return refused;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }
}
