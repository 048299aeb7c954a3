package org.danwakai.displayname.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.institution.entity.Judgement;
import org.danwakai.institution.entity.Kind;

/** Who may be in the meeting of a seminar: those who have a seat, and those who wait for one and came all the same. */
@ApplicationScoped
public class MeetingPeople {

    private static final Set<Kind> OF_NO_INSTITUTION = Set.of(Kind.FREE_MAIL, Kind.DISPOSABLE);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Institutions institutions;

    /**
     * @param registrants by the keys of their registrations, in the order of their places
     * @param reminded keys of the registrations of those who are asked by mail to change their name
     */
    public record Found(Map<String, Registrant> registrants, Set<String> reminded) {}

    /** @param series whose own decisions about domains count, by slug */
    public Found of(long seminarId, String series) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.id, r.name, coalesce(r.kana, a.kana), coalesce(r.romaji, a.romaji),"
                        + " r.institution, r.folded_address,"
                        + " EXISTS (SELECT 1 FROM outbox_mail m WHERE m.registration_id = r.id AND m.kind = 'rename')"
                        + " FROM registration r LEFT JOIN attendee a ON a.id = r.attendee_id"
                        + " WHERE r.seminar_id = ?1 AND r.state IN ('seated', 'waiting') ORDER BY r.place, r.id")
                .setParameter(1, seminarId)
                .getResultList();
        Map<String, List<String>> byDomain = new HashMap<>();
        Map<String, Registrant> registrants = new LinkedHashMap<>();
        Set<String> reminded = new HashSet<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            String id = columns[0].toString();
            String address = (String) columns[5];
            // of a large seminar most come from a few domains
            List<String> names = byDomain.computeIfAbsent(
                    address.substring(address.lastIndexOf('@') + 1), domain -> names(address, series));
            registrants.put(
                    id,
                    new Registrant(
                            id,
                            (String) columns[1],
                            (String) columns[2],
                            (String) columns[3],
                            (String) columns[4],
                            names,
                            address));
            if ((Boolean) columns[6]) {
                reminded.add(id);
            }
        }
        return new Found(registrants, reminded);
    }

    private List<String> names(String address, String series) {
        Judgement judgement = institutions.of(address, series);
        if (judgement.kind() != null && OF_NO_INSTITUTION.contains(judgement.kind())) {
            // who writes from a provider of mail does not belong to it
            return List.of();
        }
        return Stream.concat(
                        judgement.institutions().stream()
                                .flatMap(one -> Stream.concat(one.names(), Stream.of(one.domain()))),
                        Stream.of(address.substring(address.lastIndexOf('@') + 1)))
                .distinct()
                .toList();
    }
}
