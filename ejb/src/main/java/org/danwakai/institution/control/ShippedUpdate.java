package org.danwakai.institution.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.institution.entity.Source;
import org.danwakai.platform.entity.Word;

/** Takes the lists that came with this version of the software into the database, once. */
@Stateless
@PermitAll
public class ShippedUpdate {

    private static final Logger LOG = Logger.getLogger(ShippedUpdate.class.getName());

    /** Any number that nothing else locks. */
    private static final long LOCK = 0x646f6d61696e73L;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DirectoryUpdates updates;

    /** Changes nothing where another server was faster, or the lists are those of the last version. */
    public void bring() {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(?1) AS text)")
                .setParameter(1, LOCK)
                .getResultList();
        String fingerprint = ShippedDirectory.fingerprint();
        List<?> last = entityManager
                .createNativeQuery(
                        "SELECT label FROM directory_edition WHERE source = 'shipped' ORDER BY id DESC LIMIT 1")
                .getResultList();
        if (last.contains(fingerprint)) {
            return;
        }
        long draft = updates.draft(
                Source.SHIPPED, fingerprint, null, ShippedDirectory.read().iterator());
        updates.apply(draft, Source.SHIPPED, fingerprint, null);
        LOG.log(
                Level.INFO,
                "The directory of domains that came with this version is in place ({0})",
                Word.of(Source.SHIPPED));
    }
}
