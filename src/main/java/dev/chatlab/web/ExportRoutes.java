package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.export.Bound;
import dev.chatlab.export.Exporter;
import dev.chatlab.export.FileName;
import dev.chatlab.summary.Summary;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** The transcript as a file. */
final class ExportRoutes {
    private static final int SCREEN_WIDTH = 960;
    /** Narrower, so that its words can be read when it is printed as wide as a column. */
    private static final int PAPER_WIDTH = 640;

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
        String user = call.user().id();
        Telling telling = new Telling(bus, user);
        return bus.ask(Bus.Address.STORE, new Shelf.Get(user, call.path("id")))
                .compose(view -> telling.summary(view.id())
                        .compose(summary -> bound == null
                                ? covered(call, view, Exporter.of(wanted))
                                        .compose(
                                                exporter -> stream(call, telling, exporter, view, summary.orElse(null)))
                                : covered(call, view, bound)
                                        .compose(whole -> documents.send(call, whole, view, summary.orElse(null)))));
    }

    private Future<Bound> covered(Call call, View view, Bound bound) {
        return view.turnCount() > 0
                ? scores.cover(call.rc().vertx(), call.user().id(), view, PAPER_WIDTH)
                        .map(bound::covered)
                : Future.succeededFuture(bound);
    }

    /** An HTML page begins with the Score. */
    private Future<Exporter> covered(Call call, View view, Exporter exporter) {
        return exporter.extension().equals("html") && view.turnCount() > 0
                ? scores.cover(call.rc().vertx(), call.user().id(), view, SCREEN_WIDTH)
                        .map(exporter::covered)
                : Future.succeededFuture(exporter);
    }

    private static Future<Void> stream(
            Call call, Telling telling, Exporter exporter, View view, @Nullable Summary summary) {
        HttpServerResponse response = call.rc()
                .response()
                .setChunked(true)
                .putHeader("Content-Type", exporter.mediaType())
                .putHeader("Content-Disposition", FileName.disposition(view.title(), exporter.extension()));
        return telling.tell(view, summary, exporter, text -> {
                    if (response.closed()) {
                        return Future.failedFuture("The reader has gone");
                    }
                    response.write(text);
                    return Telling.drained(call.rc());
                })
                .compose(_ -> response.end());
    }
}
