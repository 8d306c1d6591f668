package dev.chatlab.store.embedded;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log, one line per event, what happens to the embedded PostgreSQL. */
final class PostgresLog {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private PostgresLog() {}

    /** A listener that fails must not end the supervision. */
    static Consumer<PostgresEvent> before(Consumer<PostgresEvent> listener) {
        return event -> {
            write(event);
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.error("The listener failed on {}", event, e);
            }
        };
    }

    private static void write(PostgresEvent event) {
        switch (event) {
            case PostgresEvent.Started(long pid, int port, var took) ->
                LOG.info("PostgreSQL answers on port {} after {} ms (process {})", port, took.toMillis(), pid);
            case PostgresEvent.Adopted(long pid, int port) ->
                LOG.info("PostgreSQL was still running on port {} and is used again (process {})", port, pid);
            case PostgresEvent.OrphanStopped(long pid) ->
                LOG.warn("PostgreSQL process {}, left by an earlier run, was stopped", pid);
            case PostgresEvent.PortMoved(int before, int now) ->
                LOG.warn("Port {} is taken by another program; PostgreSQL moves to {}", before, now);
            case PostgresEvent.Died(long pid) -> LOG.error("PostgreSQL process {} died; restarting it", pid);
            case PostgresEvent.RestartFailed(int attempt, String reason, var retryIn) ->
                LOG.error("PostgreSQL restart {} failed, next in {} ms: {}", attempt, retryIn.toMillis(), reason);
        }
    }
}
