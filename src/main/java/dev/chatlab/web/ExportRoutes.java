package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.export.Exporter;
import dev.chatlab.export.FileName;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;

/** The transcript as a file, however long: read page by page, and only as fast as it is taken. */
final class ExportRoutes {
    private static final int PAGE = 100;

    private final Bus bus;
    private final ScoreDrawer scores;

    ExportRoutes(Bus bus) {
        this.bus = bus;
        scores = new ScoreDrawer(bus);
    }

    void bind(Api api) {
        api.on("exportDiscussion", this::export);
    }

    private Future<?> export(Call call) {
        String format = call.query("format");
        Exporter plain = Exporter.of(format == null ? "md" : format);
        return bus.ask(Bus.Address.STORE, new Shelf.Get(call.user().id(), call.path("id")))
                .compose(view -> covered(call, view, plain).compose(exporter -> {
                    HttpServerResponse response = call.rc()
                            .response()
                            .setChunked(true)
                            .putHeader("Content-Type", exporter.mediaType())
                            .putHeader("Content-Disposition", FileName.disposition(view.title(), exporter.extension()));
                    return page(call, view, 0)
                            .compose(first -> response.write(exporter.opening(view, Instant.now()))
                                    .compose(begun -> write(call, exporter, view, first, 0)));
                }));
    }

    /** An HTML page begins with the Score. */
    private Future<Exporter> covered(Call call, View view, Exporter exporter) {
        return exporter.extension().equals("html") && view.turnCount() > 0
                ? scores.cover(call.rc().vertx(), call.user().id(), view).map(exporter::covered)
                : Future.succeededFuture(exporter);
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
