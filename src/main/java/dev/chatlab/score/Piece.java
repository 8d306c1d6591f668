package dev.chatlab.score;

import dev.chatlab.transcript.Turn;
import java.util.List;

/**
 * What is to be drawn: who sits at the table, and turns in their order, all there are or a window of them; {@code total} counts
 * all, and {@code naming} knows their ideas.
 */
public record Piece(String topic, List<Player> players, List<Turn> turns, int total, Naming naming) {
    /** The most turns that are drawn at once; of a longer discussion this many newest are shown, or those before a turn. */
    public static final int WINDOW = 200;

    /** The same for thumbnails. */
    public static final int THUMB_WINDOW = 80;

    public Piece {
        players = List.copyOf(players);
        turns = List.copyOf(turns);
    }

    /** Whose speakers' ideas nobody knows. */
    public Piece(String topic, List<Player> players, List<Turn> turns, int total) {
        this(topic, players, turns, total, Naming.NONE);
    }

    /** Somebody at the table, in a colour by its name. */
    public record Player(String id, String name, String colour) {}

    boolean isWindow() {
        return turns.size() < total;
    }
}
