package dev.chatlab.web.live;

/**
 * How much one event loop would have to write if it merged no words, and so how long a room should wait between writes: not at all
 * while there is little to do, up to 60 ms when there is much. Event loop only.
 */
final class Load {
    static final long LONGEST_NANOS = 60_000_000;

    private static final long WINDOW_NANOS = 100_000_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double LIGHT = 4_000;
    private static final double HEAVY = 24_000;

    private long since;
    private long count;
    private double perSecond;

    /** Notes that words are to go to so many readers. */
    void add(int readers, long now) {
        count += readers;
        long elapsed = now - since;
        if (elapsed >= WINDOW_NANOS) {
            double latest = count * NANOS_PER_SECOND / elapsed;
            perSecond = elapsed > 2 * WINDOW_NANOS ? latest : (perSecond + latest) / 2;
            since = now;
            count = 0;
        }
    }

    /** The time that should pass between two writes of a room, in nanoseconds. */
    long pause() {
        double share = Math.clamp((perSecond - LIGHT) / (HEAVY - LIGHT), 0, 1);
        return (long) (share * LONGEST_NANOS);
    }
}
