package org.danwakai.registration.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.danwakai.platform.control.Keys;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.MailAddress;
import org.danwakai.registration.entity.Registration;

/** The people known by a proven address. */
@ApplicationScoped
public class AttendeeBook {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Keeps people whose address is proven, as they name themselves now: in one statement, and in the order of their
     * addresses, since others may keep some of them at the same time.
     *
     * @param provenNow folded addresses of those among them who proved theirs just now, by a mailed link or an account,
     *     and not once on the browser that they use
     * @return their keys by folded address
     */
    public Map<String, Long> remember(Collection<Attendee> people, Set<String> provenNow, Instant now) {
        Map<String, Long> ids = new HashMap<>();
        if (people.isEmpty()) {
            return ids;
        }
        Map<String, Attendee> byAddress = new TreeMap<>();
        people.forEach(person -> byAddress.put(person.address().folded(), person));
        JsonArrayBuilder json = JSON.createArrayBuilder();
        byAddress.forEach((address, person) -> json.add(json(person).add("proven", provenNow.contains(address))));
        List<?> rows = entityManager
                .createNativeQuery("INSERT INTO attendee (id, address, folded_address, name, institution, language,"
                        + " kana, romaji, proven_at) SELECT nextval('entity_id'), p.address, p.folded, p.name,"
                        + " p.institution, p.language, p.kana, p.romaji,"
                        + " CASE WHEN p.proven THEN CAST(?2 AS timestamptz) END"
                        + " FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS p (address text, folded text, name text,"
                        + " institution text, language text, kana text, romaji text, proven boolean)"
                        + " ORDER BY p.folded ON CONFLICT (folded_address) DO UPDATE SET address = excluded.address,"
                        + " name = excluded.name, institution = excluded.institution, language = excluded.language,"
                        + " kana = coalesce(excluded.kana, attendee.kana),"
                        + " romaji = coalesce(excluded.romaji, attendee.romaji),"
                        + " proven_at = greatest(attendee.proven_at, excluded.proven_at)"
                        + " RETURNING folded_address, id")
                .setParameter(1, json.build().toString())
                .setParameter(2, now.toString())
                // who gets a place must not be written before its attendee is known
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            ids.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return ids;
    }

    /** Keeps one of them. @return the person's key */
    public long remember(Attendee person, boolean provenNow, Instant now) {
        String address = person.address().folded();
        return remember(List.of(person), provenNow ? Set.of(address) : Set.of(), now)
                .get(address);
    }

    /** The owner of the address proved it once more, by a mailed link or an account. */
    public void proven(long id, Instant now) {
        entityManager
                .createNativeQuery(
                        "UPDATE attendee SET proven_at = greatest(proven_at, CAST(?2 AS timestamptz)) WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, now.toString())
                .executeUpdate();
    }

    private static JsonObjectBuilder json(Attendee person) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("address", person.address().text())
                .add("folded", person.address().folded())
                .add("name", person.name())
                .add("institution", person.institution())
                .add("language", person.language());
        if (person.kana() != null) {
            json.add("kana", person.kana());
        }
        if (person.romaji() != null) {
            json.add("romaji", person.romaji());
        }
        return json;
    }

    public Optional<Attendee> find(long id) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT address, folded_address, name, institution, language, kana, romaji FROM attendee WHERE id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Attendee(
                        new MailAddress((String) row[0], (String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]))
                .findFirst();
    }

    public Optional<Long> idOf(MailAddress address) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT id FROM attendee WHERE folded_address = ?1")
                .setParameter(1, address.folded())
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).findFirst();
    }

    /** The name in Roman letters as the registration tells it, or else its attendee did before; null for never. */
    public String romaji(Registration registration) {
        if (registration.romaji() != null || registration.attendeeId() == null) {
            return registration.romaji();
        }
        return (String) entityManager
                .createNativeQuery("SELECT romaji FROM attendee WHERE id = ?1")
                .setParameter(1, registration.attendeeId())
                .getSingleResult();
    }

    /** What the person is called from now on, and in these registrations. */
    public void rename(long id, Attendee renamed, Collection<Registration> registrations) {
        entityManager
                .createNativeQuery("UPDATE attendee SET name = ?2, institution = ?3, kana = CAST(?4 AS text),"
                        + " romaji = CAST(?5 AS text) WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, renamed.name())
                .setParameter(3, renamed.institution())
                .setParameter(4, renamed.kana())
                .setParameter(5, renamed.romaji())
                .executeUpdate();
        registrations.forEach(one -> one.rename(renamed.name(), renamed.institution()));
        entityManager
                .createNativeQuery("UPDATE registration SET kana = CAST(?2 AS text), romaji = CAST(?3 AS text)"
                        + " WHERE id = ANY (CAST(?1 AS bigint[]))")
                .setParameter(
                        1, Keys.of(registrations.stream().map(Registration::id).toList()))
                .setParameter(2, renamed.kana())
                .setParameter(3, renamed.romaji())
                .executeUpdate();
    }
}
