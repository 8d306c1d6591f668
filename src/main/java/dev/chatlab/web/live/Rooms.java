package dev.chatlab.web.live;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rooms of one event loop: one for each discussion that anybody follows there. Event loop only. */
final class Rooms {
    private static final long LONGEST_GOODBYE_MS = 3_000;

    private final Loop loop;
    private final LiveMeter meter;
    private final Map<String, Room> byDiscussion = new HashMap<>();
    private @Nullable Promise<Void> closing;

    /** Belongs to the event loop it is made on. */
    Rooms(Vertx vertx, Bus bus, LiveSettings settings, LiveMeter meter) {
        this.loop = new Loop(vertx, vertx.getOrCreateContext(), bus, settings, new Load());
        this.meter = meter;
    }

    /** Has somebody follow a discussion over an outlet; what they are told begins with {@code first}. */
    Follower follow(Source source, Outlet outlet, long after, Frame first) {
        Room room = byDiscussion.computeIfAbsent(source.discussion(), id -> new Room(loop, id, this::empty));
        Line line = new Line(loop.vertx(), outlet, loop.settings(), meter);
        Follower follower = new Follower(room, line, source, after);
        outlet.onGone(follower::gone);
        room.join(follower, source);
        line.send(first);
        line.flush();
        if (closing != null) {
            line.end(Ending.STOPPING);
        } else {
            room.listening().onComplete(ignored -> follower.start());
        }
        return follower;
    }

    /** Throws {@code Unavailable} once the server is stopping. */
    void requireOpen() {
        if (closing != null) {
            throw new Failure.Unavailable("stopping", "The server is stopping. Please try again in a moment.");
        }
    }

    int size() {
        return byDiscussion.size();
    }

    /** Sends everybody away, and completes when they are gone, or after 3 s. May be called on any thread. */
    Future<Void> close() {
        Promise<Void> gone = Promise.promise();
        loop.context().runOnContext(ignored -> close(gone));
        return gone.future();
    }

    private void close(Promise<Void> gone) {
        closing = gone;
        for (Room room : new ArrayList<>(byDiscussion.values())) {
            room.each(follower -> follower.line().end(Ending.STOPPING));
        }
        if (byDiscussion.isEmpty()) {
            gone.tryComplete();
        }
        loop.vertx().setTimer(LONGEST_GOODBYE_MS, ignored -> gone.tryComplete());
    }

    private void empty(Room room) {
        byDiscussion.remove(room.discussion(), room);
        if (closing != null && byDiscussion.isEmpty()) {
            closing.tryComplete();
        }
    }
}
