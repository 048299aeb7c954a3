package org.danwakai.it;

/** A series of its own, and who may do what in it. */
record RankedSeries(String slug) {

    RankedSeries {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone, open_to_organizers)"
                + " VALUES (nextval('entity_id'), '" + slug + "', '権限セミナー " + slug + "', 'Ranked Seminar " + slug
                + "', 'Asia/Tokyo', false) ON CONFLICT (slug) DO UPDATE SET open_to_organizers = false");
        TheStack.execute(
                "DELETE FROM series_right WHERE series_id = (SELECT id FROM series WHERE slug = '" + slug + "')");
    }

    RankedSeries with(String account, String rank) {
        return with("account", account, rank);
    }

    RankedSeries with(String kind, String grantee, String rank) {
        TheStack.execute("INSERT INTO series_right SELECT id, '" + kind + "', '" + grantee + "', '" + rank
                + "', now(), 'test' FROM series WHERE slug = '" + slug + "'");
        return this;
    }

    /** As before there were rights. */
    RankedSeries open() {
        TheStack.execute("UPDATE series SET open_to_organizers = true WHERE slug = '" + slug + "'");
        return this;
    }
}
