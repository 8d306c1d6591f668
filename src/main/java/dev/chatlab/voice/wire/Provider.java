package dev.chatlab.voice.wire;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that runs models, as configured: {@code id} names it in the API and in provenance, {@code base} is repaired
 * already, {@code models} are tried in this order. The key never leaves this record but in a request header;
 * {@link #toString} hides it.
 */
public record Provider(
        String id, Dialect dialect, URI base, @Nullable String key, List<String> models, Limits limits) {
    public Provider {
        models = List.copyOf(models);
    }

    /** The protocol a provider speaks. */
    public enum Dialect {
        /** OpenAI's chat completions, which most others follow. */
        OPENAI,
        /** Anthropic's messages. */
        ANTHROPIC
    }

    /**
     * How long one attempt may wait for its first words and between words, how many calls run at once and how many may wait
     * for a free one.
     */
    public record Limits(Duration firstWords, Duration betweenWords, int calls, int waiting) {
        public static final Limits STANDARD = new Limits(Duration.ofSeconds(45), Duration.ofSeconds(30), 1_000, 256);
    }

    @Override
    public String toString() {
        return "Provider[" + id + ", " + dialect + ", " + base + ", " + models + "]";
    }
}
