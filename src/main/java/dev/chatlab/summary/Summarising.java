package dev.chatlab.summary;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;

/** What is answered at {@code summaries}; {@code NotFound} unless the discussion is the user's. */
public sealed interface Summarising extends Message {
    /** Make a summary of all that was said so far, and keep it. */
    record Make(String user, String id) implements Summarising, Ask<Summary> {}

    /** The kept one, which says whether turns came after; {@code NotFound} before the first. */
    record Read(String user, String id) implements Summarising, Ask<Summary> {}
}
