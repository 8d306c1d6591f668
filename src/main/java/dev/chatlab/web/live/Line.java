package dev.chatlab.web.live;

import io.vertx.core.Vertx;

/** A follower's connection with its rules: what waits is limited, who is too slow is cut off, and an ending is final. */
final class Line {
    private static final long PATIENCE_MS = 2_000;

    private final Vertx vertx;
    private final Outlet outlet;
    private final Backlog backlog;
    private final LiveMeter meter;
    private boolean ending;
    private boolean gone;

    Line(Vertx vertx, Outlet outlet, LiveSettings settings, LiveMeter meter) {
        this.vertx = vertx;
        this.outlet = outlet;
        this.meter = meter;
        this.backlog = new Backlog(outlet, settings.mostFrames(), settings.mostBytesWaiting());
        meter.opened();
    }

    /** Sends a frame; a reader who is too far behind is cut off instead. */
    void send(Frame frame) {
        if (!ending && !backlog.offer(frame)) {
            meter.cutOff();
            backlog.drop();
            end(Ending.SLOW);
        }
    }

    /** Sends a frame that may wait for the reader as long as it takes. */
    void sendPatiently(Frame frame) {
        if (!ending) {
            backlog.excused(frame);
        }
    }

    void flush() {
        backlog.flush();
    }

    void whenIdle(Runnable then) {
        backlog.whenEmpty(then);
    }

    /** Whether the end has begun. */
    boolean isOver() {
        return ending;
    }

    boolean isIdle() {
        return backlog.isEmpty();
    }

    long progress() {
        return backlog.progress();
    }

    /** Asks for a sign of life; false if none can be expected. */
    boolean ping() {
        return !ending && outlet.ping();
    }

    void later(long millis, Runnable then) {
        vertx.setTimer(millis, ignored -> then.run());
    }

    /** Ends after what was sent before; by force if the other side has not taken it in 2 s. */
    void end(Ending why) {
        if (ending) {
            return;
        }
        ending = true;
        if (why == Ending.SLOW) {
            outlet.close(why);
        } else {
            backlog.whenEmpty(() -> outlet.close(why));
        }
        later(PATIENCE_MS, () -> {
            if (!gone) {
                outlet.cut();
            }
        });
    }

    void cut() {
        ending = true;
        outlet.cut();
    }

    void gone() {
        if (!gone) {
            gone = true;
            ending = true;
            backlog.drop();
            meter.closed();
        }
    }
}
