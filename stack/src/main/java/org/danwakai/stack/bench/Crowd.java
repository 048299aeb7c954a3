package org.danwakai.stack.bench;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.danwakai.stack.LocalStack;

/** Subscribers of the series: a seminar that is published seats them all, and owes each the mail that says so. */
final class Crowd {

    private static final OffsetDateTime STARTS = OffsetDateTime.parse("2099-01-29T10:30:00+09:00");
    private static final OffsetDateTime ENDS = STARTS.plusHours(1);

    private final Rig rig;
    private final int size;
    private int seminars;

    Crowd(Rig rig, int size) {
        this.rig = rig;
        this.size = size;
        rig.subscribe(0, size);
    }

    /** Publishes one more seminar. @return the mails that are owed by that, one for each */
    List<OwedLetter> seat() throws Exception {
        seminars++;
        Map<String, String> titles =
                Map.of("ja", "第" + seminars + "の題目、長め", "en", "Title " + seminars + "; rather, long");
        String number = rig.plan("""
                {"format": "online", "startsAt": "%s", "endsAt": "%s", "language": "en",
                 "talks": [{"title": {"ja": "%s", "en": "%s"}, "language": "en",
                 "speakers": [{"name": "A Speaker", "affiliation": "A University"}]}]}
                """.formatted(STARTS, ENDS, titles.get("ja"), titles.get("en")));
        long id = rig.id(number);
        rig.execute("UPDATE seat_pool SET capacity = " + size + " WHERE seminar_id = " + id);
        rig.publish(number);
        List<OwedLetter> letters = rig
                .query("SELECT concat_ws('|', m.message_id, r.address, r.name, r.institution, r.language, r.id, s.id)"
                        + " FROM registration r JOIN outbox_mail m ON m.registration_id = r.id JOIN subscription s"
                        + " ON s.attendee_id = r.attendee_id WHERE r.seminar_id = " + id
                        + " AND r.state = 'seated' AND m.kind = 'seated'")
                .stream()
                .map(row -> letter(row.split("\\|"), number, titles))
                .toList();
        if (letters.size() != size) {
            throw new IllegalStateException(letters.size() + " mails are owed to " + size + " people");
        }
        return letters;
    }

    private OwedLetter letter(String[] row, String number, Map<String, String> titles) {
        LocalStack stack = rig.stack();
        String site = stack.siteUrl();
        return new OwedLetter(
                row[0],
                row[1],
                row[2],
                row[2] + "＠" + row[3],
                site + "/cancel/" + stack.linkToken('x', Long.parseLong(row[5]), null),
                site + "/leave/" + stack.linkToken('l', Long.parseLong(row[6]), null),
                site + "/dlap/" + number,
                titles.get(row[4]),
                STARTS.toInstant(),
                ENDS.toInstant());
    }
}
