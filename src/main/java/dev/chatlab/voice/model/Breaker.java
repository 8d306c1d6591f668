package dev.chatlab.voice.model;

import java.time.Duration;

/**
 * Leaves an origin that failed several times in a row alone for a while, then lets one attempt through to see whether it is
 * back. Times are nanoseconds of a clock that never goes back. Thread-safe: all turns on a node share it.
 */
final class Breaker {
    static final int FAILURES = 5;
    static final Duration REST = Duration.ofSeconds(15);

    private int failures;
    private long restsUntil;
    private boolean probing;

    /** Whether an attempt may be made now; one that is let through must end in {@link #worked}, {@link #failed} or {@link #unknown}. */
    synchronized boolean admit(long now) {
        if (!isReady(now)) {
            return false;
        }
        probing = isOpen();
        return true;
    }

    synchronized boolean isReady(long now) {
        return !isOpen() || (!probing && now - restsUntil >= 0);
    }

    private boolean isOpen() {
        return failures >= FAILURES;
    }

    /** The origin answered. */
    synchronized void worked() {
        failures = 0;
        probing = false;
    }

    /** The origin is out of order. */
    synchronized void failed(long now) {
        failures = Math.min(failures + 1, FAILURES);
        restsUntil = now + REST.toNanos();
        probing = false;
    }

    /** The attempt ended without telling anything about the origin. */
    synchronized void unknown() {
        probing = false;
    }
}
