package dev.chatlab.web.live;

import java.time.Duration;

/**
 * How the live edge behaves: the longest text a person may send (bytes), the time between heartbeats, and how much may wait for a
 * slow reader before it is cut off.
 */
public record LiveSettings(int maxMessageBytes, Duration heartbeat, int mostFrames, int mostBytes) {
    private static final int WORST_ESCAPE = 6;
    private static final int ROOM_FOR_FIELDS = 1024;
    private static final int SMALLEST_LIMIT = 64 << 10;

    /** The standard pace and limits, for texts of at most so many bytes. */
    public static LiveSettings standard(int maxMessageBytes) {
        return new LiveSettings(maxMessageBytes, Duration.ofSeconds(10), 256, 1 << 20);
    }

    /** The largest frame or message taken from a client, in bytes; a larger one closes the socket with 1009. */
    public int hardLimit() {
        return Math.max(SMALLEST_LIMIT, maxMessageBytes * WORST_ESCAPE + ROOM_FOR_FIELDS);
    }
}
