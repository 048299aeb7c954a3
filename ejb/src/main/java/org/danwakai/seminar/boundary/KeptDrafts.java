package org.danwakai.seminar.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.control.DraftShelf;

/** What organizers are typing into the editor of a seminar, kept until they save it. Everybody has their own alone. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class KeptDrafts {

    /** No form of ours is so long. */
    private static final int LONGEST = 2_000_000;

    @Resource
    private SessionContext session;

    @Inject
    private SeriesRights rights;

    @Inject
    private DraftShelf shelf;

    /** Who else has something unsaved, and since when they typed no more. */
    public record Author(String name, Instant keptAt) {}

    /**
     * The caller's own.
     *
     * @param number null for a seminar that the series is to have
     * @throws NotFound when there is no such series
     */
    public Optional<KeptDraft> mine(String series, Integer number) {
        require(series, number);
        return shelf.find(caller(), series, number);
    }

    /**
     * Keeps what the caller typed, instead of what they typed before.
     *
     * @param number null for a seminar that the series is to have
     * @return when it was kept
     * @throws NotFound when there is no such series or seminar
     */
    public Instant keep(String series, Integer number, String typed, String basis) {
        require(series, number);
        if (typed.length() > LONGEST || basis.length() > LONGEST) {
            throw new InvalidInput("draft", "too-large");
        }
        return shelf.put(caller(), shelf.subject(series, number), typed, basis);
    }

    /** @throws NotFound when there is no such series or seminar */
    public void drop(String series, Integer number) {
        require(series, number);
        shelf.remove(caller(), shelf.subject(series, number));
    }

    /** The latest first. @throws NotFound when there is no such series */
    public List<Author> others(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        return shelf.authors(series, number).stream()
                .filter(author -> !author.name().equals(caller()))
                .toList();
    }

    private void require(String series, Integer number) {
        if (number == null) {
            rights.require(Rank.ORGANIZER, series);
        } else {
            rights.require(Rank.ORGANIZER, series, number);
        }
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
