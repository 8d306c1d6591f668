package dev.chatlab.web.live;

import dev.chatlab.bus.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Tells a room's followers at a steady pace that they are still connected, and how far the discussion is. Where nothing was heard
 * since the last beat it asks the store, once for the whole room, since another process may be looking after the discussion.
 */
final class Heartbeat {
    private final Loop loop;
    private final Room room;
    private final long timer;
    private @Nullable Source source;
    private boolean lively;

    Heartbeat(Loop loop, Room room) {
        this.loop = loop;
        this.room = room;
        this.timer = loop.vertx().setPeriodic(loop.settings().heartbeat().toMillis(), ignored -> beat());
    }

    /** From where the room's newest event can be asked. */
    void asks(Source from) {
        source = from;
    }

    /** The discussion was heard. */
    void lives() {
        lively = true;
    }

    void stop() {
        loop.vertx().cancelTimer(timer);
        source = null;
    }

    private void beat() {
        Source from = source;
        if (lively || from == null) {
            lively = false;
            tell();
        } else {
            from.events(room.newest(), 1)
                    .onComplete(
                            log -> {
                                room.saw(log.newest());
                                room.each(follower -> follower.newest(room.newest()));
                                tell();
                            },
                            error -> {
                                if (error instanceof Failure.NotFound) {
                                    room.each(Follower::deleted);
                                }
                                tell();
                            });
        }
    }

    private void tell() {
        Frame frame = Frames.heartbeat(room.newest());
        room.each(follower -> {
            follower.beat(frame);
            follower.flush();
        });
    }
}
