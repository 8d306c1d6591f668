package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.summary.Summarising;
import io.vertx.core.Future;
import java.time.Duration;

/** The summary of a discussion over HTTP: made when it is asked for, kept, and read. */
final class SummaryRoutes {
    /** What a model may take, and the store before and after it. */
    private static final Duration LONGEST = Summarising.PATIENCE.plusSeconds(30);

    private final Bus bus;

    SummaryRoutes(Bus bus) {
        this.bus = bus;
    }

    void bind(Api api) {
        api.on(
                "summarise",
                call -> answer(call, new Summarising.Make(call.user().id(), call.path("id"))));
        api.on("getSummary", this::read);
    }

    private Future<?> read(Call call) {
        return bus.ask(Bus.Address.SUMMARIES, new Summarising.Read(call.user().id(), call.path("id")))
                .compose(summary -> call.json(200, summary))
                .recover(error -> error instanceof Failure.NotFound && Boolean.parseBoolean(call.query("ifAny"))
                        ? none(call)
                        : Future.failedFuture(error));
    }

    /** Of a discussion that is the user's; any other does not exist. */
    private Future<Void> none(Call call) {
        return bus.ask(Bus.Address.STORE, new Shelf.Get(call.user().id(), call.path("id")))
                .compose(view -> call.nothing());
    }

    private Future<?> answer(Call call, Summarising.Make make) {
        return bus.ask(Bus.Address.SUMMARIES, make, LONGEST).compose(summary -> call.json(200, summary));
    }
}
