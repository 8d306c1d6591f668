package dev.chatlab.voice.model;

import dev.chatlab.voice.wire.ModelCall.Usage;
import java.time.Duration;

/** Is told how attempts at models went. */
public interface Telemetry {
    /** An attempt is over: {@code outcome} is how it finished, or the code of what was wrong. */
    void ended(String provider, String model, String outcome, Duration took, Usage usage);

    void firstWords(String provider, String model, Duration after);
}
