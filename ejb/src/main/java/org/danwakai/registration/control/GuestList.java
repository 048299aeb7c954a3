package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.CheckIn.Count;
import org.danwakai.registration.entity.Guest;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;

/** Finds those who may come through the door. */
@ApplicationScoped
public class GuestList {

    private static final int MOST_WORDS = 5;
    private static final int FIRST_KATAKANA = 'ァ';
    private static final int LAST_KATAKANA = 'ヶ';
    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    private static final String KATAKANA = letters(0);
    private static final String HIRAGANA = letters(TO_HIRAGANA);

    private static final String SELECT =
            "SELECT r.id, r.name, coalesce(r.kana, a.kana), r.institution, p.name, r.state,"
                    + " r.arrived_at FROM registration r JOIN seat_pool p ON p.id = r.pool_id"
                    + " LEFT JOIN attendee a ON a.id = r.attendee_id WHERE r.seminar_id = ?1";

    /** All that can be typed to find somebody, in one width, one case and one kind of kana, without spaces. */
    private static final String SEARCHED = "replace(translate(lower(normalize(concat_ws('|', r.name,"
            + " r.kana, a.kana, r.romaji, a.romaji, r.institution, r.address), NFKC)), '" + KATAKANA + "', '" + HIRAGANA
            + "'), ' ', '')";

    private static final String BY_READING =
            " coalesce(r.kana, a.kana, r.romaji, a.romaji, r.name) COLLATE \"ja-x-icu\", r.id";

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container. */
    public GuestList() {}

    GuestList(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static String letters(int down) {
        return IntStream.rangeClosed(FIRST_KATAKANA, LAST_KATAKANA)
                .mapToObj(letter -> Character.toString(letter - down))
                .collect(Collectors.joining());
    }

    public List<Guest> find(long seminarId, String text, int most) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder(SELECT).append(" AND r.state IN ('seated', 'waiting', 'in-review')");
        for (int i = 0; i < words.size(); i++) {
            sql.append(" AND strpos(")
                    .append(SEARCHED)
                    .append(", ?")
                    .append(i + 2)
                    .append(") > 0");
        }
        sql.append(" ORDER BY r.state <> 'seated', p.name <> 'room',").append(BY_READING);
        Query query =
                entityManager.createNativeQuery(sql.append(" LIMIT " + most).toString());
        for (int i = 0; i < words.size(); i++) {
            query.setParameter(i + 2, words.get(i));
        }
        return guests(query.setParameter(1, seminarId));
    }

    private static List<String> words(String text) {
        String folded = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        if (folded.isEmpty()) {
            return List.of();
        }
        return List.of(folded.split("\\s+")).stream()
                .limit(MOST_WORDS)
                .map(GuestList::inHiragana)
                .toList();
    }

    private static String inHiragana(String word) {
        return word.codePoints()
                .map(letter -> letter >= FIRST_KATAKANA && letter <= LAST_KATAKANA ? letter - TO_HIRAGANA : letter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    public List<Guest> latest(long seminarId, int most) {
        return guests(entityManager
                .createNativeQuery(
                        SELECT + " AND r.arrived_at IS NOT NULL ORDER BY r.arrived_at DESC, r.id LIMIT " + most)
                .setParameter(1, seminarId));
    }

    public Optional<Guest> one(long seminarId, long registrationId) {
        return guests(entityManager
                        .createNativeQuery(SELECT + " AND r.id = ?2")
                        .setParameter(1, seminarId)
                        .setParameter(2, registrationId))
                .stream()
                .findFirst();
    }

    public Count count(long seminarId) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("SELECT count(*) FILTER (WHERE r.arrived_at IS NOT NULL),"
                        + " count(*) FILTER (WHERE r.state = 'seated' AND p.name = 'room'),"
                        + " count(*) FILTER (WHERE r.state = 'seated') FROM registration r"
                        + " JOIN seat_pool p ON p.id = r.pool_id WHERE r.seminar_id = ?1")
                .setParameter(1, seminarId)
                .getSingleResult();
        long room = ((Number) row[1]).longValue();
        return new Count(((Number) row[0]).longValue(), room > 0 ? room : ((Number) row[2]).longValue());
    }

    private static List<Guest> guests(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Guest(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        Word.parse(PoolName.class, (String) row[4]),
                        Word.parse(RegistrationState.class, (String) row[5]),
                        row[6] == null ? null : ((Timestamp) row[6]).toInstant()))
                .toList();
    }
}
