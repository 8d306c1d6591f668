package dev.chatlab.store;

import dev.chatlab.bus.Failure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The pool for everything but appends. Fails with {@code Unavailable database_away} while there is no database. */
final class Database {
    private static final int CONNECTIONS = 8;
    private static final int WAITING = 2_000;
    private static final int WAIT_SECONDS = 5;
    private static final int GOODBYE_SECONDS = 10;
    private static final int CONNECT_MILLIS = 3_000;
    /** The client caches none over 2,048 characters by default, and the append is longer. */
    private static final int LONGEST_CACHED_SQL = 16_384;

    private final Pool pool;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Promise<Void> quiet = Promise.promise();
    private volatile boolean closing;

    Database(Vertx vertx, PgConnectOptions options) {
        pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(CONNECTIONS)
                        .setMaxWaitQueueSize(WAITING)
                        .setConnectionTimeout(WAIT_SECONDS)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .with(new NetClientOptions().setConnectTimeout(CONNECT_MILLIS).setTcpKeepAlive(true))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    static PgConnectOptions options(DatabaseUrl url) {
        return new PgConnectOptions()
                .setHost(url.host())
                .setPort(url.port())
                .setDatabase(url.database())
                .setUser(url.user())
                .setPassword(url.password())
                .setSslMode(SslMode.of(url.sslMode()))
                .setSslOptions(tls(url))
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_CACHED_SQL)
                .addProperty("application_name", "chatlab");
    }

    private static ClientSSLOptions tls(DatabaseUrl url) {
        ClientSSLOptions tls = new ClientSSLOptions()
                .setHostnameVerificationAlgorithm(url.sslMode().equals("verify-full") ? "HTTPS" : "");
        if (!url.isVerified()) {
            return tls.setTrustAll(true);
        }
        return tls.setTrustOptions(
                url.rootCertificate() == null
                        ? wellKnownAuthorities()
                        : new PemTrustOptions().addCertPath(url.rootCertificate()));
    }

    private static TrustOptions wellKnownAuthorities() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return TrustOptions.wrap(factory.getTrustManagers()[0]);
        } catch (GeneralSecurityException e) {
            throw new StoreStartException("The JVM has no certificate authorities to check the database's with", e);
        }
    }

    /** Runs a statement that changes nothing, once more if its connection had gone stale. */
    Future<RowSet<Row>> read(String sql, @Nullable Object... values) {
        Tuple tuple = Rows.tuple(values);
        return run(sql, tuple)
                .recover(error -> Trouble.isLost(error) ? run(sql, tuple) : Future.failedFuture(error))
                .recover(error -> Future.failedFuture(Trouble.shown(error)));
    }

    /**
     * The same, planned without regard to its values. A word that most turns hold would else have every turn read and taken
     * apart anew, in place of a look into the index.
     */
    Future<RowSet<Row>> readByIndex(String sql, @Nullable Object... values) {
        Tuple tuple = Rows.tuple(values);
        return byIndex(sql, tuple)
                .recover(error -> Trouble.isLost(error) ? byIndex(sql, tuple) : Future.failedFuture(error))
                .recover(error -> Future.failedFuture(Trouble.shown(error)));
    }

    @SuppressWarnings("NullAway")
    private Future<RowSet<Row>> byIndex(String sql, Tuple tuple) {
        return counted(pool.withTransaction(connection -> connection
                .query(Sql.PLAN_WITHOUT_VALUES)
                .execute()
                .compose(_ -> connection.preparedQuery(sql).execute(tuple))));
    }

    /** Runs a statement once. */
    Future<RowSet<Row>> write(String sql, @Nullable Object... values) {
        return run(sql, Rows.tuple(values)).recover(error -> Future.failedFuture(Trouble.shown(error)));
    }

    /** Runs several statements as one transaction, whose work never ends with null although the client's signature allows it. */
    @SuppressWarnings("NullAway")
    <T> Future<T> transaction(Function<SqlConnection, Future<T>> work) {
        return counted(pool.withTransaction(work)).recover(error -> Future.failedFuture(Trouble.shown(error)));
    }

    /** The only row, read; {@code NotFound} with the sentence if there is none. */
    static <R> Future<R> only(RowSet<Row> rows, Function<Row, R> read, String sentence) {
        return rows.size() == 0
                ? Future.failedFuture(new Failure.NotFound(sentence))
                : Future.succeededFuture(read.apply(rows.iterator().next()));
    }

    Future<RowSet<Row>> run(String sql, Tuple tuple) {
        return counted(pool.preparedQuery(sql).execute(tuple));
    }

    private <T> Future<T> counted(Future<T> work) {
        underWay.incrementAndGet();
        return work.andThen(_ -> {
            if (underWay.decrementAndGet() == 0 && closing) {
                quiet.tryComplete();
            }
        });
    }

    /** Lets what was asked for end, for a while, then closes the connections. */
    Future<Void> close() {
        closing = true;
        if (underWay.get() == 0) {
            quiet.tryComplete();
        }
        return quiet.future()
                .timeout(GOODBYE_SECONDS, TimeUnit.SECONDS)
                .otherwiseEmpty()
                .eventually(pool::close);
    }
}
