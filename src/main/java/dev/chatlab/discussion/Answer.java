package dev.chatlab.discussion;

import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Turn;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command, kept with its idempotency key: the newest {@code seq} it stored, the turn it opened or the user's
 * turn it stored, and the discussion where the command was about that.
 */
public record Answer(
        long seq,
        @Nullable Integer opened,
        @Nullable Turn said,
        @Nullable View discussion) implements Message {}
