package dev.chatlab.voice.model;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to leave a model alone after it failed: a random part (so that many turns do not come back at once) of a bound that
 * doubles each time, or what the provider asked for if that is longer.
 */
final class Backoff {
    private static final long FIRST_MS = 500;
    private static final long MOST_MS = 8_000;
    private static final int DOUBLINGS = 10;

    private final DoubleSupplier random;

    /** {@code random} gives values from 0 to 1. */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** {@code tries} counts the attempts at this model that were made so far, from 1. */
    Duration after(int tries, @Nullable Duration retryAfter) {
        long bound = Math.min(MOST_MS, FIRST_MS << Math.clamp(tries - 1L, 0, DOUBLINGS));
        Duration jittered = Duration.ofMillis((long) (bound * random.getAsDouble()));
        return retryAfter != null && retryAfter.compareTo(jittered) > 0 ? retryAfter : jittered;
    }
}
