package dev.chatlab.voice.model;

import dev.chatlab.voice.Director;
import dev.chatlab.voice.budget.Meter;
import dev.chatlab.voice.wire.ModelCall;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * What every voice from models works with: who directs a turn, writes the prompt, calls, keeps the budget and is told figures; how long a turn may take in all its attempts, and how many tokens an answer may have.
 */
public record Parts(
        Vertx vertx,
        Director director,
        Prompting prompting,
        ModelCall.Caller caller,
        Meter meter,
        Telemetry telemetry,
        Breakers breakers,
        Duration deadline,
        int maxTokens) {
    /** The same for answers of another length. */
    Parts answering(int tokens) {
        return new Parts(vertx, director, prompting, caller, meter, telemetry, breakers, deadline, tokens);
    }
}
