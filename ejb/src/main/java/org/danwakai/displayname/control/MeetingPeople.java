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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.institution.entity.Institution;

/** Who may be in the meeting of a seminar: those who have a seat, and those who wait for one and came all the same. */
@ApplicationScoped
public class MeetingPeople {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Affiliations affiliations;

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
                        + " EXISTS (SELECT 1 FROM outbox_mail m WHERE m.registration_id = r.id AND m.kind = 'rename'), r.language"
                        + " FROM registration r LEFT JOIN attendee a ON a.id = r.attendee_id"
                        + " WHERE r.seminar_id = ?1 AND r.state IN ('seated', 'waiting') ORDER BY r.place, r.id")
                .setParameter(1, seminarId)
                .getResultList();
        Map<String, Optional<List<Institution>>> byDomain = new HashMap<>();
        Map<List<String>, Optional<String>> shorter = new HashMap<>();
        Map<String, Registrant> registrants = new LinkedHashMap<>();
        Set<String> reminded = new HashSet<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            String id = columns[0].toString();
            String address = (String) columns[5];
            String institution = (String) columns[4];
            String domain = address.substring(address.lastIndexOf('@') + 1);
            String language = (String) columns[7];
            // of a large seminar most come from a few domains
            Optional<List<Institution>> known =
                    byDomain.computeIfAbsent(domain, first -> affiliations.of(address, series));
            registrants.put(
                    id,
                    new Registrant(
                            id,
                            (String) columns[1],
                            (String) columns[2],
                            (String) columns[3],
                            institution,
                            known.map(all -> names(all, domain)).orElse(List.of()),
                            shorter.computeIfAbsent(
                                            List.of(domain, institution, language),
                                            first -> known.map(
                                                    all -> Affiliations.shortName(all, institution, language)))
                                    .orElse(null),
                            address));
            if ((Boolean) columns[6]) {
                reminded.add(id);
            }
        }
        return new Found(registrants, reminded);
    }

    private static List<String> names(List<Institution> known, String domain) {
        return Stream.concat(
                        known.stream().flatMap(one -> Stream.concat(one.names(), Stream.of(one.domain()))),
                        Stream.of(domain))
                .distinct()
                .toList();
    }
}
