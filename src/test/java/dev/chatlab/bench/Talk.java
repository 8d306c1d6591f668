package dev.chatlab.bench;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Live;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One discussion held over the bus in a closed loop: when a turn is stored and published, the next one is asked for. */
final class Talk {
    private static final int AT_ONCE = 256;

    private final Engine engine;
    private final Context context;
    private final String id;
    private Promise<Long> over = Promise.promise();
    private BooleanSupplier goOn = () -> false;
    private MessageConsumer<Live> listener;
    private long turns;
    private long keys;

    private Talk(Engine engine, Context context, String id) {
        this.engine = engine;
        this.context = context;
        this.id = id;
    }

    /** Listens to discussions, all on one event loop. */
    static List<Talk> follow(Engine engine, List<String> ids) {
        Context context = engine.vertx.getOrCreateContext();
        List<Talk> talks = new ArrayList<>();
        List<Future<?>> listening = new ArrayList<>();
        for (String id : ids) {
            Talk talk = new Talk(engine, context, id);
            talks.add(talk);
            Promise<Void> ready = Promise.promise();
            listening.add(ready.future());
            context.runOnContext(_ -> talk.listen().completion().onComplete(ready));
        }
        Engine.wait(Future.all(listening));
        return talks;
    }

    private MessageConsumer<Live> listen() {
        listener = engine.bus.listen(Bus.Address.events(id), Live.class, this::hear);
        return listener;
    }

    static void unfollow(List<Talk> talks) {
        Engine.wait(Future.all(talks.stream().map(t -> t.listener.unregister()).toList()));
    }

    /** Holds all talks at once for some seconds and counts their turns. */
    static long hold(List<Talk> talks, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return wait(
                talks.stream().map(t -> t.begin(() -> System.nanoTime() < end)).toList());
    }

    /** Plays that many turns in each, at most {@value #AT_ONCE} discussions at a time. */
    static long turns(List<Talk> talks, int count) {
        long all = 0;
        for (int from = 0; from < talks.size(); from += AT_ONCE) {
            List<Talk> some = talks.subList(from, Math.min(from + AT_ONCE, talks.size()));
            all += wait(some.stream().map(t -> t.begin(() -> t.turns < count)).toList());
        }
        return all;
    }

    private static long wait(List<Future<Long>> counted) {
        return counted.stream().mapToLong(Engine::wait).sum();
    }

    private Future<Long> begin(BooleanSupplier condition) {
        Promise<Long> ended = Promise.promise();
        context.runOnContext(_ -> {
            over = ended;
            goOn = condition;
            turns = 0;
            next();
        });
        return ended.future();
    }

    private void next() {
        String key = id + "-" + keys++;
        engine.discussions.command(id, new Command.Next(engine.user, key, null)).onFailure(over::tryFail);
    }

    private void hear(Live live) {
        if (live instanceof Live.Stored stored) {
            stored.events().forEach(this::hear);
        }
    }

    private void hear(Event event) {
        switch (event) {
            case Event.TurnCompleted _ -> {
                turns++;
                if (goOn.getAsBoolean()) {
                    next();
                } else {
                    over.tryComplete(turns);
                }
            }
            case Event.TurnFailed failed ->
                over.tryFail(new IllegalStateException(failed.problem().detail()));
            case Event.TurnStarted _, Event.Updated _ -> {}
        }
    }
}
