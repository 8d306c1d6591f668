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

    /** A user's discussions, the pinned ones first, then newest activity first. */
    record Find(String user, boolean archived, @Nullable String cursor, int limit) implements Shelf, Ask<Page> {}

    /**
     * A user's discussions where every word of {@code q} is found, together in title, topic and names or together in one turn;
     * the former first, then those with the most such turns.
     */
    record Search(
            String user,
            String q,
            boolean archived,
            @Nullable String cursor,
            int limit) implements Shelf, Ask<Hits> {}

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

    /** Discussions found, and where the next page begins, null at the end. */
    record Hits(List<Hit> hits, @Nullable String cursor) implements Message {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /** A discussion and where in it the words were found. */
    record Hit(View discussion, Found found) implements Message {}

    /** How many turns hold the words, and of the first of them number, speaker and the words around; null and empty without. */
    record Found(int turns, @Nullable Integer turn, String speaker, String excerpt) {}

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
