package dev.chatlab.discussion;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;
import dev.chatlab.voice.budget.Estimate;

/** What would the next {@code turns} (at least 1) of this discussion take? {@code NotFound} unless it is the user's. */
public record Estimating(String user, String id, int turns) implements Message, Ask<Estimate> {}
