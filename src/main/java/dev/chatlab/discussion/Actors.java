package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.DiscussionsVerticle.Bedtime;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The discussions that live on this node: one deployed verticle each. Used on the keeper's context only. */
final class Actors {
    private static final DeploymentOptions VIRTUAL =
            new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);

    private static final int MOST_ASLEEP_AT_ONCE = 500;

    private final Vertx vertx;
    private final Bus bus;
    private final String node;
    private final Context context;
    private final Map<String, DiscussionVerticle> awake = new HashMap<>();
    private final Map<String, Future<Void>> waking = new HashMap<>();
    private final Map<String, Promise<Void>> leaving = new HashMap<>();
    /** What may be ours in the database without living here, where no sweep finds it: to be taken with the next. */
    private final Set<String> strays = new HashSet<>();

    private boolean closing;

    Actors(Vertx vertx, Bus bus, String node) {
        this.vertx = vertx;
        this.bus = bus;
        this.node = node;
        this.context = vertx.getOrCreateContext();
    }

    /** Has the user's discussion live here; concurrent calls wake it once. */
    Future<Void> wake(String user, String id) {
        return bus.ask(Bus.Address.STORE, new Journal.Locate(user, id)).compose(mine -> {
            if (closing) {
                return Future.failedFuture(
                        new Failure.Unavailable("stopping", "ChatLab is being stopped. Try again in a few seconds."));
            }
            Promise<Void> going = leaving.get(id);
            if (going != null) {
                return going.future().compose(gone -> wake(user, id));
            }
            if (awake.containsKey(id)) {
                return Future.succeededFuture();
            }
            Future<Void> underway = waking.get(id);
            return underway != null ? underway : take(id);
        });
    }

    private Future<Void> take(String id) {
        Future<Void> taking = claim(List.of(id))
                .compose(taken -> taken.held().isEmpty()
                        ? Future.failedFuture(new Failure.Unavailable(
                                "owned_elsewhere",
                                "Another ChatLab process looks after this discussion. Try again in a few seconds."))
                        : deploy(taken.held().getFirst()));
        waking.put(id, taking);
        taking.onComplete(ignored -> waking.remove(id));
        return taking;
    }

    private Future<Journal.Taken> claim(List<String> ids) {
        return bus.ask(Bus.Address.STORE, new Journal.Take(node, null, ids)).onFailure(inDoubt -> strays.addAll(ids));
    }

    /** Takes what nobody owns, and goes on with it. */
    Future<?> takeUp(List<String> ids) {
        List<String> ours = Stream.concat(ids.stream(), strays.stream())
                .distinct()
                .filter(id -> !awake.containsKey(id) && !waking.containsKey(id) && !leaving.containsKey(id))
                .toList();
        ours.forEach(strays::remove);
        if (ours.isEmpty() || closing) {
            return Future.succeededFuture();
        }
        Promise<Void> all = Promise.promise();
        ours.forEach(id -> waking.put(id, all.future()));
        claim(ours)
                .compose(taken ->
                        Future.join(taken.held().stream().map(this::deploy).toList()))
                .onComplete(ignored -> {
                    ours.forEach(waking::remove);
                    all.complete();
                });
        return all.future();
    }

    private Future<Void> deploy(Journal.Held held) {
        DiscussionVerticle actor = new DiscussionVerticle(bus, held, this::over);
        awake.put(actor.id(), actor);
        strays.remove(actor.id());
        return vertx.deployVerticle(actor, VIRTUAL)
                .onFailure(error -> {
                    awake.remove(actor.id());
                    strays.add(actor.id());
                })
                .mapEmpty();
    }

    private void over(DiscussionVerticle actor, World.Ending ending) {
        context.runOnContext(ignored -> {
            if (!awake.remove(actor.id(), actor)) {
                return;
            }
            Promise<Void> gone = leaving.computeIfAbsent(actor.id(), id -> Promise.promise());
            Future<?> released = ending == World.Ending.FENCED
                    ? Future.failedFuture("Perhaps by a write of our own whose answer was lost")
                    : bus.ask(Bus.Address.STORE, new Journal.Release(actor.id(), actor.epoch()));
            released.onFailure(inDoubt -> strays.add(actor.id()));
            released.eventually(() -> vertx.undeploy(actor.deploymentID())).onComplete(done -> {
                leaving.remove(actor.id());
                gone.tryComplete();
            });
        });
    }

    /** Puts away what nobody has needed for a while; sends to sleep only as many at once as the store can take. */
    void tidy(Bedtime bedtime) {
        long now = System.nanoTime();
        int sleepy = 0;
        for (DiscussionVerticle actor : started()) {
            Duration idle = Duration.ofNanos(now - actor.lastActive());
            if (idle.compareTo(bedtime.sleep()) >= 0 && ++sleepy <= MOST_ASLEEP_AT_ONCE) {
                actor.tell(new Intent.Sleep());
            } else if (idle.compareTo(bedtime.rest()) >= 0) {
                actor.rest();
            }
        }
    }

    /** Everything stops at once: somebody else may own it by now. */
    void dropAll() {
        started().forEach(actor -> actor.tell(new Intent.Leave()));
    }

    /** Everything is given up in good order, what is leaving already included. */
    Future<?> leaveAll() {
        closing = true;
        for (DiscussionVerticle actor : started()) {
            leaving.computeIfAbsent(actor.id(), id -> Promise.promise());
            actor.tell(new Intent.Leave());
        }
        return leaving.isEmpty()
                ? Future.succeededFuture()
                : Future.join(leaving.values().stream().map(Promise::future).toList());
    }

    private List<DiscussionVerticle> started() {
        return awake.values().stream().filter(DiscussionVerticle::isStarted).toList();
    }
}
