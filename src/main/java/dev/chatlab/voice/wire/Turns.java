package dev.chatlab.voice.wire;

import dev.chatlab.voice.prompt.Prompt.Message;
import dev.chatlab.voice.prompt.Prompt.Part;
import dev.chatlab.voice.prompt.Prompt.Role;
import java.util.ArrayList;
import java.util.List;

/** Makes a conversation acceptable to every server: nothing blank, the user first, and no role twice in a row. */
final class Turns {
    private static final Message OPENING = new Message(Role.USER, List.of(Part.of("Begin.")));

    private Turns() {}

    static List<Part> spoken(List<Part> parts) {
        return parts.stream().filter(part -> !part.text().isBlank()).toList();
    }

    static List<Message> alternating(List<Message> messages) {
        List<Message> turns = new ArrayList<>();
        for (Message message : messages) {
            List<Part> parts = spoken(message.parts());
            if (parts.isEmpty()) {
                continue;
            }
            if (turns.isEmpty() && message.role() == Role.ASSISTANT) {
                turns.add(OPENING);
            }
            if (!turns.isEmpty() && turns.getLast().role() == message.role()) {
                parts = joined(turns.removeLast().parts(), parts);
            }
            turns.add(new Message(message.role(), parts));
        }
        return turns.isEmpty() ? List.of(OPENING) : turns;
    }

    private static List<Part> joined(List<Part> first, List<Part> second) {
        List<Part> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
