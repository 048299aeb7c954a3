package org.danwakai.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.danwakai.audit.entity.Change;

/**
 * One thing that somebody did.
 *
 * @param action its word; of an older release it may be none that is still known
 * @param subject what it was done to, such as {@code dlap/77}
 * @param detail null for none
 */
public record AuditRow(
        long id, Instant at, String actor, String action, String subject, String detail, List<Change> changes)
        implements Serializable {

    private static final long serialVersionUID = 1L;
}
