package dev.chatlab.voice;

import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.List;
import java.util.Map;

/**
 * Everything a voice is told to take turn {@code n}: the talk's frame, the colleagues at the table (the speaker included)
 * and the newest finished turns in order of {@code n} (at most the discussion's tail, never an open or failed one);
 * {@code owners} has, by id, whose own each character at the table is that does not come with ChatLab; {@code payer} is the user on whose
 * account models are called, empty where none is. The same brief and seed give the same scripted words.
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
        List<Turn> tail,
        Map<String, String> owners,
        String payer) {
    public Brief {
        table = List.copyOf(table);
        tail = List.copyOf(tail);
        owners = Map.copyOf(owners);
    }

    /** On nobody's account. */
    public Brief(
            String discussion,
            String topic,
            String language,
            Length length,
            long seed,
            int n,
            Speaker speaker,
            List<Speaker> table,
            List<Turn> tail,
            Map<String, String> owners) {
        this(discussion, topic, language, length, seed, n, speaker, table, tail, owners, "");
    }

    /** At a table of stock characters only. */
    public Brief(
            String discussion,
            String topic,
            String language,
            Length length,
            long seed,
            int n,
            Speaker speaker,
            List<Speaker> table,
            List<Turn> tail) {
        this(discussion, topic, language, length, seed, n, speaker, table, tail, Map.of());
    }

    /** How the library knows a character at this table: by its id, or, if it is somebody's own, as {@code owner/id}. */
    public String reference(String id) {
        String owner = owners.get(id);
        return owner == null ? id : owner + "/" + id;
    }

    /** How long a turn should be: about 40 to 80, 60 to 140, or 120 to 220 words. */
    public enum Length {
        SHORT,
        NORMAL,
        LONG
    }
}
