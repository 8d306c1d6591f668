package dev.chatlab.store;

import dev.chatlab.auth.Accounts;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Message;
import dev.chatlab.discussion.Journal;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.persona.Manuscripts;
import dev.chatlab.summary.Summaries;
import dev.chatlab.voice.Trials;
import dev.chatlab.voice.budget.Spending;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.pgclient.PgConnectOptions;
import org.jspecify.annotations.Nullable;

/**
 * Durable storage at {@code store}: answers what discussion, persona, voice and auth declare as their ports. Migrates the schema when it is
 * deployed, and fails to deploy with {@link StoreStartException} if that cannot be done. One per process.
 */
public final class StoreVerticle extends VerticleBase {
    private static final int LARGEST_BATCH = 256;

    private final Bus bus;
    private final DatabaseUrl url;
    private @Nullable MessageConsumer<Message> consumer;
    private @Nullable Database database;
    private @Nullable GroupCommit commits;

    public StoreVerticle(Bus bus, DatabaseUrl url) {
        this.bus = bus;
        this.url = url;
    }

    @Override
    public Future<?> start() {
        return vertx.executeBlocking(() -> {
                    Migrations.run(url);
                    return url;
                })
                .compose(_ -> serve());
    }

    private Future<Void> serve() {
        PgConnectOptions options = Database.options(url);
        Database pool = new Database(vertx, options);
        GroupCommit appends = new GroupCommit(vertx, new Link(vertx, options), LARGEST_BATCH);
        database = pool;
        commits = appends;
        JournalStore journal = new JournalStore(pool, appends);
        ShelfStore shelf = new ShelfStore(pool);
        AccountStore accounts = new AccountStore(pool);
        ManuscriptStore manuscripts = new ManuscriptStore(pool);
        SpendingStore spending = new SpendingStore(pool);
        SummaryStore summaries = new SummaryStore(pool);
        TrialStore trials = new TrialStore(pool);
        MessageConsumer<Message> serving = bus.serve(Bus.Address.STORE, Message.class, message -> switch (message) {
            case Journal ask -> journal.handle(ask);
            case Shelf ask -> shelf.handle(ask);
            case Accounts ask -> accounts.handle(ask);
            case Manuscripts ask -> manuscripts.handle(ask);
            case Spending ask -> spending.handle(ask);
            case Summaries ask -> summaries.handle(ask);
            case Trials ask -> trials.handle(ask);
            default -> Future.failedFuture(new IllegalArgumentException("The store knows no " + message.getClass()));
        });
        consumer = serving;
        return serving.completion();
    }

    /** Takes no more, lets what was taken commit, then closes the connections. */
    @Override
    public Future<?> stop() {
        Future<Void> deaf = consumer == null ? Future.succeededFuture() : consumer.unregister();
        return deaf.compose(_ -> commits == null ? Future.succeededFuture() : commits.close())
                .transform(_ -> database == null ? Future.succeededFuture() : database.close());
    }
}
