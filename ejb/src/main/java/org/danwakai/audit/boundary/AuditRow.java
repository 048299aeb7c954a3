package org.danwakai.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.danwakai.audit.entity.Change;
import org.danwakai.audit.entity.Detail;

/**
 * One thing that somebody did.
 *
 * @param action its word; of an older release it may be none that is still known
 * @param subject what it was done to, such as {@code dlap/77}
 * @param facts what else is to be told, in the reader's language
 * @param detail what older releases wrote of that, in English; null for none
 */
public record AuditRow(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        List<Detail.Part> facts,
        String detail,
        List<Change> changes)
        implements Serializable {

    private static final long serialVersionUID = 1L;
}
