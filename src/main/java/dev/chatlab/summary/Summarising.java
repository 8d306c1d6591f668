package dev.chatlab.summary;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;
import java.time.Duration;

/** What is answered at {@code summaries}; {@code NotFound} unless the discussion is the user's. */
public sealed interface Summarising extends Message {
    /** How long a model is waited for at most, if a turn's deadline is not shorter. */
    Duration PATIENCE = Duration.ofMinutes(2);

    /** Make a summary of all that was said so far, and keep it; by the discussion's model, where its voice is one. */
    record Make(String user, String id) implements Summarising, Ask<Summary> {}

    /** The kept one, which says whether turns came after; {@code NotFound} before the first. */
    record Read(String user, String id) implements Summarising, Ask<Summary> {}
}
