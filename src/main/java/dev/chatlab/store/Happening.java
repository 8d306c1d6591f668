package dev.chatlab.store;

import dev.chatlab.discussion.Event;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event as its row, with the turn to store out of its body; null where it has none or a later event has the same. */
record Happening(long seq, String body, @Nullable Turn turn) {
    private record TurnKey(int n, int variant) {}

    /** In order; of each turn only the last body counts, for a statement may not touch a row twice. */
    static List<Happening> of(List<Event> events) {
        List<Happening> rows = new ArrayList<>(events.size());
        Set<TurnKey> seen = new HashSet<>();
        for (Event event : events.reversed()) {
            Turn turn = turn(event);
            boolean last = turn != null && seen.add(new TurnKey(turn.n(), turn.variant()));
            rows.add(new Happening(event.seq(), Rows.json(event), last ? turn : null));
        }
        return rows.reversed();
    }

    private static @Nullable Turn turn(Event event) {
        return switch (event) {
            case Event.TurnStarted started -> started.turn();
            case Event.TurnCompleted completed -> completed.turn();
            case Event.TurnFailed failed -> failed.turn();
            case Event.Updated _ -> null;
        };
    }

    @Nullable Integer n() {
        return turn == null ? null : turn.n();
    }

    @Nullable Integer variant() {
        return turn == null ? null : turn.variant();
    }

    @Nullable String status() {
        return turn == null ? null : turn.status().name().toLowerCase(Locale.ROOT);
    }

    @Nullable String speaker() {
        return turn == null ? null : turn.speaker().id();
    }
}
