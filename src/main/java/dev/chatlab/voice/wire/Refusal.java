package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Protocol.Quirks;
import io.vertx.core.http.HttpClientResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A response whose status is no success, and as much of its body as is needed to tell what is wrong. */
final class Refusal {
    private static final int ENOUGH = 64 * 1024;

    private final HttpClientResponse response;
    private final InstantSource clock;
    private final Bytes body = new Bytes(512);

    Refusal(HttpClientResponse response, InstantSource clock) {
        this.response = response;
        this.clock = clock;
    }

    /** False when no more is needed. */
    boolean add(byte[] bytes) {
        body.add(bytes, 0, Math.min(bytes.length, ENOUGH - body.length()));
        return body.length() < ENOUGH;
    }

    Fault fault() {
        return ErrorBody.of(response.statusCode(), body.copy(), RetryAfter.of(response.headers(), clock.instant()));
    }

    /** How to ask so that it may be understood, or null. */
    @Nullable Quirks quirks(Quirks asked) {
        return ErrorBody.quirks(response.statusCode(), body.copy(), asked);
    }
}
