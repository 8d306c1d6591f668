package dev.chatlab.web;

import dev.chatlab.auth.Accounts;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What those who run the server ask: does it live, can it serve, how is it doing. */
final class OpsRoutes {
    private static final long PATIENCE_MS = 2_000;
    private static final String NOBODY = "-";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Bus bus;
    private final Supplier<String> figures;

    OpsRoutes(Bus bus, Supplier<String> figures) {
        this.bus = bus;
        this.figures = figures;
    }

    void bind(Api api) {
        api.on("isAlive", call -> call.json(200, new Health("ok")));
        api.on("isReady", this::ready);
        api.on("readMetrics", call -> call.send(200, PROMETHEUS, figures.get()));
    }

    private record Health(String status) {}

    /** Looks up a user who cannot exist: that the database says so is the answer. */
    private Future<?> ready(Call call) {
        return bus.ask(Bus.Address.STORE, new Accounts.FindUser(NOBODY))
                .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                .transform(result -> result.succeeded() || result.cause() instanceof Failure.NotFound
                        ? call.json(200, new Health("ok"))
                        : Future.failedFuture(new Failure.Unavailable("not_ready", "The database does not answer.")));
    }
}
