package org.danwakai.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version's schema before anything else starts. Flyway locks the schema's history, so
 * several servers may start at once. Every bean with work at the start depends on this one.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {

    @Resource(lookup = "java:jboss/datasources/DanwakaiDS")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Setting.TOKEN_KEY.value();
        List<String> locations = new ArrayList<>(List.of("classpath:db/migration"));
        if (Setting.LOCAL.isTrue()) {
            locations.add("classpath:db/demo");
        }
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations(locations.toArray(String[]::new))
                .load()
                .migrate();
    }
}
