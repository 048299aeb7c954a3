package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.SubscriptionStatus;
import org.danwakai.registration.boundary.Subscriptions;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.SubscriptionState;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** What a link in a mail about a subscription is about, and the buttons that change it; it does nothing by itself. */
@Named("subscription")
@RequestScoped
public class SubscriptionScreen implements Screen {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private SeminarCatalog catalog;

    private LinkPurpose purpose;
    private SubscriptionStatus status;
    private SeriesText series;
    private String refusal;
    private boolean placed;

    @Override
    public void load(HttpServletRequest request) {
        Route route = Route.of(request);
        purpose = route.view() == Route.View.SUBSCRIPTION ? LinkPurpose.SUBSCRIBE : LinkPurpose.LEAVE;
        status = subscriptions.look(purpose, route.token());
        placed = SiteRequest.parameter(request, "placed") != null;
        String language = ReaderLanguage.of(request);
        series = catalog.series(status.series())
                .map(found -> new SeriesText(found, language))
                .orElseThrow();
    }

    void refuse(String code) {
        refusal = code;
    }

    public SubscriptionStatus getStatus() {
        return status;
    }

    /** {@code awaiting-proof}, {@code active}, {@code paused}, {@code ended}. */
    public String getState() {
        return Word.of(status.state());
    }

    /** {@code always} or {@code ask}. */
    public String getWish() {
        return Word.of(status.wish());
    }

    /** Whether the link lets its reader change a subscription that goes on; the one that proves an address does not. */
    public boolean isChangeable() {
        boolean goesOn = status.state() == SubscriptionState.ACTIVE || status.state() == SubscriptionState.PAUSED;
        return purpose == LinkPurpose.LEAVE && goesOn;
    }

    /** Whether the reader comes from subscribing. */
    public boolean isPlaced() {
        return placed;
    }

    public SeriesText getSeries() {
        return series;
    }

    /** Code of why it can't be done; null when nothing was refused. */
    public String getRefusal() {
        return refusal;
    }
}
