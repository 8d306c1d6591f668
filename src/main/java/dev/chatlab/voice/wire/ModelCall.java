package dev.chatlab.voice.wire;

import dev.chatlab.voice.prompt.Prompt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one model of one provider. Events come on the Vert.x context of the caller: words as they arrive, then exactly
 * one of ended or failed, and nothing after {@link #close()}.
 */
public interface ModelCall {
    /** Ends the attempt; a connection that still streams is closed at once. Idempotent. */
    void close();

    /** Begins attempts; the only thing that knows HTTP. */
    interface Caller {
        ModelCall call(Request request, Consumer<Signal> listener);
    }

    /** What is asked of whom; {@code maxTokens} bounds the answer. */
    record Request(Provider provider, String model, Prompt prompt, int maxTokens) {}

    /** What an attempt tells. */
    sealed interface Signal {
        /** The next words, well-formed UTF-16 (no half of a pair). */
        record Words(String text) implements Signal {}

        /** The answer is whole as far as the provider is concerned. */
        record Ended(Finish finish, @Nullable String model, Usage usage) implements Signal {}

        /** The attempt failed; words that were told before are void. */
        record Failed(Fault fault, Usage usage) implements Signal {}
    }

    /** Why a model stopped. */
    enum Finish {
        STOP,
        LENGTH,
        CONTENT_FILTER
    }

    /** Tokens as the provider counted them, null where it did not: all of the prompt's, those of it read from and written to the cache, the answer's. */
    record Usage(
            @Nullable Integer prompt,
            @Nullable Integer cacheRead,
            @Nullable Integer cacheWrite,
            @Nullable Integer completion) {
        public static final Usage UNKNOWN = new Usage(null, null, null, null);
    }
}
