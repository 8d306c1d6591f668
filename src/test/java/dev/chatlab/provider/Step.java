package dev.chatlab.provider;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** One thing that the scripted provider does on a connection. */
public sealed interface Step {
    /** Bytes, in one write. */
    record Send(byte[] bytes) implements Step {}

    /** Bytes that are made when they are due, in one write. */
    record Made(Supplier<byte[]> bytes) implements Step {}

    /** Silence. */
    record Pause(Duration time) implements Step {}

    /** Silence for ever. */
    record Hang() implements Step {}

    /** The connection is ended in order. */
    record Close() implements Step {}

    /** No more bytes go out, but the connection stays open for what comes in. */
    record HalfClose() implements Step {}

    /** The connection is torn down. */
    record Reset() implements Step {}

    static Step send(String text) {
        return new Send(text.getBytes(StandardCharsets.UTF_8));
    }

    static Step pause(long millis) {
        return new Pause(Duration.ofMillis(millis));
    }
}
