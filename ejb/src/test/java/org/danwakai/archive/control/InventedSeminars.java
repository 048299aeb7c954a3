package org.danwakai.archive.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.danwakai.platform.TestPersistence;

/** Seminars that were made up for the tests of the search, in a database of their own. */
final class InventedSeminars {

    private static final int TALK = 1000;
    private static final int SPEAKER = 10_000;

    private InventedSeminars() {}

    /** All of them in the series dlap, each under its number as its key; every fifth in mlphys, too. */
    static TestPersistence start() throws IOException {
        TestPersistence persistence = new TestPersistence("classpath:db/migration", "classpath:db/demo");
        try (InputStream file = InventedSeminars.class.getResourceAsStream("/org/danwakai/archive/seminars.csv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> add(persistence, line.split("\\|", -1)));
        }
        persistence.inTransaction(entityManager -> new NameReadings(entityManager).lookUp());
        return persistence;
    }

    private static void add(TestPersistence persistence, String[] columns) {
        int number = Integer.parseInt(columns[0]);
        StringBuilder sql = new StringBuilder("INSERT INTO seminar (id, decision, format, starts_at, language) VALUES ("
                + number + ", 'published', 'online', '" + columns[1] + "T10:30+09', '" + columns[3] + "');"
                + "INSERT INTO seminar_number SELECT " + (2000 + number) + ", " + number + ", id, 0, " + number
                + " FROM series WHERE slug = 'dlap';");
        if (number % 5 == 0) {
            sql.append("INSERT INTO seminar_number SELECT " + (3000 + number) + ", " + number + ", id, 1, " + number / 5
                    + " FROM series WHERE slug = 'mlphys';");
        }
        sql.append("INSERT INTO talk (id, seminar_id, position, kind, title_ja, title_en, summary, language) VALUES ("
                + (TALK + number) + ", " + number + ", 0, '" + columns[2] + "', " + text(columns[4]) + ", "
                + text(columns[5]) + ", " + text(columns[7]) + ", '" + columns[3] + "');");
        List<String> speakers = Stream.of(columns[6].split("；")).toList();
        for (int i = 0; i < speakers.size(); i++) {
            String[] speaker = speakers.get(i).split("@");
            sql.append("INSERT INTO speaker (id, talk_id, position, name, affiliation, role) VALUES ("
                    + (SPEAKER + 10 * number + i) + ", " + (TALK + number) + ", " + i + ", " + text(speaker[0]) + ", "
                    + text(speaker[1]) + ", 'speaker');");
        }
        if (!columns[8].isEmpty()) {
            boolean link = columns[8].contains("https://");
            sql.append("INSERT INTO talk_reference (id, talk_id, position, text, url) VALUES (" + (2 * SPEAKER + number)
                    + ", " + (TALK + number) + ", 0, "
                    + text(link ? columns[8].replaceFirst(",? *https://.*", "") : columns[8]) + ", "
                    + text(link ? columns[8].replaceFirst(".*(https://.*)", "$1") : "") + ");");
        }
        persistence.run(sql.toString());
    }

    private static String text(String written) {
        return written.isEmpty() ? "NULL" : "'" + written.replace("'", "''") + "'";
    }
}
