package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.ModelCall.Request;
import java.util.Map;

/** A dialect as bytes: how a request is written and how its answer is read. Pure; what cannot be read is a {@link Broken}. */
sealed interface Protocol permits OpenAiDialect, AnthropicDialect {
    static Protocol of(Provider.Dialect dialect) {
        return switch (dialect) {
            case OPENAI -> OpenAiDialect.INSTANCE;
            case ANTHROPIC -> AnthropicDialect.INSTANCE;
        };
    }

    /** What follows the provider's base address. */
    String path();

    /** The headers that carry the key and the version. */
    Map<String, String> headers(Provider provider);

    byte[] body(Request request, Quirks quirks);

    /** Reads one event of the stream. */
    void read(byte[] data, int length, Answer answer);

    /** Reads an answer that came whole, from a server that does not stream. */
    void readWhole(byte[] json, Answer answer);

    /** Whether the answer may end here. */
    boolean isWhole(Answer answer);

    /** What a server turned out not to understand: the token limit's old name, or the wish to be told of usage. */
    record Quirks(boolean newTokenName, boolean noStreamOptions) {
        static final Quirks NONE = new Quirks(false, false);
    }
}
