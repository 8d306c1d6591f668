package dev.chatlab.voice.model;

import dev.chatlab.voice.prompt.Prompt;
import dev.chatlab.voice.prompt.Prompt.Message;
import dev.chatlab.voice.prompt.Prompt.Part;
import dev.chatlab.voice.prompt.Prompt.Role;
import java.util.ArrayList;
import java.util.List;

/** Tells a model that repeated itself to say something else; all that stands before stays as it was, for the cache's sake. */
final class Nudge {
    private static final Part LINE = Part.of(
            "\n\nYour last try repeated what was said before. Open differently and say something that nobody has said yet.");

    private Nudge() {}

    static Prompt against(Prompt prompt) {
        List<Message> messages = new ArrayList<>(prompt.messages());
        Message last = messages.isEmpty() ? null : messages.getLast();
        if (last == null || last.role() != Role.USER) {
            messages.add(new Message(Role.USER, List.of(LINE)));
        } else {
            List<Part> parts = new ArrayList<>(last.parts());
            parts.add(LINE);
            messages.set(messages.size() - 1, new Message(Role.USER, parts));
        }
        return new Prompt(prompt.system(), messages);
    }
}
