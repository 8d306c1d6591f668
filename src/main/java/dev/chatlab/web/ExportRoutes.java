package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.export.Bound;
import dev.chatlab.export.Exporter;
import dev.chatlab.export.FileName;
import dev.chatlab.summary.Summarising;
import dev.chatlab.summary.Summary;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transcript as a file, however long: read page by page, and only as fast as it is taken. */
final class ExportRoutes {
    private static final int PAGE = 100;

    private final Bus bus;
    private final ScoreDrawer scores;
    private final Documents documents;

    ExportRoutes(Vertx vertx, Bus bus) {
        this.bus = bus;
        scores = new ScoreDrawer(bus);
        documents = new Documents(vertx, bus);
    }

    void bind(Api api) {
        api.on("exportDiscussion", this::export);
    }

    private Future<?> export(Call call) {
        String format = call.query("format");
        String wanted = format == null ? "md" : format;
        Bound bound = Bound.of(wanted);
        return bus.ask(Bus.Address.STORE, new Shelf.Get(call.user().id(), call.path("id")))
                .compose(view -> summary(call)
                        .compose(summary -> bound == null
                                ? covered(call, view, Exporter.of(wanted))
                                        .compose(exporter -> stream(call, exporter, view, summary.orElse(null)))
                                : documents.send(call, bound, view, summary.orElse(null))));
    }

    /** An HTML page begins with the Score. */
    private Future<Exporter> covered(Call call, View view, Exporter exporter) {
        return exporter.extension().equals("html") && view.turnCount() > 0
                ? scores.cover(call.rc().vertx(), call.user().id(), view).map(exporter::covered)
                : Future.succeededFuture(exporter);
    }

    private Future<Optional<Summary>> summary(Call call) {
        return bus.ask(Bus.Address.SUMMARIES, new Summarising.Read(call.user().id(), call.path("id")))
                .map(Optional::of)
                .recover(error -> error instanceof Failure.NotFound || Bus.nobodyThere(error)
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(error));
    }

    private Future<Void> stream(Call call, Exporter exporter, View view, @Nullable Summary summary) {
        HttpServerResponse response = call.rc()
                .response()
                .setChunked(true)
                .putHeader("Content-Type", exporter.mediaType())
                .putHeader("Content-Disposition", FileName.disposition(view.title(), exporter.extension()));
        return page(call, view, 0)
                .compose(first -> response.write(exporter.opening(view, summary, Instant.now()))
                        .compose(begun -> write(call, exporter, view, first, 0)));
    }

    private Future<Shelf.Pages> page(Call call, View view, int after) {
        return bus.ask(Bus.Address.STORE, new Shelf.Turns(call.user().id(), view.id(), after, PAGE));
    }

    private Future<Void> write(Call call, Exporter exporter, View view, Shelf.Pages page, int after) {
        HttpServerResponse response = call.rc().response();
        if (response.closed()) {
            return Future.succeededFuture();
        }
        String text = exporter.turns(view, page.turns(), after == 0);
        if (!page.more()) {
            return response.end(text + exporter.closing(view));
        }
        int last = page.turns().getLast().n();
        response.write(text);
        return drained(call.rc())
                .compose(ready -> page(call, view, last))
                .compose(next -> write(call, exporter, view, next, last));
    }

    private static Future<Void> drained(RoutingContext rc) {
        HttpServerResponse response = rc.response();
        if (!response.writeQueueFull()) {
            return Future.succeededFuture();
        }
        Promise<Void> room = Promise.promise();
        response.drainHandler(ignored -> room.tryComplete());
        rc.addEndHandler(ignored -> room.tryComplete());
        return room.future();
    }
}
