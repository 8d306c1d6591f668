package dev.chatlab.discussion;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be read of stored discussions, from {@code store}; each names its reader and finds only what is theirs. */
public sealed interface Shelf extends Message {
    String user();

    /** One discussion. */
    record Get(String user, String id) implements Shelf, Ask<View> {}

    /** A user's discussions, newest activity first; {@code q} looks in titles, topics and turns. */
    record Find(
            String user,
            @Nullable String q,
            boolean archived,
            @Nullable String cursor,
            int limit) implements Shelf, Ask<Page> {}

    /** Turns with {@code n > after}, in order, the newest variant of each. */
    record Turns(String user, String id, int after, int limit) implements Shelf, Ask<Pages> {}

    /** Stored events with {@code seq > after}, in order. */
    record Events(String user, String id, long after, int limit) implements Shelf, Ask<Log> {}

    /** Discussions and where the next page begins, null at the end. */
    record Page(List<View> discussions, @Nullable String cursor) implements Message {
        public Page {
            discussions = List.copyOf(discussions);
        }
    }

    /** Turns and whether there are more. */
    record Pages(List<Turn> turns, boolean more) implements Message {
        public Pages {
            turns = List.copyOf(turns);
        }
    }

    /** Events, the newest stored {@code seq}, and whether there are more than these. */
    record Log(List<Event> events, long newest, boolean more) implements Message {
        public Log {
            events = List.copyOf(events);
        }
    }
}
