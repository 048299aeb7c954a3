package org.danwakai.look.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.danwakai.look.boundary.SeriesLook;
import org.danwakai.look.entity.Accent;
import org.danwakai.look.entity.Logo;
import org.danwakai.platform.entity.NotFound;

/** The looks of series that have one. The logo itself is read alone where it is wanted. */
@ApplicationScoped
public class LookRows {

    private static final int KEY_BYTES = 8;
    private static final String UPSERT =
            " SELECT z.id, %s FROM series z WHERE z.slug = ?1 ON CONFLICT (series_id) DO UPDATE SET ";

    @PersistenceContext
    private EntityManager entityManager;

    public SeriesLook find(String series) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT l.accent, l.logo_key, l.logo_width, l.logo_height FROM series_look l"
                        + " JOIN series z ON z.id = l.series_id WHERE z.slug = ?1")
                .setParameter(1, series)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SeriesLook(
                        row[0] == null ? null : Accent.parse((String) row[0]),
                        row[1] == null
                                ? null
                                : new Logo(
                                        (String) row[1], ((Number) row[2]).intValue(), ((Number) row[3]).intValue())))
                .findFirst()
                .orElse(SeriesLook.USUAL);
    }

    public Optional<byte[]> logo(String series, String key) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT l.logo FROM series_look l JOIN series z ON z.id = l.series_id"
                        + " WHERE z.slug = ?1 AND l.logo_key = ?2")
                .setParameter(1, series)
                .setParameter(2, key)
                .getResultList();
        return rows.stream().map(byte[].class::cast).findFirst();
    }

    public void colour(String series, Accent accent) {
        change(
                entityManager
                        .createNativeQuery("INSERT INTO series_look (series_id, accent)"
                                + UPSERT.formatted("CAST(?2 AS text)") + "accent = excluded.accent")
                        .setParameter(2, accent == null ? null : accent.written()),
                series);
    }

    public void show(String series, LogoPress.Printed logo) {
        change(
                entityManager
                        .createNativeQuery(
                                "INSERT INTO series_look (series_id, logo, logo_width, logo_height, logo_key)"
                                        + UPSERT.formatted("?2, CAST(?3 AS integer), CAST(?4 AS integer), ?5")
                                        + "logo = excluded.logo, logo_width = excluded.logo_width,"
                                        + " logo_height = excluded.logo_height, logo_key = excluded.logo_key")
                        .setParameter(2, logo.png())
                        .setParameter(3, logo.width())
                        .setParameter(4, logo.height())
                        .setParameter(5, key(logo.png())),
                series);
    }

    public void hideLogo(String series) {
        change(
                entityManager.createNativeQuery("INSERT INTO series_look (series_id, logo_key)"
                        + UPSERT.formatted("CAST(NULL AS text)")
                        + "logo = NULL, logo_width = NULL, logo_height = NULL, logo_key = NULL"),
                series);
    }

    private static void change(Query upsert, String series) {
        if (upsert.setParameter(1, series).executeUpdate() == 0) {
            throw new NotFound("series " + series);
        }
    }

    private static String key(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("The Java runtime lacks SHA-256", missing);
        }
    }
}
