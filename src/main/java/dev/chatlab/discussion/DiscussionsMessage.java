package dev.chatlab.discussion;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the keeper of all discussions, at {@code discussions}, understands. */
public sealed interface DiscussionsMessage extends Message {
    /** Launch a discussion. {@code seed} null: one is chosen and stored. The answer's {@code discussion} is the new one. */
    record Open(
            Command.User user,
            @Nullable String key,
            String topic,
            List<Invitation> personas,
            Policy policy,
            Length length,
            @Nullable String language,
            @Nullable String voice,
            @Nullable Long seed)
            implements DiscussionsMessage, Ask<Answer> {
        public Open {
            personas = List.copyOf(personas);
        }
    }

    /** A character to invite, with a voice of its own if any. */
    record Invitation(String id, @Nullable String voice) {}

    /** Have the discussion's actor live on this node: {@code NotFound}, or {@code owned_elsewhere} while another node holds it. */
    record Wake(String user, String id) implements DiscussionsMessage, Ask<Done> {}
}
