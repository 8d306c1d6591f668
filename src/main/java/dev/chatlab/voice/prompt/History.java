package dev.chatlab.voice.prompt;

import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.prompt.Prompt.Message;
import dev.chatlab.voice.prompt.Prompt.Part;
import dev.chatlab.voice.prompt.Prompt.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The talk as its speaker sees it: own turns are the assistant's, everybody else's the user's, a part for each. It only ever
 * grows at its end, so that the next prompt of the same speaker begins with all of this one's.
 */
final class History {
    private final String me;
    private final int characters;
    private final List<Message> messages = new ArrayList<>();
    private List<Part> open = new ArrayList<>();

    /** Of the character {@code me}; {@code frame} are the parts before the first turn. */
    History(String me, int characters, List<Part> frame) {
        this.me = me;
        this.characters = characters;
        open.addAll(frame);
    }

    void add(Turn turn) {
        String words = Data.text(turn.text().strip(), characters);
        if (words.isEmpty()) {
            return;
        }
        if (isMine(turn)) {
            messages.add(new Message(Role.USER, open));
            messages.add(new Message(Role.ASSISTANT, List.of(Part.of(words))));
            open = new ArrayList<>(List.of(Part.of("<own id=\"t" + turn.n() + "\"/>\n")));
        } else {
            open.add(Part.of(element(turn, words)));
        }
    }

    /** Everything so far, which the next prompt repeats, and then what only this one says. */
    List<Message> endWith(String task) {
        Part last = open.removeLast();
        open.add(new Part(last.text(), true));
        open.add(Part.of(task));
        messages.add(new Message(Role.USER, open));
        return messages;
    }

    private boolean isMine(Turn turn) {
        return !turn.speaker().isUser() && turn.speaker().id().equals(me);
    }

    private static String element(Turn turn, String words) {
        return "<turn id=\"t" + turn.n() + "\" by=\"" + Data.name(turn.speaker().name()) + "\">" + words + "</turn>\n";
    }
}
