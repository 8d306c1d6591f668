package dev.chatlab.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The events that a command or a voice brings about, gathered in order, and the state after them. */
final class Decision {
    private final List<Event> events = new ArrayList<>(2);
    private Discussion after;

    Decision(Discussion before) {
        after = before;
    }

    /** Adds the event that gets the next sequence number. */
    Decision add(LongFunction<Event> event) {
        Event next = event.apply(after.seq() + 1);
        after = after.apply(next);
        events.add(next);
        return this;
    }

    Discussion after() {
        return after;
    }

    List<Event> events() {
        return events;
    }

    /** What to store for it, as the owner of that epoch. */
    Journal.Append append(long epoch, Journal.@Nullable Receipt receipt) {
        return new Journal.Append(after(), epoch, events(), receipt);
    }
}
