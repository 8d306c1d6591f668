package dev.chatlab.discussion;

import dev.chatlab.bus.Message;
import java.util.List;

/** What a discussion publishes to whoever follows it, at {@code discussion.<id>.events}, in order. */
public sealed interface Live extends Message {
    /** Stored events, after COMMIT. */
    record Stored(List<Event> events) implements Live {
        public Stored {
            events = List.copyOf(events);
        }
    }

    /** Words of the open turn; {@code offset} in UTF-16 code units. Not stored. */
    record Delta(int turn, int attempt, int offset, String text) implements Live {}

    /** The discussion is no more, and its owner neither. */
    record Gone() implements Live {}

    /** The words of lower attempts are void. */
    record Reset(int turn, int attempt) implements Live {}
}
