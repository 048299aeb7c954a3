package org.danwakai.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.danwakai.platform.TestPersistence;
import org.junit.jupiter.api.Test;

class PlansTest {

    @Test
    void plansAreNewUntilTheTransactionEnds() throws Exception {
        try (TestPersistence persistence = new TestPersistence("classpath:db/migration");
                EntityManager entityManager = persistence.begin()) {
            entityManager.getTransaction().begin();
            Plans.forPresentRows(entityManager);
            assertThat(mode(entityManager)).isEqualTo("force_custom_plan");
            entityManager.getTransaction().commit();

            entityManager.getTransaction().begin();
            assertThat(mode(entityManager)).isEqualTo("auto");
            entityManager.getTransaction().rollback();
        }
    }

    private static Object mode(EntityManager entityManager) {
        return entityManager
                .createNativeQuery("SELECT current_setting('plan_cache_mode')")
                .getSingleResult();
    }
}
