package dev.chatlab.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema up to date at each start, over JDBC and therefore off the event loop. Several nodes may start at once: one
 * migrates while the others wait for its lock. A database newer than this program is left as it is.
 */
final class Migrations {
    private static final int CONNECT_RETRIES = 10;
    private static final int LOCK_RETRIES = 300;
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /** Blocks until the schema is current; fails with {@link StoreStartException}. */
    static void run(DatabaseUrl url) {
        try {
            var result = Flyway.configure()
                    .dataSource(new JdbcSource(url))
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .connectRetries(CONNECT_RETRIES)
                    .connectRetriesInterval(1)
                    .lockRetryCount(LOCK_RETRIES)
                    .load()
                    .migrate();
            LOG.info("The schema of {} is current: {} migrations were new", url, result.migrationsExecuted);
        } catch (FlywayException e) {
            throw new StoreStartException(
                    "The database " + url + " could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
