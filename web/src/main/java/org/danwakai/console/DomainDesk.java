package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.danwakai.institution.boundary.DecisionView;
import org.danwakai.institution.boundary.DomainDecisions;
import org.danwakai.institution.entity.SeriesDecision;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/** What the series decides about mail domains. */
@Named("domainDesk")
@ViewScoped
public class DomainDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DomainDecisions decisions;

    @Inject
    private SeriesRights rights;

    @Inject
    private CurrentSeries current;

    @Inject
    private Notices notices;

    private String series;
    private String domain;
    private String decision;
    private String ja;
    private String en;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
    }

    public void decide() {
        try {
            decisions.decide(series, domain, Word.parse(SeriesDecision.class, decision), ja, en);
            domain = null;
            ja = null;
            en = null;
            notices.done("domains.decided");
        } catch (InvalidInput invalid) {
            notices.problems("decide", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public void forget(String decided) {
        try {
            decisions.forget(series, decided);
            notices.done("domains.removed");
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public List<DecisionView> getDecisions() {
        return decisions.list(series);
    }

    public ZoneId getZone() {
        return current.find(series).orElseThrow().zone();
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

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getJa() {
        return ja;
    }

    public void setJa(String ja) {
        this.ja = ja;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }
}
