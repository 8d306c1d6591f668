package dev.chatlab.discussion;

import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest finished turns in order of {@code n}, fetched when needed and put away when nobody does. */
final class Tail {
    private final World world;
    private @Nullable List<Turn> turns;

    Tail(World world, List<Turn> turns) {
        this.world = world;
        this.turns = new ArrayList<>(turns);
    }

    List<Turn> get(String discussion) {
        if (turns == null) {
            turns = new ArrayList<>(world.tail(discussion));
        }
        return turns;
    }

    /** Adds what was said; a user's turn may come before an earlier one that is still being spoken. */
    void add(List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.TurnCompleted completed) {
                add(completed.turn());
            }
        }
    }

    private void add(Turn turn) {
        if (turns == null || !turn.isSaid()) {
            return;
        }
        int at = turns.size();
        while (at > 0 && turns.get(at - 1).n() > turn.n()) {
            at--;
        }
        turns.add(at, turn);
        if (turns.size() > Journal.TAIL) {
            turns.removeFirst();
        }
    }

    void putAway() {
        turns = null;
    }
}
