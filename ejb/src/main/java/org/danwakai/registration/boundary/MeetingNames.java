package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.displayname.boundary.NameJudging;
import org.danwakai.displayname.entity.DisplayNamePattern;
import org.danwakai.displayname.entity.JudgedName;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarNumber;
import org.danwakai.seminar.boundary.SeminarTerms;

/** Who the people are that organizers see in the meeting of a seminar. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class MeetingNames {

    /** More people than any meeting holds. */
    public static final int MOST_NAMES = 10_000;

    private static final int LONGEST_NAME = 300;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Institutions institutions;

    @Inject
    private NameJudging judging;

    /** @param registrant who it surely is; null when that cannot be told @param displayName as it should be; null then */
    public record Row(JudgedName judged, Registrant registrant, String displayName) {}

    /**
     * Judges names against who has a seat or waits for one.
     *
     * @return one for each name, in their order
     * @throws NotFound when there is no such seminar that everybody may know of
     * @throws InvalidInput when there are too many names, or one is too long to be one
     */
    public List<Row> judge(String series, int number, List<SeenName> names) {
        SeminarNumber asked = new SeminarNumber(series, number);
        Long seminar = catalog.published(List.of(asked)).get(asked);
        if (seminar == null) {
            throw new NotFound("seminar " + series + "/" + number);
        }
        if (names.size() > MOST_NAMES) {
            throw new InvalidInput("names", "too-many");
        }
        if (names.stream().anyMatch(seen -> seen.name().length() > LONGEST_NAME)) {
            throw new InvalidInput("names", "too-long");
        }
        SeminarTerms terms = catalog.terms(List.of(seminar)).get(seminar);
        DisplayNamePattern pattern = new DisplayNamePattern(terms.displayNamePattern());
        Map<String, Registrant> registrants =
                registrants(seminar, terms.homeSlug()).collect(Collectors.toMap(Registrant::id, Function.identity()));
        return judging.judge(registrants.values(), pattern, names).stream()
                .map(judged -> row(judged, registrants.get(judged.registrant()), pattern))
                .toList();
    }

    private static Row row(JudgedName judged, Registrant registrant, DisplayNamePattern pattern) {
        return new Row(judged, registrant, registrant == null ? null : pattern.of(registrant));
    }

    private Stream<Registrant> registrants(long seminar, String homeSlug) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.id, r.name, coalesce(r.kana, a.kana), coalesce(r.romaji, a.romaji),"
                        + " r.institution, r.folded_address FROM registration r JOIN attendee a ON a.id = r.attendee_id"
                        + " WHERE r.seminar_id = ?1 AND r.state IN ('seated', 'waiting')")
                .setParameter(1, seminar)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> registrant(row, homeSlug));
    }

    private Registrant registrant(Object[] row, String homeSlug) {
        String address = (String) row[5];
        List<String> names = institutions.of(address, homeSlug).institutions().stream()
                .flatMap(institution -> Stream.concat(Stream.of(institution.domain()), institution.names()))
                .toList();
        return new Registrant(
                row[0].toString(), (String) row[1], (String) row[2], (String) row[3], (String) row[4], names, address);
    }
}
