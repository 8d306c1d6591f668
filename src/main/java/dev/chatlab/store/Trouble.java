package dev.chatlab.store;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Journal;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a database that is away, or full, from a statement that is wrong. */
final class Trouble {
    static final String UNIQUE = "23505";
    static final String FOREIGN_KEY = "23503";
    private static final List<String> REFUSALS = List.of("53", "58", "28", "3D", "25006", "55000");
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private Trouble() {}

    /** Whether the connection is gone or was never there, so that a statement under way may have been carried out or not. */
    static boolean isLost(Throwable error) {
        return switch (error) {
            case PgException pg -> state(pg).startsWith("08") || state(pg).startsWith("57P");
            case ClosedConnectionException _, IOException _, TimeoutException _ -> true;
            default ->
                !(error instanceof RuntimeException)
                        || String.valueOf(error.getMessage()).startsWith("Connection is ");
        };
    }

    /**
     * Whether the server refused for want of something (disk, memory, connections, being open or writable, a valid password),
     * or too many wait for it already.
     */
    static boolean isRefused(Throwable error) {
        return error instanceof ConnectionPoolTooBusyException
                || (error instanceof PgException pg
                        && REFUSALS.stream().anyMatch(refusal -> state(pg).startsWith(refusal)));
    }

    /** Whether running the statement again may well succeed: a deadlock or a serialization conflict. */
    static boolean isPassing(Throwable error) {
        return error instanceof PgException pg && state(pg).startsWith("40");
    }

    static boolean is(Throwable error, String sqlState) {
        return error instanceof PgException pg && state(pg).equals(sqlState);
    }

    /** What the asker gets to see; errors of our own making are left as they are, for the bus to log. */
    static Throwable shown(Throwable error) {
        if (error instanceof Failure || !(isLost(error) || isRefused(error))) {
            return error;
        }
        LOG.warn("The database is away: {}", error.toString());
        return away();
    }

    static Failure away() {
        return new Failure.Unavailable(
                "database_away",
                "The database cannot be reached at the moment. Nothing was changed; please try again soon.");
    }

    /** For the rare write that was sent and about whose end nothing could be learnt. */
    static Failure doubtful() {
        return new Failure.Unavailable(
                Journal.DOUBTFUL,
                "The database went away while this was being stored. Look whether it is there before trying again.");
    }

    private static String state(PgException error) {
        return String.valueOf(error.getSqlState());
    }
}
