package dev.chatlab.web.live;

import dev.chatlab.web.HttpSettings;
import java.time.Duration;

/**
 * How the live edge behaves: the longest text a person may send and the longest message it may be wrapped in (bytes), the time
 * between heartbeats, and how much may wait for a slow reader before it is cut off.
 */
public record LiveSettings(
        int maxMessageBytes, int longestFrame, Duration heartbeat, int mostFrames, int mostBytesWaiting) {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MOST_FRAMES = 256;
    private static final int MOST_BYTES_WAITING = 1 << 20;

    /** The standard pace and limits, for what the HTTP edge takes. */
    public static LiveSettings standard(HttpSettings http) {
        return new LiveSettings(
                http.maxMessageBytes(), http.longestFrame(), HEARTBEAT, MOST_FRAMES, MOST_BYTES_WAITING);
    }
}
