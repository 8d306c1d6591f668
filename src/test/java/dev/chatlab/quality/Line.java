package dev.chatlab.quality;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Prose;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One said turn, cut for measuring. {@code plain} is its words between single spaces, one at each end as well. */
record Line(Turn turn, List<Sentence> sentences, List<String> words, String plain, Set<String> lemmas) {
    static Line of(Turn turn, Names names) {
        List<Sentence> sentences = Words.sentences(turn.text(), names);
        List<String> words = Words.of(turn.text());
        Set<String> lemmas = new LinkedHashSet<>();
        sentences.forEach(sentence -> lemmas.addAll(sentence.lemmas()));
        return new Line(turn, sentences, words, " " + String.join(" ", words) + " ", lemmas);
    }

    int n() {
        return turn.n();
    }

    Speaker speaker() {
        return turn.speaker();
    }

    boolean isUsers() {
        return turn.speaker().isUser();
    }

    Move move() {
        return turn.move();
    }

    String text() {
        return turn.text();
    }

    List<Citation> citations() {
        return turn.citations();
    }

    /** Whether these words stand in it one behind another, whatever the punctuation. */
    boolean holds(String words) {
        return plain.contains(" " + Prose.plain(words) + " ");
    }

    boolean isBy(Line other) {
        return speaker().equals(other.speaker());
    }
}
