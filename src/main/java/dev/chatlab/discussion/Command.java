package dev.chatlab.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may tell a discussion, at {@code discussion.<id>}. Each carries who says it and, if the client gave one, an
 * idempotency key: the same key gets the same {@link Answer}, once carried out. To add a command: a record here, its case in
 * {@code Decider}, its events in {@link Event}.
 */
public sealed interface Command extends Message, Ask<Answer> {
    User user();

    @Nullable String key();

    /** The person behind a command, as the tokens say. */
    record User(String id, String name) {}

    /** A message to the table, optionally to one member. */
    record Say(
            User user,
            @Nullable String key,
            String text,
            @Nullable String to) implements Command {}

    /** The next response, optionally by a named member. */
    record Next(User user, @Nullable String key, @Nullable String speaker) implements Command {}

    /** That many responses one after another. */
    record Auto(User user, @Nullable String key, int turns) implements Command {}

    /** End the turn on its way and auto-play; changes nothing when nobody speaks. */
    record Stop(User user, @Nullable String key) implements Command {}

    /**
     * Change what is given; null leaves a thing as it is. A {@code voice} is one on offer, and the whole table speaks with it;
     * {@code muted} are all who speak only when named.
     */
    record Amend(
            User user,
            @Nullable String key,
            @Nullable String title,
            @Nullable Boolean pinned,
            @Nullable Boolean archived,
            @Nullable Boolean closed,
            @Nullable String voice,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> muted)
            implements Command {
        public Amend {
            muted = muted == null ? null : List.copyOf(muted);
        }
    }

    /** Take the discussion out of sight; its turn on the way ends. */
    record Delete(User user, @Nullable String key) implements Command {}
}
