package org.danwakai.institution.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import org.danwakai.institution.entity.DirectoryChanged;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Judgement;

/**
 * The directory in this server's memory, so that a look-up costs no question to the database. What another server
 * changes is seen here within seconds.
 */
@ApplicationScoped
public class DirectoryShelf {

    private volatile Shelved shelved;

    @Inject
    private DirectoryRows rows;

    private record Shelved(long edition, Directory directory, Map<String, Map<String, Directory.Decided>> decisions) {}

    /** @param series whose own decisions count besides, by slug; null for none */
    public Judgement judge(DomainName domain, String series) {
        Shelved known = known();
        return known.directory()
                .judge(domain, series == null ? Map.of() : known.decisions().getOrDefault(series, Map.of()));
    }

    public Directory directory() {
        return known().directory();
    }

    private Shelved known() {
        return shelved == null ? refresh() : shelved;
    }

    /** Reads it anew where it has changed. */
    synchronized Shelved refresh() {
        long edition = rows.edition();
        if (shelved == null || shelved.edition() != edition) {
            shelved = new Shelved(edition, new Directory(rows.believed()), rows.decisions());
        }
        return shelved;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DirectoryChanged change) {
        shelved = null;
    }
}
