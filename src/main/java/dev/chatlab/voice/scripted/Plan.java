package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Move;
import org.jspecify.annotations.Nullable;

/** What a turn is going to do: its move, whom it takes up, and what it answers. */
record Plan(
        Move move,
        @Nullable Target target,
        @Nullable Target second,
        @Nullable Question question) {
    static Plan of(Move move, @Nullable Target target) {
        return new Plan(move, target, null, null);
    }

    static Plan answering(Move move, Question question, @Nullable Target target) {
        return new Plan(move, target, null, question);
    }
}
