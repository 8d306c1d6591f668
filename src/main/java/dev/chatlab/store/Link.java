package dev.chatlab.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The one connection appends go through, opened on demand and again after it was lost. */
final class Link {
    private static final long PATIENCE_SECONDS = 10;
    private static final long PATIENCE_TO_CONNECT_SECONDS = 3;

    private final Vertx vertx;
    private final PgConnectOptions options;
    private @Nullable PgConnection connection;

    Link(Vertx vertx, PgConnectOptions options) {
        this.vertx = vertx;
        this.options = options;
    }

    /** The connection, opened if need be; what fails here was never sent. */
    Future<PgConnection> open() {
        PgConnection open = connection;
        return open != null ? Future.succeededFuture(open) : connect();
    }

    private Future<PgConnection> connect() {
        Future<PgConnection> opening = PgConnection.connect(vertx, options);
        Future<PgConnection> opened = opening.timeout(PATIENCE_TO_CONNECT_SECONDS, TimeUnit.SECONDS);
        opened.onFailure(_ -> opening.onSuccess(PgConnection::close));
        return opened.compose(this::prepared)
                .recover(error -> Future.failedFuture(new IOException("Not connected", error)));
    }

    private Future<PgConnection> prepared(PgConnection fresh) {
        fresh.closeHandler(_ -> forget(fresh));
        return watched(fresh, fresh.query(Sql.TUNE_APPEND).execute())
                .map(_ -> fresh)
                .onSuccess(ready -> connection = ready);
    }

    /** Runs a statement; a connection that fails or stays silent is given up. */
    Future<RowSet<Row>> run(PgConnection on, String sql, Tuple values) {
        return watched(on, on.preparedQuery(sql).execute(values));
    }

    private Future<RowSet<Row>> watched(PgConnection on, Future<RowSet<Row>> query) {
        return query.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).onFailure(error -> {
            if (Trouble.isLost(error)) {
                forget(on);
                on.close();
            }
        });
    }

    private void forget(PgConnection lost) {
        if (lost.equals(connection)) {
            connection = null;
        }
    }

    Future<Void> close() {
        PgConnection open = connection;
        return open == null ? Future.succeededFuture() : open.close();
    }
}
