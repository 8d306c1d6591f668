package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.score.Score;
import dev.chatlab.score.Sheet;
import dev.chatlab.score.Theme;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;

/** A discussion's Score over HTTP, drawn again only when something has happened in it. */
final class ScoreRoutes {
    private final Bus bus;
    private final ScoreDrawer drawer;

    ScoreRoutes(Bus bus) {
        this.bus = bus;
        drawer = new ScoreDrawer(bus);
    }

    void bind(Api api) {
        api.on("getScore", this::score);
    }

    private Future<Void> score(Call call) {
        String user = call.user().id();
        return bus.ask(Bus.Address.STORE, new Shelf.Get(user, call.path("id"))).compose(view -> {
            String etag = "\"" + Score.REVISION + "-" + view.seq() + "\"";
            HttpServerResponse response = call.rc()
                    .response()
                    .putHeader("Cache-Control", "private, no-cache")
                    .putHeader("Vary", "Origin, Authorization")
                    .putHeader("ETag", etag);
            return etag.equals(call.rc().request().getHeader("If-None-Match"))
                    ? response.setStatusCode(304).end()
                    : drawn(call, user, view);
        });
    }

    private Future<Void> drawn(Call call, String user, View view) {
        int to = call.query("to", Integer.MAX_VALUE);
        return drawer.draw(call.rc().vertx(), user, view, to, sheet(call))
                .compose(svg -> call.send(200, "image/svg+xml; charset=utf-8", svg));
    }

    private static Sheet sheet(Call call) {
        Theme theme = Theme.named(call.query("theme") == null ? "light" : String.valueOf(call.query("theme")));
        return "thumb".equals(call.query("size"))
                ? Sheet.thumb(theme)
                : Sheet.full(call.query("width", Sheet.WIDTH), theme);
    }
}
