package dev.chatlab.discussion;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;
import org.jspecify.annotations.Nullable;

/** Asks a live discussion for the words so far of the turn on its way; nobody answers where none is live. */
public record Peek() implements Ask<Peek.Partial> {
    /** {@code said} is null while nobody speaks. */
    public record Partial(Live.@Nullable Delta said) implements Message {}
}
