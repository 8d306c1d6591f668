package dev.chatlab.score;

import dev.chatlab.transcript.Turn;
import java.util.List;

/** Knows what a turn may be called by the idea that it speaks of. */
@FunctionalInterface
public interface Naming {
    /** Of nobody is anything known. */
    Naming NONE = (turn, citing) -> List.of();

    /** The names of a turn's ideas, best first; {@code citing} are the later turns that take it up. */
    List<Name> of(Turn turn, List<Turn> citing);

    /** A name, and the key of the idea it is one of; in quotation marks where {@code said} in the turn. */
    record Name(String idea, String words, boolean said) {
        String written() {
            return said ? "“" + words + "”" : words;
        }
    }
}
