package dev.chatlab.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chatlab.discussion.Answer;
import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.Discussions;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person may tell a discussion over HTTP, and where its events are followed. */
final class CommandRoutes {
    private final Discussions discussions;
    private final Sockets sockets;
    private final Origins origins;

    CommandRoutes(Discussions discussions, Sockets sockets, Origins origins) {
        this.discussions = discussions;
        this.sockets = sockets;
        this.origins = origins;
    }

    void bind(Api api) {
        api.on("nextTurn", this::next);
        api.on("say", this::say);
        api.on("autoPlay", this::auto);
        api.on("stop", this::stop);
        api.takeOver("followEvents", rc -> sockets.events(rc, id(rc)));
        api.guard("openSocket", this::upgradable);
        api.takeOver("openSocket", rc -> sockets.socket(rc, id(rc)));
    }

    private static String id(RoutingContext rc) {
        return Objects.requireNonNull(rc.pathParam("id"), "The path has an id");
    }

    /** What 202 tells: the number of the turn that was opened, if one was. */
    private record Accepted(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer turn) {}

    private Future<?> next(Call call) {
        return command(
                        call,
                        new Command.Next(call.user(), call.key(), call.body().getString("speaker")))
                .compose(answer -> call.json(202, new Accepted(answer.opened())));
    }

    private Future<?> say(Call call) {
        Command say = new Command.Say(
                call.user(),
                call.key(),
                call.body().getString("text"),
                call.body().getString("to"));
        return command(call, say).compose(answer -> call.json(201, answer.said()));
    }

    private Future<?> auto(Call call) {
        return command(
                        call,
                        new Command.Auto(call.user(), call.key(), call.body().getInteger("turns")))
                .compose(answer -> call.json(202, new Accepted(answer.opened())));
    }

    private Future<?> stop(Call call) {
        return command(call, new Command.Stop(call.user(), call.key()))
                .compose(answer -> call.json(202, new Accepted(null)));
    }

    private Future<Answer> command(Call call, Command command) {
        return discussions.command(call.path("id"), command);
    }

    /** Before anybody is identified: is this a WebSocket at all, and from a page that may open one? */
    private void upgradable(RoutingContext rc) {
        if (!"websocket".equalsIgnoreCase(rc.request().getHeader("Upgrade"))) {
            throw new Refusal(
                    426, "upgrade_required", "Open this address as a WebSocket.", Map.of("Upgrade", "websocket"));
        }
        if (origins.isForeign(rc.request())) {
            throw new Refusal(403, "foreign_origin", "This page may not open sockets here.");
        }
        rc.request().pause();
        rc.next();
    }
}
