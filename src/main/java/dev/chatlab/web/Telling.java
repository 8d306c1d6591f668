package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.export.Exporter;
import dev.chatlab.summary.Summarising;
import dev.chatlab.summary.Summary;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A transcript in one format, however long: read page by page, and only as fast as it is taken. */
final class Telling {
    private static final int PAGE = 100;

    private final Bus bus;
    private final String user;

    Telling(Bus bus, String user) {
        this.bus = bus;
        this.user = user;
    }

    Future<Optional<Summary>> summary(String id) {
        return bus.ask(Bus.Address.SUMMARIES, new Summarising.Read(user, id))
                .map(Optional::of)
                .recover(error -> error instanceof Failure.NotFound || Bus.nobodyThere(error)
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(error));
    }

    /** {@code taker} completes when it wants more; it is not called before the first page is there. */
    Future<Void> tell(View view, @Nullable Summary summary, Exporter exporter, Function<String, Future<Void>> taker) {
        return page(view, 0)
                .compose(first -> taker.apply(exporter.opening(view, summary, Instant.now()))
                        .compose(_ -> go(view, exporter, first, 0, taker)));
    }

    private Future<Shelf.Pages> page(View view, int after) {
        return bus.ask(Bus.Address.STORE, new Shelf.Turns(user, view.id(), after, PAGE));
    }

    private Future<Void> go(
            View view, Exporter exporter, Shelf.Pages page, int after, Function<String, Future<Void>> taker) {
        String text = exporter.turns(view, page.turns(), after == 0);
        if (!page.more()) {
            return taker.apply(text + exporter.closing(view));
        }
        int last = page.turns().getLast().n();
        return taker.apply(text).compose(_ -> page(view, last)).compose(next -> go(view, exporter, next, last, taker));
    }

    /** Completes when the reader of a response has room again, or has gone. */
    static Future<Void> drained(RoutingContext rc) {
        HttpServerResponse response = rc.response();
        if (!response.writeQueueFull()) {
            return Future.succeededFuture();
        }
        Promise<Void> room = Promise.promise();
        response.drainHandler(_ -> room.tryComplete());
        rc.addEndHandler(_ -> room.tryComplete());
        return room.future();
    }
}
