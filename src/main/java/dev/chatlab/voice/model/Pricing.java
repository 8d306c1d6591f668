package dev.chatlab.voice.model;

import dev.chatlab.voice.wire.ModelCall.Usage;
import org.jspecify.annotations.Nullable;

/** What a call cost, in millionths of a dollar; null where the price or a count is not known. */
@FunctionalInterface
public interface Pricing {
    @Nullable Long micros(String provider, String model, Usage usage);
}
