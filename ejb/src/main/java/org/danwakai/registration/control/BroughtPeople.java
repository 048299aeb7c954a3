package org.danwakai.registration.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.danwakai.registration.boundary.Arrival;
import org.danwakai.registration.boundary.Departure;

/** Lists of people as the database reads them: one parameter, however many they are. */
final class BroughtPeople {

    /** The rows of the parameter 1, in the order of the list. */
    static final String ARRIVALS = "arrival AS (SELECT * FROM ROWS FROM (jsonb_to_recordset(CAST(?1 AS jsonb)) AS"
            + " (address text, folded text, name text, institution text, language text, at timestamptz))"
            + " WITH ORDINALITY AS a (address, folded, name, institution, language, at, n))";

    /**
     * Keeps the newcomers as attendees, in the order of their addresses, since others may keep some of them at the same
     * time. Who is known already goes by the name of their own choice. That an organizer knows an address proves nothing.
     */
    static final String ATTENDEES = "person AS (INSERT INTO attendee (id, address, folded_address, name, institution,"
            + " language) SELECT nextval('entity_id'), address, folded, name, institution, language"
            + " FROM newcomer ORDER BY folded"
            + " ON CONFLICT (folded_address) DO UPDATE SET proven_at = attendee.proven_at"
            + " RETURNING id AS attendee, folded_address)";

    /** The rows of the parameter 1; who does not say when leaves whatever there is. */
    static final String DEPARTURES = "departure AS (SELECT folded, max(coalesce(at, 'infinity')) AS at"
            + " FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS d (folded text, at timestamptz) GROUP BY folded)";

    private BroughtPeople() {}

    static String arrivals(List<Arrival> people) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (Arrival person : people) {
            JsonObjectBuilder row = JSON.createObjectBuilder()
                    .add("address", person.address())
                    .add("folded", person.foldedAddress())
                    .add("name", person.name())
                    .add("institution", person.institution())
                    .add("language", person.language());
            if (person.askedAt() != null) {
                row.add("at", person.askedAt().toString());
            }
            rows.add(row);
        }
        return rows.build().toString();
    }

    static String departures(List<Departure> people) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (Departure person : people) {
            JsonObjectBuilder row = JSON.createObjectBuilder().add("folded", person.foldedAddress());
            if (person.at() != null) {
                row.add("at", person.at().toString());
            }
            rows.add(row);
        }
        return rows.build().toString();
    }
}
