package org.danwakai.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.entity.Seminar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server, in the EAR as it is built: EclipseLink with weaving, and roles on the beans. */
@ExtendWith(ArquillianExtension.class)
class PersistenceIT {

    @PersistenceContext(unitName = "danwakai")
    private EntityManager entityManager;

    @Inject
    private UserTransaction transaction;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeminarEditing editing;

    @Inject
    private Registrants registrants;

    @Deployment
    static EnterpriseArchive danwakai() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "danwakai.ear")
                .importFrom(new File("target/danwakai.ear"))
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, "/danwakai-web.war");
        war.addClass(PersistenceIT.class);
        return ear;
    }

    @Test
    void entitiesAreWoven() throws Exception {
        Class<?> woven = Class.forName("org.eclipse.persistence.internal.weaving.PersistenceWeaved");

        assertTrue(woven.isAssignableFrom(Seminar.class), "EclipseLink has not woven " + Seminar.class);
    }

    @Test
    void aLazyReferenceStaysUnloadedUntilItIsRead() throws Exception {
        transaction.begin();
        try {
            entityManager
                    .createNativeQuery("INSERT INTO seminar (id, decision, format, starts_at, language)"
                            + " VALUES (-1, 'draft', 'online', '2026-01-29T10:30+09', 'ja')")
                    .executeUpdate();
            entityManager
                    .createNativeQuery("INSERT INTO seminar_number (id, seminar_id, series_id, position, number)"
                            + " SELECT -2, -1, id, 0, 9999 FROM series WHERE slug = 'dlap'")
                    .executeUpdate();
            Object number = entityManager
                    .createQuery("SELECT n FROM SeminarNumber n WHERE n.number = 9999")
                    .getSingleResult();

            assertFalse(entityManager
                    .getEntityManagerFactory()
                    .getPersistenceUnitUtil()
                    .isLoaded(number, "series"));
            Seminar seminar = entityManager.find(Seminar.class, -1L);
            assertEquals("dlap/9999", seminar.label());
            assertTrue(entityManager
                    .getEntityManagerFactory()
                    .getPersistenceUnitUtil()
                    .isLoaded(number, "series"));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void thePersistenceProviderIsEclipseLink() {
        assertTrue(entityManager.getDelegate().getClass().getName().startsWith("org.eclipse.persistence"));
    }

    @Test
    void whoIsNotLoggedInMayReadAndNothingElse() {
        assertTrue(catalog.series("dlap").isPresent());
        assertThrows(EJBAccessException.class, () -> editing.publish("dlap", 1));
        assertThrows(EJBAccessException.class, () -> registrants.counts(1));
    }
}
