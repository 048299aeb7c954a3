package org.danwakai.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The persistence unit on a PostgreSQL of its own, without a server around it. */
public final class TestPersistence implements AutoCloseable {

    /** What a session has read is counted when it ends otherwise, which may be while another one is looked at. */
    private static final String COUNT_AT_ONCE = "SELECT CAST(pg_stat_force_next_flush() AS text)";

    private final AtomicLong statements = new AtomicLong();
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
                        "jakarta.persistence.nonJtaDataSource",
                                counted(DataSource.class, postgres.getPostgresDatabase()),
                        "eclipselink.weaving", "false"));
    }

    private <T> T counted(Class<T> type, T real) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
            }
            Object result = method.invoke(real, arguments);
            return method.getReturnType() == Connection.class ? counted(Connection.class, (Connection) result) : result;
        });
    }

    /** How many statements were sent to the database so far. */
    public long statements() {
        return statements.get();
    }

    /** Connections without a transaction, each new, whose work is counted when they are closed. */
    public DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = method.invoke(postgres.getPostgresDatabase(), arguments);
            return result instanceof Connection connection ? countedWhenClosed(connection) : result;
        });
    }

    private static Connection countedWhenClosed(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(COUNT_AT_ONCE);
                }
            }
            return method.invoke(connection, arguments);
        });
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    public EntityManager begin() {
        return factory.createEntityManager();
    }

    /** In a transaction of its own; what it throws undoes it. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entityManager = begin();
        try {
            entityManager.getTransaction().begin();
            T result = work.apply(entityManager);
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    /** Blocks that were looked at, of rows and of indexes, those of long values among them. */
    public record Blocks(long rows, long indexes) {

        public long all() {
            return rows + indexes;
        }
    }

    /**
     * What work reads, counted in blocks and not in time.
     *
     * @param tables none for all
     */
    public Blocks blocks(Consumer<EntityManager> work, String... tables) {
        return blocks(
                () -> inTransaction(entityManager -> {
                    work.accept(entityManager);
                    return entityManager.createNativeQuery(COUNT_AT_ONCE).getSingleResult();
                }),
                tables);
    }

    /** The same of work by connections of {@link #dataSource}. */
    public Blocks blocks(Runnable work, String... tables) {
        Blocks before = blocks(tables);
        work.run();
        Blocks after = blocks(tables);
        return new Blocks(after.rows - before.rows, after.indexes - before.indexes);
    }

    private Blocks blocks(String... tables) {
        String chosen = tables.length == 0 ? "" : " WHERE relname IN ('" + String.join("', '", tables) + "')";
        return new Blocks(
                count("heap_blks_hit + heap_blks_read + coalesce(toast_blks_hit + toast_blks_read, 0)", chosen),
                count(
                        "coalesce(idx_blks_hit + idx_blks_read, 0) + coalesce(tidx_blks_hit + tidx_blks_read, 0)",
                        chosen));
    }

    private long count(String which, String chosen) {
        return Long.parseLong(rows("SELECT CAST(sum(" + which + ") AS bigint) FROM pg_statio_user_tables" + chosen)
                .get(0));
    }

    public void run(String sql) {
        inTransaction(entityManager -> {
            entityManager.createNativeQuery(sql).executeUpdate();
            return entityManager.createNativeQuery(COUNT_AT_ONCE).getSingleResult();
        });
    }

    /** Has the table as it is after a while: what is in it seen by everybody, and known to the planner. */
    public void vacuum(String table) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // commits are written a moment later here, and until then no row counts as seen by everybody
            statement.execute("CHECKPOINT");
            statement.execute("VACUUM ANALYZE " + table);
            statement.execute(COUNT_AT_ONCE);
        }
    }

    /** Of a query for one column. */
    public List<String> rows(String sql) {
        return inTransaction(entityManager -> {
            List<?> rows = entityManager.createNativeQuery(sql).getResultList();
            return rows.stream().map(String::valueOf).toList();
        });
    }

    @Override
    public void close() throws IOException {
        factory.close();
        postgres.close();
    }
}
