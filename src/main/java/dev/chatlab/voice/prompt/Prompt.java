package dev.chatlab.voice.prompt;

import java.util.List;

/**
 * What a model is told before it speaks, free of any provider's dialect: {@code system} and then {@code messages}, which begin with the
 * user's and alternate. The order is from what never changes to what changes with every turn, so that a provider's prompt
 * cache holds as much of it as possible.
 */
public record Prompt(List<Part> system, List<Message> messages) {
    public Prompt {
        system = List.copyOf(system);
        messages = List.copyOf(messages);
    }

    /** One message of the conversation as the speaking character sees it: its own turns are the assistant's. */
    public record Message(Role role, List<Part> parts) {
        public Message {
            parts = List.copyOf(parts);
        }
    }

    /** A stretch of text; {@code stable} marks the last one of a prefix that the next turns of this talk will repeat. */
    public record Part(String text, boolean stable) {
        public static Part of(String text) {
            return new Part(text, false);
        }
    }

    /** Whose message it is. */
    public enum Role {
        USER,
        ASSISTANT
    }
}
