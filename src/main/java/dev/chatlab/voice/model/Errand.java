package dev.chatlab.voice.model;

import dev.chatlab.transcript.Move;
import dev.chatlab.voice.prompt.Prompt;

/** What models are asked for in one go, however many attempts it takes: what they are told, and whether what came may stand. */
@FunctionalInterface
public interface Errand {
    /** {@code trimmed} for a model to which the usual length is too long. */
    Prompt write(boolean trimmed);

    /** Whether the answer only says again what was said before, so that it is asked for once more. */
    default boolean repeats(String answer) {
        return false;
    }

    /** What the answer does; drawing together, unless it is a turn. */
    default Move move() {
        return Move.SYNTHESISE;
    }

    /** For the log. */
    default String name() {
        return "A summary";
    }
}
