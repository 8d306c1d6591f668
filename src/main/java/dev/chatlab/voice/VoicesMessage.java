package dev.chatlab.voice;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be asked, at {@code voices}, about those made by models. Nothing of it tells a key or an address. */
public sealed interface VoicesMessage extends Message {
    /** A test is given up after this. */
    Duration PATIENCE = Duration.ofSeconds(60);

    /** How each of them is as far as this process knows. */
    record Look() implements VoicesMessage, Ask<Looked> {}

    /** By a voice's id. */
    record Looked(Map<String, Standing> standings) implements Message {
        public Looked {
            standings = Map.copyOf(standings);
        }
    }

    /** What a voice's first model costs, null if that is not known, and what stands in its way, null if nothing is known to. */
    record Standing(@Nullable Price price, @Nullable Hindrance trouble) {}

    /** US dollars for a million tokens of prompts and of answers. */
    record Price(BigDecimal input, BigDecimal output) {}

    /** Why a voice cannot speak: a code for programs, and for people a sentence with the way out. */
    record Hindrance(String code, String detail) {}

    /** Asks a voice's first model for one word, on the user's account; {@code NotFound} for a voice that no model makes. */
    record Try(String user, String voice) implements VoicesMessage, Ask<Tried> {}

    /**
     * How that went: {@code code} is {@code works} or the fault's, {@code diagnosis} a sentence with the way out; times are in
     * milliseconds, {@code firstWordMs} null where no word came.
     */
    record Tried(
            boolean ok,
            String code,
            long latencyMs,
            @Nullable Long firstWordMs,
            String model,
            String diagnosis) implements Message {}
}
