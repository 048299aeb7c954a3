package org.danwakai.institution.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.institution.control.DecisionBook;
import org.danwakai.institution.control.DirectoryRows;
import org.danwakai.institution.control.DirectoryShelf;
import org.danwakai.institution.control.DirectoryUpdates;
import org.danwakai.institution.control.TypedDomain;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Judgement;
import org.danwakai.institution.entity.SeriesDecision;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/** What organizers decide about mail domains for their own series, whatever the directory says. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class DomainDecisions {

    @Resource
    private SessionContext session;

    @Inject
    private DecisionBook book;

    @Inject
    private DirectoryRows rows;

    @Inject
    private DirectoryShelf shelf;

    @Inject
    private DirectoryUpdates updates;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    /** By domain. */
    public List<DecisionView> list(String series) {
        rights.require(Rank.ORGANIZER, series);
        return book.all(series).stream().map(DecisionView::of).toList();
    }

    /**
     * How an address of it is judged, and who says so.
     *
     * @param typed an address, or a domain
     * @throws InvalidInput when it is neither
     */
    public LookedUp look(String series, String typed) {
        rights.require(Rank.ORGANIZER, series);
        String text = InvalidInput.required("address", typed);
        DomainName domain = DomainName.ofAddress(text)
                .or(() -> DomainName.parse(text))
                .orElseThrow(() -> new InvalidInput("address", "not-a-domain"));
        Judgement judgement = shelf.judge(domain, series);
        DecisionView decision = book.about(series, domain).map(DecisionView::of).orElse(null);
        List<LookedUp.Said> sources = rows.sources(domain).stream()
                .map(said -> new LookedUp.Said(said.domain(), Word.of(said.source())))
                .toList();
        return new LookedUp(domain.ascii(), judgement, decision, sources);
    }

    /**
     * Decides about a domain and all that is part of it, in the place of what was decided before.
     *
     * @param ja whose it is, in Japanese; null not to say
     * @param en whose it is, in English; null not to say
     * @throws InvalidInput when it is no domain, or one under which anybody may have one
     */
    public void decide(String series, String domain, SeriesDecision decision, String ja, String en) {
        rights.require(Rank.ORGANIZER, series);
        if (decision == null) {
            throw new InvalidInput("decision", "required");
        }
        String name = TypedDomain.somebodys(domain, shelf.directory()).ascii();
        String nameJa = TypedDomain.name("ja", ja);
        String nameEn = TypedDomain.name("en", en);
        Optional<DecisionBook.Entry> before = book.find(series, name);
        if (before.filter(was -> was.decision() == decision
                        && Objects.equals(was.ja(), nameJa)
                        && Objects.equals(was.en(), nameEn))
                .isPresent()) {
            return;
        }
        String caller = session.getCallerPrincipal().getName();
        book.write(series, name, decision, nameJa, nameEn, caller);
        updates.noteEdition("series", series, caller);
        audit.record(
                Action.DECIDE_DOMAIN, series, Detail.of(Fact.DECISION, decision).and(Fact.DOMAIN, name));
    }

    /** Lets addresses of the domain count as academic. What is known of its name is kept. */
    public void welcome(String series, String domain) {
        rights.require(Rank.ORGANIZER, series);
        String name = TypedDomain.somebodys(domain, shelf.directory()).ascii();
        DecisionBook.Entry before = book.find(series, name).orElse(null);
        decide(
                series,
                name,
                SeriesDecision.WELCOME,
                before == null ? null : before.ja(),
                before == null ? null : before.en());
    }

    /** Goes by the directory again. @throws NotFound when the series has decided nothing about it */
    public void forget(String series, String domain) {
        rights.require(Rank.ORGANIZER, series);
        if (!book.erase(series, domain)) {
            throw new NotFound("decision about a domain");
        }
        updates.noteEdition("series", series, session.getCallerPrincipal().getName());
        audit.record(Action.FORGET_DOMAIN, series, Detail.of(Fact.DOMAIN, domain));
    }
}
