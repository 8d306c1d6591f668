package dev.chatlab.voice;

import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.List;

/**
 * Everything a voice is told to take turn {@code n}: the talk's frame, the colleagues at the table (the speaker included)
 * and the newest finished turns in order of {@code n} (at most the discussion's tail, never an open or failed one). The same
 * brief and seed give the same scripted words.
 */
public record Brief(
        String discussion,
        String topic,
        String language,
        Length length,
        long seed,
        int n,
        Speaker speaker,
        List<Speaker> table,
        List<Turn> tail) {
    public Brief {
        table = List.copyOf(table);
        tail = List.copyOf(tail);
    }

    /** How long a turn should be: about 40 to 80, 60 to 140, or 120 to 220 words. */
    public enum Length {
        SHORT,
        NORMAL,
        LONG
    }
}
