package org.danwakai.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The persistence unit on a PostgreSQL of its own, without a server around it. */
public final class TestPersistence implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final EntityManagerFactory factory;

    /** @param locations of migrations, such as {@code classpath:db/migration} */
    public TestPersistence(String... locations) throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations(locations)
                .load()
                .migrate();
        factory = Persistence.createEntityManagerFactory(
                "danwakai",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", postgres.getPostgresDatabase(),
                        "eclipselink.weaving", "false"));
    }

    public EntityManager begin() {
        return factory.createEntityManager();
    }

    @Override
    public void close() throws IOException {
        factory.close();
        postgres.close();
    }
}
