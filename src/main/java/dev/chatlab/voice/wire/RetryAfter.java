package dev.chatlab.voice.wire;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads how long a server wants to be left alone: seconds, or a date as HTTP writes it; at most a day. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static @Nullable Duration of(MultiMap headers, Instant now) {
        Duration exact = number(headers.get("retry-after-ms"), 1);
        return exact == null ? read(headers.get("retry-after"), now) : exact;
    }

    static @Nullable Duration read(@Nullable String header, Instant now) {
        Duration wait = number(header, 1000);
        return wait == null && header != null ? date(header.strip(), now) : wait;
    }

    private static @Nullable Duration number(@Nullable String header, int millis) {
        try {
            return header == null
                    ? null
                    : within(Duration.ofMillis((long) (millis * Double.parseDouble(header.strip()))));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Duration date(String text, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return within(Duration.between(now, then));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Duration within(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
