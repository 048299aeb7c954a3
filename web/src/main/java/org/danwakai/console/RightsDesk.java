package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.GivenRight;
import org.danwakai.rights.boundary.GivenRights;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Grantee;
import org.danwakai.rights.entity.GranteeKind;
import org.danwakai.rights.entity.Rank;

/** Who may do what in the series. */
@Named("rightsDesk")
@ViewScoped
public class RightsDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GivenRights given;

    @Inject
    private SeriesRights rights;

    @Inject
    private CurrentSeries current;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Notices notices;

    private String series;
    private String kind = Word.of(GranteeKind.ACCOUNT);
    private String grantee;
    private String rank = Word.of(Rank.HELPER);
    private List<GivenRight> all;

    public void open() {
        all = given.list(series);
    }

    public void give() {
        try {
            Grantee typed = new Grantee(Word.parse(GranteeKind.class, kind), grantee);
            if (all.stream().anyMatch(one -> one.grantee().equals(typed))) {
                throw new InvalidInput("grantee", "has-right");
            }
            given.give(series, typed, Word.parse(Rank.class, rank));
            notices.done("rights.given", typed.name());
            grantee = null;
        } catch (InvalidInput invalid) {
            notices.problems("give", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        open();
    }

    /** @return where to go next; null to stay */
    public String change(GivenRight right, String wanted) {
        return act(() -> {
            given.give(series, right.grantee(), Word.parse(Rank.class, wanted));
            notices.doneBeforeRedirect("rights.changed", right.grantee().name());
        });
    }

    /** @return where to go next; null to stay */
    public String take(GivenRight right) {
        return act(() -> {
            given.take(series, right.grantee());
            notices.doneBeforeRedirect("rights.taken", right.grantee().name());
        });
    }

    private String act(Runnable deed) {
        try {
            deed.run();
        } catch (DomainException refused) {
            notices.refused(refused);
            return null;
        }
        // who gave up the own right sees no more of this page
        String next = rights.has(Rank.OWNER, series) ? "rights?series=" + series + "&" : "index?";
        return "/console/" + next + "faces-redirect=true";
    }

    /** Whether the series would be left without an owner, which is for administrators alone to do. */
    public boolean isLastOwner(GivenRight right) {
        return right.rank() == Rank.OWNER
                && all.stream().filter(one -> one.rank() == Rank.OWNER).count() == 1;
    }

    public boolean isFixed(GivenRight right) {
        return isLastOwner(right) && !signedIn.isAdmin();
    }

    /** Which sentence is to be confirmed. */
    public String sure(GivenRight right) {
        if (isLastOwner(right)) {
            return "rights.sureLast";
        }
        Grantee me = new Grantee(GranteeKind.ACCOUNT, signedIn.getName());
        return right.grantee().equals(me) && !signedIn.isAdmin() ? "rights.sureOwn" : "rights.sure";
    }

    public List<String> getRanks() {
        return Arrays.stream(Rank.values()).map(Word::of).toList();
    }

    public List<String> getKinds() {
        return Arrays.stream(GranteeKind.values()).map(Word::of).toList();
    }

    public List<GivenRight> getAll() {
        return all;
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

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getGrantee() {
        return grantee;
    }

    public void setGrantee(String grantee) {
        this.grantee = grantee;
    }

    public String getRank() {
        return rank;
    }

    public void setRank(String rank) {
        this.rank = rank;
    }
}
