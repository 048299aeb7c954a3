package org.danwakai.rights.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.control.CallersRanks;
import org.danwakai.rights.control.RightsBook;
import org.danwakai.rights.entity.Grantee;
import org.danwakai.rights.entity.GranteeKind;
import org.danwakai.rights.entity.LastOwner;
import org.danwakai.rights.entity.NotAllowed;
import org.danwakai.rights.entity.Rank;

/** The rights in a series, for its owners to give and to take. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class GivenRights {

    @Resource
    private SessionContext session;

    @Inject
    private SeriesRights rights;

    @Inject
    private RightsBook book;

    @Inject
    private CallersRanks ranks;

    @Inject
    private Event<RightChanged> changed;

    /** Owners first. @throws NotAllowed when the caller is no owner */
    public List<GivenRight> list(String series) {
        rights.require(Rank.OWNER, series);
        return book.given(book.find(series).orElseThrow());
    }

    /**
     * Gives the right, in the place of what the grantee had. With its first owner, a series is no longer open to all
     * organizers.
     *
     * @param expected what the grantee had when the caller looked; null for none
     * @throws NotAllowed when the caller is no owner
     * @throws ChangedMeanwhile when the grantee has another right by now
     * @throws LastOwner when the series would be left without one, and the caller is no administrator
     */
    public void give(String series, Grantee grantee, Rank rank, Rank expected) {
        long key = lock(series);
        List<GivenRight> all = book.given(key);
        Rank before = rank(all, grantee);
        if (before == rank) {
            return;
        }
        if (before != expected) {
            throw new ChangedMeanwhile("right in " + series);
        }
        requireOwnerLeft(series, all, grantee, rank);
        write(key, series, grantee, before, Objects.requireNonNull(rank));
    }

    /**
     * @throws NotFound when the grantee has no right there
     * @throws NotAllowed when the caller is no owner
     * @throws LastOwner when the series would be left without one, and the caller is no administrator
     */
    public void take(String series, Grantee grantee) {
        long key = lock(series);
        List<GivenRight> all = book.given(key);
        Rank before = rank(all, grantee);
        if (before == null) {
            throw new NotFound("right");
        }
        requireOwnerLeft(series, all, grantee, null);
        book.erase(key, grantee);
        ranks.forget();
        changed.fire(new RightChanged(series, grantee, before, null));
    }

    /** Makes the caller the owner of the series that was just founded. */
    @RolesAllowed("admin")
    public void begin(long key, String series) {
        Grantee founder =
                new Grantee(GranteeKind.ACCOUNT, session.getCallerPrincipal().getName());
        write(key, series, founder, null, Rank.OWNER);
    }

    /** Who lost the right while waiting for it is refused as well. */
    private long lock(String series) {
        long key = book.lock(series);
        ranks.forget();
        rights.require(Rank.OWNER, series);
        return key;
    }

    private void write(long key, String series, Grantee grantee, Rank before, Rank rank) {
        book.write(key, grantee, rank, session.getCallerPrincipal().getName());
        ranks.forget();
        changed.fire(new RightChanged(series, grantee, before, rank));
    }

    private void requireOwnerLeft(String series, List<GivenRight> all, Grantee grantee, Rank after) {
        boolean left = after == Rank.OWNER
                || all.stream()
                        .anyMatch(one ->
                                one.rank() == Rank.OWNER && !one.grantee().equals(grantee));
        boolean losing = rank(all, grantee) == Rank.OWNER;
        if (losing && !left && !session.isCallerInRole("admin")) {
            throw new LastOwner(series);
        }
    }

    private static Rank rank(List<GivenRight> all, Grantee grantee) {
        return all.stream()
                .filter(one -> one.grantee().equals(grantee))
                .map(GivenRight::rank)
                .findFirst()
                .orElse(null);
    }
}
