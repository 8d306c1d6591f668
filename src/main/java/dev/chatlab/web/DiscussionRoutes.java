package dev.chatlab.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.Discussions;
import dev.chatlab.discussion.DiscussionsMessage.Invitation;
import dev.chatlab.discussion.DiscussionsMessage.Open;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.Offered;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Discussions over HTTP: launched, listed, read, changed and deleted. */
final class DiscussionRoutes {
    private static final int PAGE = 50;

    private final Bus bus;
    private final Discussions discussions;
    private final Offered voices;

    DiscussionRoutes(Bus bus, Discussions discussions, Offered voices) {
        this.bus = bus;
        this.discussions = discussions;
        this.voices = voices;
    }

    void bind(Api api) {
        api.on("launchDiscussion", this::launch);
        api.on("listDiscussions", this::list);
        api.on("getDiscussion", this::get);
        api.on("amendDiscussion", this::amend);
        api.on("deleteDiscussion", this::delete);
        api.on("restoreDiscussion", this::restore);
        api.on("listTurns", this::turns);
    }

    /** One page of a list; {@code nextCursor} is null at its end. */
    record Listed<T>(List<T> items, @Nullable String nextCursor) {}

    private Future<?> launch(Call call) {
        JsonObject body = call.body();
        Open open = new Open(
                call.user(),
                call.key(),
                body.getString("topic"),
                invitations(body.getJsonArray("personas")),
                Policy.valueOf(word(body, "policy", "natural")),
                Length.valueOf(word(body, "length", "normal")),
                body.getString("language"),
                body.getString("voice"),
                body.getLong("seed"));
        return discussions.open(open).compose(answer -> {
            if (answer.discussion() != null) {
                call.rc()
                        .response()
                        .putHeader(
                                "Location",
                                "/api/v1/discussions/" + answer.discussion().id());
            }
            return call.json(201, answer.discussion());
        });
    }

    private static List<Invitation> invitations(JsonArray personas) {
        return personas.stream()
                .map(item -> item instanceof JsonObject o
                        ? new Invitation(o.getString("id"), o.getString("voice"))
                        : new Invitation((String) item, null))
                .toList();
    }

    private static String word(JsonObject body, String field, String otherwise) {
        String given = body.getString(field);
        return (given == null ? otherwise : given).toUpperCase(Locale.ROOT);
    }

    private Future<?> list(Call call) {
        String user = call.user().id();
        String q = call.query("q");
        boolean archived = Boolean.parseBoolean(call.query("archived"));
        int limit = call.query("limit", PAGE);
        if (q == null || q.isBlank()) {
            return bus.ask(Bus.Address.STORE, new Shelf.Find(user, archived, call.query("cursor"), limit))
                    .compose(page -> call.json(200, new Listed<>(page.discussions(), page.cursor())));
        }
        return bus.ask(Bus.Address.STORE, new Shelf.Search(user, q, archived, call.query("cursor"), limit))
                .compose(page -> call.json(
                        200, new Listed<>(page.hits().stream().map(Result::of).toList(), page.cursor())));
    }

    /** A discussion as the list has it, and where in it the words were found. */
    private record Result(@JsonUnwrapped View discussion, Shelf.Found found) {
        static Result of(Shelf.Hit hit) {
            return new Result(hit.discussion(), hit.found());
        }
    }

    private Future<?> get(Call call) {
        return bus.ask(Bus.Address.STORE, new Shelf.Get(call.user().id(), call.path("id")))
                .compose(view -> call.json(200, view));
    }

    private Future<?> amend(Call call) {
        JsonObject body = call.body();
        Command amend = new Command.Amend(
                call.user(),
                call.key(),
                body.getString("title"),
                body.getBoolean("pinned"),
                body.getBoolean("archived"),
                body.getBoolean("closed"),
                offered(body.getString("voice")),
                muted(body.getJsonArray("muted")));
        return discussions.command(call.path("id"), amend).compose(answer -> call.json(200, answer.discussion()));
    }

    private static @Nullable List<String> muted(@Nullable JsonArray ids) {
        return ids == null ? null : ids.stream().map(String.class::cast).toList();
    }

    private @Nullable String offered(@Nullable String voice) {
        if (voice != null && !voices.has(voice)) {
            throw Failure.Invalid.field("/voice", voices.insteadOf(voice));
        }
        return voice;
    }

    private Future<?> delete(Call call) {
        return discussions
                .command(call.path("id"), new Command.Delete(call.user(), call.key()))
                .compose(answer -> call.nothing());
    }

    private Future<?> restore(Call call) {
        return discussions
                .restore(call.path("id"), call.user(), call.key())
                .compose(answer -> call.json(200, answer.discussion()));
    }

    private Future<?> turns(Call call) {
        int after = Math.max(call.query("after", 0), call.query("cursor", 0));
        Shelf.Turns ask = new Shelf.Turns(call.user().id(), call.path("id"), after, call.query("limit", PAGE));
        return bus.ask(Bus.Address.STORE, ask).compose(page -> {
            String next = page.more() ? Integer.toString(page.turns().getLast().n()) : null;
            return call.json(200, new Listed<>(page.turns(), next));
        });
    }
}
