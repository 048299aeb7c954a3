package org.danwakai.institution.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.danwakai.institution.entity.DirectoryChanged;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Judgement;

/**
 * The directory in this server's memory, so that a look-up costs no question to the database. What another server
 * changes is seen here within seconds.
 */
@ApplicationScoped
public class DirectoryShelf {

    /** Changes that were told of in this server. */
    private final AtomicLong changes = new AtomicLong();

    private final DirectoryRows rows;

    private volatile Shelved shelved;

    @Inject
    DirectoryShelf(DirectoryRows rows) {
        this.rows = rows;
    }

    /** For the container's proxy alone. */
    protected DirectoryShelf() {
        this(null);
    }

    /** @param changes as many as had been told of before it was read; whoever knows of more waits for a later one */
    private record Shelved(
            long changes, long edition, Directory directory, Map<String, Map<String, Directory.Decided>> decisions) {}

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
        Shelved known = shelved;
        return known == null || known.changes() < changes.get() ? refresh() : known;
    }

    /** Reads it anew where it has changed. */
    synchronized Shelved refresh() {
        long told = changes.get();
        long edition = rows.edition();
        Shelved known = shelved;
        if (known != null && known.edition() == edition) {
            known = new Shelved(told, edition, known.directory(), known.decisions());
        } else {
            // organizers decide often, and the directory is a hundred thousand rows
            boolean same = known != null && !rows.hasChangedSince(known.edition());
            Directory directory = same ? known.directory() : new Directory(rows.believed());
            known = new Shelved(told, edition, directory, rows.decisions());
        }
        shelved = known;
        return known;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DirectoryChanged change) {
        changes.incrementAndGet();
    }
}
