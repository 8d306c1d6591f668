package dev.chatlab.web;

import dev.chatlab.auth.Accounts;
import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Discussions;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What is one's own, over HTTP: taken home as a whole, or deleted as a whole. */
final class MeRoutes {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Bus bus;
    private final Discussions discussions;
    private final RateLimits limits;
    private final RefreshCookie cookie;

    MeRoutes(Bus bus, Discussions discussions, RateLimits limits, HttpSettings settings) {
        this.bus = bus;
        this.discussions = discussions;
        this.limits = limits;
        cookie = new RefreshCookie(settings);
    }

    void bind(Api api) {
        api.on("downloadMyData", this::download);
        api.on("deleteMe", this::delete);
    }

    private Future<?> download(Call call) {
        limits.takeout(call.user().id());
        Takeout takeout = new Takeout(bus, call.user().id());
        return takeout.look().compose(found -> {
            String name = "chatlab-" + LocalDate.now(ZoneOffset.UTC) + ".zip";
            call.rc()
                    .response()
                    .setChunked(true)
                    .putHeader("Content-Type", "application/zip")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            return takeout.pack(found, new ZipStream(call.rc()));
        });
    }

    /** Said again it changes nothing. */
    private Future<?> delete(Call call) {
        return bus.ask(Bus.Address.STORE, new Accounts.Remove(call.user().id()), LONGEST)
                .compose(removed -> {
                    discussions.end(call.user(), removed.discussions());
                    cookie.clear(call.rc());
                    return call.nothing();
                });
    }
}
