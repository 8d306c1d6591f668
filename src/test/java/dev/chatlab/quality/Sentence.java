package dev.chatlab.quality;

import dev.chatlab.voice.english.Prose;
import java.util.List;
import java.util.Set;

/** One sentence of a turn without its markers, the turns these name, and its lemmas without the names of speakers. */
record Sentence(String text, List<Integer> cites, Set<String> lemmas) {
    String plain() {
        return Prose.plain(text);
    }
}
