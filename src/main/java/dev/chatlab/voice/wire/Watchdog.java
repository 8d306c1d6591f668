package dev.chatlab.voice.wire;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Barks when nothing was heard for too long. Being heard costs no timer; kept on one Vert.x context. */
final class Watchdog {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Runnable bark;
    private long timer = NONE;
    private long patience;
    private long heardAt;

    Watchdog(Vertx vertx, Runnable bark) {
        this.vertx = vertx;
        this.bark = bark;
    }

    /** From now on something must be heard within this time. */
    void expect(Duration within) {
        stop();
        patience = within.toNanos();
        heard();
        arm(patience);
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    void stop() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void arm(long nanos) {
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000 + 1), fired -> {
            timer = NONE;
            long left = patience - (System.nanoTime() - heardAt);
            if (left > 0) {
                arm(left);
            } else {
                bark.run();
            }
        });
    }
}
