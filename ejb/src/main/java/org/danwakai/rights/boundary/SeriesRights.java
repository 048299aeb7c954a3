package org.danwakai.rights.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.control.CallersRanks;
import org.danwakai.rights.control.RightsBook;
import org.danwakai.rights.control.RightsBook.Held;
import org.danwakai.rights.entity.NotAllowed;
import org.danwakai.rights.entity.Rank;

/**
 * What the caller may do in which series. Whatever organizers call asks here first, for the series that the thing really
 * belongs to: {@code rights.require(Rank.ORGANIZER, seminarId)}. A seminar of several series belongs to each of them, and a
 * right in one is enough. Administrators may do all.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class SeriesRights {

    @Resource
    private SessionContext session;

    @Inject
    private RightsBook book;

    @Inject
    private CallersRanks ranks;

    /**
     * What the caller may do in a series.
     *
     * @param series its key
     * @param open whether every organizer may do as much there, since nobody owns it yet
     */
    public record Mine(long series, Rank rank, boolean open) {}

    /**
     * @param series its slug
     * @throws NotFound when there is no such series, which is no secret
     * @throws NotAllowed when the caller has less
     */
    public void require(Rank least, String series) {
        if (isHeld(least, inSeries(series).map(Held::rank))) {
            return;
        }
        long key = book.find(series).orElseThrow(() -> new NotFound("series " + series));
        throw new NotAllowed(least, book.owners(Set.of(key)));
    }

    /** @param series its key @throws NotAllowed when the caller has less, or there is no such series */
    public void requireSeries(Rank least, long series) {
        requireAny(least, Set.of(series));
    }

    /**
     * For a seminar as addresses call it. Where there is none, the caller's right in the series says whether to be told so.
     *
     * @param series its slug
     * @throws NotFound when there is no such series
     * @throws NotAllowed when the caller has less in each series of the seminar
     */
    public void require(Rank least, String series, int number) {
        if (has(least, series)) {
            // whatever is numbered there belongs to it
            return;
        }
        Set<Long> all = ranks.seriesOf(series + "/" + number, () -> book.named(series, number));
        if (!isHeld(least, best(all))) {
            // says the same of a seminar that there is none of
            require(least, series);
        }
    }

    /** @throws NotAllowed when the caller has less in each series of the seminar, or there is no such seminar */
    public void require(Rank least, long seminar) {
        requireAny(least, ranks.seriesOf(seminar, () -> book.seriesOf(seminar)));
    }

    /** Whether {@link #require(Rank, String)} would let the caller go on; not where there is no such series. */
    public boolean has(Rank least, String series) {
        return isHeld(least, inSeries(series).map(Held::rank));
    }

    /** Whether {@link #require(Rank, long)} would let the caller go on. */
    public boolean has(Rank least, long seminar) {
        return session.isCallerInRole("admin")
                || isHeld(least, best(ranks.seriesOf(seminar, () -> book.seriesOf(seminar))));
    }

    /** By slug: all series in which the caller may do anything. */
    public Map<String, Mine> all() {
        return held().values().stream()
                .collect(Collectors.toMap(Held::slug, held -> new Mine(held.series(), held.rank(), held.open())));
    }

    private void requireAny(Rank least, Collection<Long> series) {
        Optional<Rank> rank = best(series);
        if (session.isCallerInRole("admin") || isHeld(least, rank)) {
            return;
        }
        // who may do nothing there is not told whose it is, nor whether there is such a thing
        throw new NotAllowed(least, rank.isPresent() ? book.owners(series) : List.of());
    }

    private static boolean isHeld(Rank least, Optional<Rank> rank) {
        return rank.filter(held -> held.isAtLeast(least)).isPresent();
    }

    private Optional<Rank> best(Collection<Long> series) {
        return series.stream()
                .map(held()::get)
                .filter(found -> found != null)
                .map(Held::rank)
                .max(Rank::compareTo);
    }

    private Optional<Held> inSeries(String slug) {
        return held().values().stream()
                .filter(found -> found.slug().equals(slug))
                .findFirst();
    }

    private Map<Long, Held> held() {
        Principal caller = session.getCallerPrincipal();
        return ranks.held(
                caller.getName(), () -> session.isCallerInRole("admin") ? book.everything() : book.of(caller));
    }
}
