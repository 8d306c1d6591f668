package dev.chatlab.voice;

import dev.chatlab.transcript.Turn.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a character is likely to say on a topic, in two to four sentences of its own, and with whom at the table it is likely
 * to clash or to agree. A forecast from notes, not a turn: nobody has said it.
 */
public record Outlook(String perspective, List<Clash> clashes, List<Ally> allies, Provenance voice) {
    public Outlook {
        clashes = List.copyOf(clashes);
        allies = List.copyOf(allies);
    }

    /**
     * A likely disagreement with a colleague, by id: on record, or inferred from both bodies of work. {@code line} is what the
     * character itself has to say to it, null where its notes hold nothing.
     */
    public record Clash(
            String with,
            String about,
            Basis basis,
            @Nullable String line) {}

    /** What a clash is known from. */
    public enum Basis {
        DOCUMENTED,
        INFERRED
    }

    /** A colleague, by id, who is likely to be on the same side, and in what. */
    public record Ally(String with, String about) {}
}
