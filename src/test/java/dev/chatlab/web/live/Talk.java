package dev.chatlab.web.live;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.discussion.Answer;
import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Live;
import dev.chatlab.discussion.Peek;
import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A discussion as its followers see it: the test says what happens in it; it stores that in memory and publishes it. */
final class Talk {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Speaker DEWEY = new Speaker(Speaker.Kind.THEORIST, "dewey", "John Dewey");

    final String id;
    final String owner;
    final List<Event> events = new ArrayList<>();
    final List<Command> commands = new ArrayList<>();
    private final Bus bus;
    private final Context context;
    private boolean silent;
    private int attempts = 1000;
    private int n;
    private Live.@Nullable Delta said;

    Talk(Vertx vertx, Bus bus, String id, String owner) {
        this.bus = bus;
        this.id = id;
        this.owner = owner;
        this.context = vertx.getOrCreateContext();
        await(() -> bus.serve(Bus.Address.discussion(id), Message.class, this::receive)
                .completion());
        await(() -> store(new Event.Updated(1, view(), Event.Change.OPENED)));
    }

    /** From now on things happen elsewhere: they are stored, but nobody here hears of them. */
    void silent(boolean is) {
        silent = is;
    }

    int start() {
        await(() -> {
            said = null;
            return store(new Event.TurnStarted(next(), turn(++n, "", Turn.Status.SPEAKING)));
        });
        attempts++;
        return n;
    }

    void say(String text) {
        await(() -> {
            int offset = said == null ? 0 : said.text().length();
            said = new Live.Delta(n, attempts, 0, (said == null ? "" : said.text()) + text);
            return publish(new Live.Delta(n, attempts, offset, text));
        });
    }

    /** Words that all come before anybody gets round to anything else. */
    void burst(List<String> words) {
        await(() -> {
            for (String word : words) {
                int offset = said == null ? 0 : said.text().length();
                said = new Live.Delta(n, attempts, 0, (said == null ? "" : said.text()) + word);
                publish(new Live.Delta(n, attempts, offset, word));
            }
            return Future.succeededFuture();
        });
    }

    void again() {
        await(() -> {
            attempts++;
            said = null;
            return publish(new Live.Reset(n, attempts));
        });
    }

    void complete() {
        await(() -> {
            String text = said == null ? "" : said.text();
            int over = said == null ? n : said.turn();
            said = null;
            return store(new Event.TurnCompleted(next(), turn(over, text, Turn.Status.COMPLETED), null, null, 0));
        });
    }

    void fail() {
        await(() -> {
            said = null;
            Event.Problem problem = new Event.Problem("timeout", "The speaker fell silent.");
            return store(new Event.TurnFailed(next(), turn(n, "", Turn.Status.FAILED), problem, null));
        });
    }

    void amend() {
        await(() -> store(new Event.Updated(next(), view(), Event.Change.AMENDED)));
    }

    void delete() {
        await(() -> store(new Event.Updated(next(), view(), Event.Change.DELETED)));
    }

    /** What a reader who followed to the end must have. */
    Map<Integer, String> transcript() {
        Map<Integer, String> said = new HashMap<>();
        events.stream()
                .filter(Event.TurnCompleted.class::isInstance)
                .map(Event.TurnCompleted.class::cast)
                .forEach(event -> said.put(event.turn().n(), event.turn().text()));
        return said;
    }

    View view() {
        long seq = events.size();
        return new View(
                id,
                "Play",
                "What is play for?",
                "en",
                Brief.Length.values()[0],
                Policy.NATURAL,
                "scripted",
                7,
                List.of(new Seat("dewey", "v1", "John Dewey", null)),
                View.State.IDLE,
                null,
                seq,
                n,
                new View.AutoPlay(0),
                null,
                false,
                false,
                NOW,
                NOW);
    }

    Message read(Shelf ask) {
        if (!ask.user().equals(owner)) {
            throw new Failure.NotFound("There is no such discussion.");
        }
        return switch (ask) {
            case Shelf.Get ignored -> view();
            case Shelf.Events e -> log(e);
            default -> throw new IllegalArgumentException("Not served: " + ask);
        };
    }

    private synchronized Shelf.Log log(Shelf.Events ask) {
        List<Event> after = events.stream().filter(e -> e.seq() > ask.after()).toList();
        List<Event> page = after.subList(0, Math.min(ask.limit(), after.size()));
        return new Shelf.Log(page, events.size(), after.size() > page.size());
    }

    private Future<? extends Message> receive(Message message) {
        if (message instanceof Peek) {
            return Future.succeededFuture(new Peek.Partial(said));
        }
        commands.add((Command) message);
        return switch ((Command) message) {
            case Command.Next next
            when "stranger".equals(next.speaker()) ->
                Future.failedFuture(Failure.Invalid.field("/speaker", "stranger does not sit at this table."));
            case Command.Next ignored -> Future.succeededFuture(new Answer(9, n + 1, null, null));
            case Command.Say say ->
                Future.succeededFuture(new Answer(
                        9, null, Turn.byUser(n + 1, new Speaker(Speaker.Kind.USER, "u", "U"), say.text(), NOW), null));
            default -> Future.succeededFuture(new Answer(9, null, null, null));
        };
    }

    private Future<Void> store(Event event) {
        synchronized (this) {
            events.add(event);
        }
        return publish(new Live.Stored(List.of(event)));
    }

    private Future<Void> publish(Live live) {
        if (!silent) {
            bus.publish(Bus.Address.events(id), live);
        }
        return Future.succeededFuture();
    }

    private long next() {
        return events.size() + 1L;
    }

    private static Turn turn(int n, String text, Turn.Status status) {
        return new Turn(
                n,
                DEWEY,
                text,
                List.of(),
                null,
                status,
                null,
                null,
                1,
                1,
                false,
                NOW,
                status == Turn.Status.SPEAKING ? null : NOW);
    }

    private void await(Callable<Future<Void>> action) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(ignored -> {
            try {
                action.call().onComplete(done);
            } catch (Exception e) {
                done.fail(e);
            }
        });
        try {
            done.future().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
