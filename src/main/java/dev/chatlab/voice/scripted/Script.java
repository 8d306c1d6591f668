package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Move;
import java.util.List;

/** A composed turn: the words with their markers, and one citation for each marker in order. */
record Script(String text, Move move, List<Citation> citations) {
    Script {
        citations = List.copyOf(citations);
    }
}
