package dev.chatlab.theorist;

import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Turn.Speech;
import dev.chatlab.transcript.Turn.Tried;
import java.util.List;

/** What a theorist sends back while it takes a turn, gated: what is here may be shown. */
public sealed interface Utterance extends Message {
    int turn();

    int attempt();

    /** What only those who follow need to know. */
    sealed interface Passing extends Utterance {}

    /** How the turn ended. */
    sealed interface Ending extends Utterance {}

    /** The next words, in order, never splitting a marker or a surrogate pair. */
    record Words(int turn, int attempt, String text) implements Passing {}

    /** Nothing to tell yet, but the voice is at work. */
    record Working(int turn, int attempt) implements Passing {}

    /** Everything said in this turn so far is void; the words begin anew under the next attempt number. */
    record Reset(int turn, int attempt) implements Passing {}

    /** The turn is whole; {@code speech.text()} is exactly the words of this attempt. */
    record Finished(int turn, int attempt, Speech speech) implements Ending {}

    /** The turn is given up, with a code for programs and a sentence for people, and the models that were asked in vain. */
    record Failed(int turn, int attempt, String code, String detail, List<Tried> tried) implements Ending {
        public Failed {
            tried = List.copyOf(tried);
        }

        /** Without any model having been asked. */
        public Failed(int turn, int attempt, String code, String detail) {
            this(turn, attempt, code, detail, List.of());
        }
    }
}
